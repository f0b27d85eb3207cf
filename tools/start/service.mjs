import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';
import { lastWordsOf, openServiceLog } from './service-log.mjs';
import { StartError } from './start-error.mjs';
import { say } from './step.mjs';

const maxRestarts = 5;
/** A service that has run for so long has recovered: its restarts are forgotten. */
const recoveredAfterMs = 60_000;
const preload = new URL('./leave-with-parent.mjs', import.meta.url).href;

/**
 * One process of the running system: started, waited for until it is ready, started again when it dies, and stopped.
 *
 * @typedef {object} ServiceOptions
 * @property {string} name as in its log file
 * @property {string} title as in "The runtime"
 * @property {() => string[]} args of node, read again at each restart
 * @property {() => NodeJS.ProcessEnv} env likewise
 * @property {string} dataDir
 * @property {number} readyWithinMs
 * @property {number} stopWithinMs from SIGTERM to SIGKILL
 * @property {(service: Service) => Promise<boolean>} isReady asked again and again
 * @property {(pid: number) => void} onPid a process was started
 * @property {(message: string) => void} onGivenUp it died too often
 */
export class Service {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #restarts = 0;
  #stopping = false;
  /** The last message that the service sent us over its channel. @type {any} */
  message;

  constructor(/** @type {ServiceOptions} */ options) {
    this.options = options;
    this.log = openServiceLog(options.dataDir, options.name);
  }

  get pid() {
    return this.#child?.pid ?? 0;
  }

  /** @throws {StartError} one line with the last words of its log, when it ends or is not ready in time */
  async start() {
    const { title, readyWithinMs } = this.options;
    const child = this.#spawn();
    const deadline = Date.now() + readyWithinMs;
    while (!(await this.options.isReady(this))) {
      if (this.#stopping) throw new StartError('Interrupted.');
      if (hasEnded(child))
        throw new StartError(`${title} did not start: ${lastWordsOf(this.log.file)} (${this.log.file})`);
      if (Date.now() > deadline) {
        throw new StartError(`${title} is not ready after ${readyWithinMs / 1000} s; its log is ${this.log.file}`);
      }
      await sleep(50);
    }
    this.#watch(child);
  }

  /** SIGTERM, and SIGKILL to its whole group when it takes too long. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', () => resolve(true)));
    child.kill('SIGTERM');
    if (await Promise.race([ended, sleep(this.options.stopWithinMs, false, { ref: false })])) return;
    say(`  ${this.options.title} does not stop; it is killed (${this.log.file})`);
    this.kill();
    await ended;
  }

  /** At once, without a word. */
  kill() {
    this.#stopping = true;
    if (!this.#child?.pid || hasEnded(this.#child)) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // it has just ended by itself
    }
  }

  #spawn() {
    const { args, env, onPid } = this.options;
    // A group of its own: Ctrl-C goes to everything in the terminal's group, and the order of stopping is ours.
    // The log is a file and not a pipe, so that a service can still write while it leaves after our death.
    const child = spawn(process.execPath, ['--import', preload, ...args()], {
      cwd: root,
      env: env(),
      detached: true,
      stdio: ['ignore', this.log.descriptor, this.log.descriptor, 'ipc'],
    });
    this.message = undefined;
    child.on('message', (message) => (this.message = message));
    child.on('error', () => undefined);
    this.#child = child;
    if (child.pid) onPid(child.pid);
    return child;
  }

  #watch(/** @type {import('node:child_process').ChildProcess} */ child) {
    const since = Date.now();
    const onExit = () => {
      if (Date.now() - since > recoveredAfterMs) this.#restarts = 0;
      if (!this.#stopping) void this.#restart(child);
    };
    if (hasEnded(child)) onExit();
    else child.once('exit', onExit);
  }

  async #restart(/** @type {import('node:child_process').ChildProcess} */ ended) {
    const { title, onGivenUp } = this.options;
    const how = ended.signalCode ?? `exit code ${ended.exitCode}`;
    while (!this.#stopping) {
      if (++this.#restarts > maxRestarts) {
        return onGivenUp(`${title} has ended again and again (${how}); its log is ${this.log.file}`);
      }
      say(`${title} has ended (${how}); it is started again, ${this.#restarts} of ${maxRestarts} (${this.log.file})`);
      await sleep(250 * 2 ** (this.#restarts - 1));
      if (this.#stopping) return;
      try {
        await this.start();
        say(`${title} runs again`);
        return;
      } catch {
        // its own log says why; the count decides whether it is tried again
        const child = this.#child;
        if (child && !hasEnded(child)) this.#killChild(child);
      }
    }
  }

  #killChild(/** @type {import('node:child_process').ChildProcess} */ child) {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has just ended by itself
    }
  }
}

function hasEnded(/** @type {import('node:child_process').ChildProcess} */ child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

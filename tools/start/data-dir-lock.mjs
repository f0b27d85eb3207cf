import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './process-identity.mjs';
import { readRunningFile, writePrivateFile } from './running-file.mjs';
import { StartError } from './start-error.mjs';
import { say } from './step.mjs';

/** How long the services of a start that was killed may take to leave by themselves. */
const leaveWithinMs = 25_000;

/** @typedef {{ pid: number, identity: string | undefined }} KnownProcess */

/**
 * One `npm start` at a time in one data folder. A start that was killed left a lock of a dead process, which is
 * replaced; its services end by themselves (leave-with-parent.mjs) and are waited for here.
 *
 * @param {string} dataDir
 * @returns {Promise<DataDirLock>}
 * @throws {StartError} one line with the addresses of the one that runs
 */
export async function lockDataDir(dataDir) {
  makeFolder(dataDir);
  const file = path.join(dataDir, 'start.lock');
  for (let attempt = 0; attempt < 3; attempt++) {
    const lock = new DataDirLock(file);
    if (lock.claim()) return lock;
    const holder = read(file);
    if (holder[0] && isAlive(holder[0])) throw alreadyRuns(dataDir, holder[0].pid);
    await waitForLeaving(holder.slice(1));
    rmSync(file, { force: true });
  }
  throw new StartError(`The lock ${file} cannot be taken; remove it if no other start is running.`);
}

class DataDirLock {
  /** @type {KnownProcess[]} */
  #processes = [{ pid: process.pid, identity: processIdentity(process.pid) }];
  #file;

  constructor(/** @type {string} */ file) {
    this.#file = file;
  }

  /** A file appears under the lock's name whole, or not at all when there is one already. */
  claim() {
    const own = `${this.#file}.${process.pid}.claim`;
    try {
      writePrivateFile(own, this.#processes);
      linkSync(own, this.#file);
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
      throw new StartError(`${this.#file} cannot be written: ${/** @type {Error} */ (error).message}`);
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** Notes a process of ours, for the start that finds this lock after we were killed. */
  addProcess(/** @type {number} */ pid) {
    this.#processes = [...this.#processes.filter(isAlive), { pid, identity: processIdentity(pid) }];
    writePrivateFile(this.#file, this.#processes);
  }

  release() {
    rmSync(this.#file, { force: true });
  }
}

function makeFolder(/** @type {string} */ dataDir) {
  try {
    makeEach(dataDir);
  } catch (error) {
    throw new StartError(`BATON_DATA_DIR=${dataDir} cannot be made: ${/** @type {Error} */ (error).message}`);
  }
}

/** One by one: Node's `recursive` never comes back where the system says that nothing can be made, as in /proc. */
function makeEach(/** @type {string} */ folder) {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
    return;
  }
  makeEach(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    // another start was faster
    if (!existsSync(folder)) throw error;
  }
}

/** @returns {KnownProcess[]} */
function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

function isAlive(/** @type {KnownProcess} */ { pid, identity }) {
  return identity !== undefined && processIdentity(pid) === identity;
}

function alreadyRuns(/** @type {string} */ dataDir, /** @type {number} */ pid) {
  const running = readRunningFile(dataDir);
  const where = running
    ? `: editor ${running.editorUrl}, agent desk ${running.agentDeskUrl}`
    : ', it is still starting';
  return new StartError(`Baton already runs with ${dataDir} (process ${pid})${where}`);
}

async function waitForLeaving(/** @type {KnownProcess[]} */ processes) {
  if (!processes.some(isAlive)) return;
  say('  The last start was killed; its services are still stopping …');
  const deadline = Date.now() + leaveWithinMs;
  while (processes.some(isAlive) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
  for (const { pid } of processes.filter(isAlive)) process.kill(pid, 'SIGKILL');
}

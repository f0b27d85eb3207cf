import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { StartError } from './start-error.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const keptCharacters = 200_000;

/**
 * Runs a command to its end and keeps what it prints.
 *
 * The command leads a process group of its own: a Ctrl-C reaches only us, and we end the group, with whatever the
 * command has started in turn.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, what?: string }} [options]
 *   `what` names the command in the error
 * @returns {Promise<{ stdout: string, output: string }>}
 * @throws {StartError} with the output as its details, when the command fails
 */
export async function runCommand(command, args, options = {}) {
  const { code, signal, stdout, output } = await runToEnd(command, args, options);
  if (code === 0) return { stdout, output };
  throw new StartError(`${options.what ?? command} failed (${signal ?? `exit code ${code}`}).`, output.trimEnd());
}

/**
 * As `runCommand`, for a command whose exit code is an answer.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number | null, signal: string | null, stdout: string, output: string }>}
 */
export function runToEnd(command, args, { env = process.env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let stdout = '';
    let output = '';
    let line = '';
    const take = (/** @type {string} */ text) => {
      output = (output + text).slice(-keptCharacters);
      if (!onLine) return;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout = (stdout + text).slice(-keptCharacters);
      take(text);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => {
      running.delete(child);
      reject(new StartError(`${command} cannot be run: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, stdout, output });
    });
  });
}

/** Ends every command that is still running, with its whole group. */
export function endCommands(/** @type {NodeJS.Signals} */ signal = 'SIGTERM') {
  for (const child of running) {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // it has just ended by itself
    }
  }
}

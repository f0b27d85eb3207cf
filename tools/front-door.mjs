import { spawn } from 'node:child_process';
import path from 'node:path';
import { compileOrExit } from './start/build.mjs';
import { root } from './start/root.mjs';
import { stepsToStderr } from './start/step.mjs';

/**
 * Compiles what has changed, installs first in a fresh clone, and becomes the given program: its arguments, its input
 * and output, its exit code, and the signals that reach us are passed through.
 *
 * @param {string} program compiled, relative to the root
 */
export async function frontDoor(program) {
  // stdout is for the program's answer, which may be read by a machine
  stepsToStderr();
  await compileOrExit(program);
  const child = spawn(process.execPath, [path.join(root, program), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`${program} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

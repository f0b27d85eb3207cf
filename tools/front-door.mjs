import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildOrExit } from './start/build.mjs';
import { root } from './start/root.mjs';
import { stepsToStderr } from './start/step.mjs';

/**
 * Builds what is not built and becomes the given program: its arguments, its input and output, its exit code, and the
 * signals that reach us are passed through.
 *
 * @param {string} program compiled, relative to the root
 */
export async function frontDoor(program) {
  const file = path.join(root, program);
  if (!existsSync(file)) {
    // stdout is for the program's answer, which may be read by a machine
    stepsToStderr();
    await buildOrExit();
  }
  const child = spawn(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`${program} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

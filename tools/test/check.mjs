import { runCommand } from '../start/run-command.mjs';
import { StartError } from '../start/start-error.mjs';
import { step } from '../start/step.mjs';

/** @typedef {{ title: string, args: string[] }} Check `args` are those of node */

/**
 * A check that is right or wrong as a whole, and counts as one test.
 * @param {Check} check
 * @returns {Promise<import('./test.mjs').Outcome>}
 */
export async function runCheck({ title, args }) {
  try {
    await step(title, () =>
      runCommand(process.execPath, args, { env: { ...process.env, NO_COLOR: '1' }, what: title }),
    );
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.details);
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

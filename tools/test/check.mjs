import { runToEnd } from '../start/run-command.mjs';
import { say, step } from '../start/step.mjs';

/** @typedef {{ title: string, args: string[] }} Check `args` are those of node */

/** As many as the smallest machine has cores: the slowest check takes as long as all the others together. */
const atOnce = 2;

/**
 * Checks that are right or wrong as a whole; each counts as one test. The first ones begin first.
 * @param {Check[]} checks
 * @returns {Promise<import('./test.mjs').Outcome>}
 */
export async function runChecks(checks) {
  const waiting = [...checks];
  /** @type {{ check: Check, output: string, isRight: boolean }[]} */
  const done = [];
  await step('Lint', async (note) => {
    const work = async () => {
      for (let check = waiting.shift(); check; check = waiting.shift()) {
        const { code, output } = await runToEnd(process.execPath, check.args, {
          env: { ...process.env, NO_COLOR: '1' },
        });
        done.push({ check, output, isRight: code === 0 });
        note(`${done.length} of ${checks.length} checks`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  });
  for (const { check, output, isRight } of done) {
    if (!isRight) console.error(output.trimEnd());
    say(`  ${check.title}: ${isRight ? 'ok' : 'not ok'}`);
  }
  const failed = done.filter(({ isRight }) => !isRight).length;
  return { passed: done.length - failed, failed };
}

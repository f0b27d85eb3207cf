/**
 * `npm test`: everything that can be known without a person, from a fresh clone. Installs, gets the system tools of the
 * end-to-end tests, lints, compiles, runs unit, integration and end-to-end tests, and ends with `N passed, N failed`
 * over all of them. `npm test -- lint unit e2e` runs parts.
 */
import { bundle, compile } from '../start/build.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { requireNode } from '../start/node-version.mjs';
import { endCommands } from '../start/run-command.mjs';
import { StartError } from '../start/start-error.mjs';
import { say } from '../start/step.mjs';
import { runChecks } from './check.mjs';
import { runJest } from './jest-run.mjs';
import { lintChecks } from './lint-checks.mjs';
import { ensureSystemTools } from './system-tools.mjs';

/** @typedef {{ passed: number, failed: number }} Outcome */

const allParts = ['lint', 'unit', 'e2e'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !allParts.includes(part));
const parts = new Set(wanted.length > 0 ? wanted : allParts);

/** @type {Outcome[]} */
const outcomes = [];

requireNode();
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(' ')}"; npm test -- ${allParts.join(' | ')}`);
  process.exit(2);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => void interrupt());

try {
  await ensureInstalled();
} catch (error) {
  tell(error);
  end([{ passed: 0, failed: 1 }]);
}
const hasTools = parts.has('e2e') && (await succeeds(ensureSystemTools));
const isCompiled = await succeeds(compile);
const isBundled = isCompiled && (await succeeds(bundle));
for (const isDone of [isCompiled, isBundled]) outcomes.push({ passed: isDone ? 1 : 0, failed: isDone ? 0 : 1 });
if (parts.has('lint')) outcomes.push(await runChecks(lintChecks));
if (parts.has('unit')) outcomes.push(isCompiled ? await runUnit() : notRun('Unit and integration tests'));
if (parts.has('e2e')) outcomes.push(isBundled && hasTools ? await runE2e() : notRun('End-to-end tests'));
end(outcomes);

function runUnit() {
  return runJest({ title: 'Unit and integration tests', args: [], limitMs: 1_200_000 });
}

/** One after another: they share the machine's two cores with the system that they call. */
function runE2e() {
  const args = ['--config', 'apps/e2e/jest.config.mjs', '--runInBand'];
  return runJest({ title: 'End-to-end tests', args, limitMs: 3_000_000 });
}

/** @returns {Outcome} */
function notRun(/** @type {string} */ title) {
  say(`  ${title}: not run`);
  return { passed: 0, failed: 1 };
}

async function succeeds(/** @type {() => Promise<void>} */ work) {
  try {
    await work();
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

function tell(/** @type {unknown} */ error) {
  if (!(error instanceof StartError)) return console.error(error);
  if (error.details) console.error(error.details);
  console.error(error.message);
}

/** @returns {never} */
function end(/** @type {Outcome[]} */ all) {
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

/** What we have started goes with us: first asked, then killed. */
async function interrupt() {
  say('\nInterrupted.');
  endCommands('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  endCommands('SIGKILL');
  process.exit(130);
}

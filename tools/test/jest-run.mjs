import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endCommands, runToEnd } from '../start/run-command.mjs';
import { say, step } from '../start/step.mjs';

/**
 * Runs Jest and counts. What fails is shown; a run that breaks off, finds no tests, or does not end counts as failed.
 *
 * @param {{ title: string, args: string[], limitMs: number }} run
 * @returns {Promise<import('./test.mjs').Outcome>}
 */
export async function runJest({ title, args, limitMs }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-test-'));
  const file = path.join(folder, 'result.json');
  try {
    const { code, output, late } = await step(title, (note) =>
      jest([...args, '--json', `--outputFile=${file}`], limitMs, note),
    );
    const result = read(file);
    if (!result || result.numTotalTests === 0) {
      console.error(output);
      say(`  ${title}: ${result ? 'there are none' : `ended without a result (${code})`}`);
      return { passed: 0, failed: 1 };
    }
    return count(title, result, { late, code });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} args
 * @param {number} limitMs
 * @param {(text: string) => void} note
 */
async function jest(args, limitMs, note) {
  let files = 0;
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    endCommands('SIGTERM');
    setTimeout(() => endCommands('SIGKILL'), 5_000).unref();
  }, limitMs);
  const { code, signal, output } = await runToEnd(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--ci', '--color=false', ...args],
    {
      env: { ...process.env, NO_COLOR: '1' },
      onLine: (line) => {
        if (/^(PASS|FAIL) /.test(line)) note(`${++files} files done`);
      },
    },
  );
  clearTimeout(limit);
  return { code: signal ?? code, output, late };
}

/**
 * The part of Jest's JSON that is used here.
 * @typedef {object} JestResult
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {{ status: string, message: string, name: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @returns {import('./test.mjs').Outcome} */
function count(
  /** @type {string} */ title,
  /** @type {JestResult} */ result,
  /** @type {{ late: boolean, code: number | string | null }} */ { late, code },
) {
  const failedFiles = result.testResults.filter(({ status }) => status === 'failed');
  for (const { message } of failedFiles) console.error(message);
  // a file that cannot even be loaded has no tests that could fail
  const broken = failedFiles.filter(
    ({ assertionResults }) => !assertionResults.some(({ status }) => status === 'failed'),
  );
  let failed = result.numFailedTests + broken.length;
  if (late) say(`  ${title}: had to be stopped, something did not end`);
  if (late || (failed === 0 && code !== 0)) failed += 1;
  const skipped = result.numPendingTests ? `, ${result.numPendingTests} skipped` : '';
  say(`  ${title}: ${result.numPassedTests} ok, ${failed} not ok${skipped}`);
  return { passed: result.numPassedTests, failed };
}

/** @returns {JestResult | undefined} */
function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

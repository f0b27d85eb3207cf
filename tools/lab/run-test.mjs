import { CoverageCount, prepareFlow, runTestCase } from '@baton/flow-lab';
import { writeJunit } from './junit.mjs';
import { Progress } from './progress.mjs';
import { conversation, counted, coverageLine } from './words.mjs';

/** @typedef {import('./main.mjs').Options} Options */

/**
 * Runs the flow's test cases; true when all of them passed and enough of the flow is covered.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {Options} options
 */
export function runTest(flow, options) {
  const prepared = prepareFlow(flow);
  const count = new CoverageCount(prepared);
  const progress = new Progress();
  const reports = flow.testCases.map((testCase, index) => {
    progress.show(`${index} of ${counted(flow.testCases.length, 'test case')}`);
    const report = runTestCase(prepared, testCase);
    count.add(report);
    return report;
  });
  progress.end();
  const coverage = count.result();
  const failed = reports.filter(({ passed }) => !passed).length;
  const covered = coverage.percent >= options.minCoverage;
  if (options.junit) {
    writeJunit(options.junit, `${flow.name}: test cases`, [
      ...reports.map(({ testCase, failures, conversation: lines }) => ({
        name: testCase.name,
        failures: failures.map(inWords),
        output: conversation(lines, ''),
      })),
      { name: 'coverage', failures: covered ? [] : [`${coverageLine(coverage)}; wanted ${options.minCoverage} %`] },
    ]);
  }
  if (options.json) {
    console.log(JSON.stringify({ passed: failed === 0 && covered, reports, coverage }));
  } else {
    for (const report of reports) console.log(shown(report));
    console.log(`\n${flow.name}: ${reports.length - failed} passed, ${failed} failed; ${coverageLine(coverage)}`);
    if (!covered) console.log(`Wanted is a coverage of ${options.minCoverage} %.`);
  }
  return failed === 0 && covered;
}

/** @param {import('@baton/flow-lab').TestReport} report */
function shown({ testCase, passed, failures, conversation: lines }) {
  if (passed) return `✓ ${testCase.name}`;
  const missed = failures.map((failure) => `    ${inWords(failure)}`).join('\n');
  return `✗ ${testCase.name} (${testCase.id})\n${missed}\n\n${conversation(lines, '      ')}\n`;
}

/** @param {import('@baton/flow-lab').TestFailure} failure */
const inWords = ({ step, expected, instead }) => `step ${step + 1}: expected that ${expected} – ${instead}`;

import { CoverageCount, conversationOf, prepareFlow, runTestCase } from '@baton/flow-lab';
import { englishLabTexts, failureWords, withIds } from '@baton/flow-lab/words';
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
      ...reports.map((report) => ({
        name: report.testCase.name,
        failures: missed(flow, report),
        output: conversation(conversationOf(report.trace.steps), ''),
      })),
      { name: 'coverage', failures: covered ? [] : [`${coverageLine(coverage)}; wanted ${options.minCoverage} %`] },
    ]);
  }
  if (options.json) {
    console.log(JSON.stringify({ passed: failed === 0 && covered, reports, coverage }));
  } else {
    for (const report of reports) console.log(shown(flow, report));
    console.log(`\n${flow.name}: ${reports.length - failed} passed, ${failed} failed; ${coverageLine(coverage)}`);
    if (!covered) console.log(`Wanted is a coverage of ${options.minCoverage} %.`);
  }
  return failed === 0 && covered;
}

/** @param {import('@baton/flow-schema').FlowDefinition} flow @param {import('@baton/flow-lab').TestReport} report */
function shown(flow, report) {
  const { testCase, passed, trace } = report;
  if (passed) return `✓ ${testCase.name}`;
  const why = missed(flow, report)
    .map((line) => `    ${line}`)
    .join('\n');
  return `✗ ${testCase.name} (${testCase.id})\n${why}\n\n${conversation(conversationOf(trace.steps), '      ')}\n`;
}

/**
 * What each failed step says, as it stands in the file, and what was so instead.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {import('@baton/flow-lab').TestReport} report
 */
function missed(flow, { testCase, failures }) {
  const steps = flow.testCases.find(({ id }) => id === testCase.id)?.steps ?? [];
  return failures.map((failure) => {
    const wanted = Object.entries(steps[failure.step] ?? {}).flatMap(([name, value]) =>
      name === 'step'
        ? [String(value)]
        : [`${name}: ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`],
    );
    return `step ${failure.step + 1} (${wanted.join(', ')}) – ${failureWords(failure, englishLabTexts, withIds)}`;
  });
}

import { CoverageCount, prepareFlow, runTestCase } from '@baton/flow-lab';
import { writeJunit } from './junit.mjs';
import { Progress } from './progress.mjs';
import { tracesIn } from './traces.mjs';
import { counted, coverageLine, nodeNames } from './words.mjs';

/**
 * What the flow's test cases, or recorded calls, have come past; true when it is enough.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {string | undefined} traces
 * @param {import('./main.mjs').Options} options
 */
export async function runCoverage(flow, traces, options) {
  const prepared = prepareFlow(flow);
  const count = new CoverageCount(prepared);
  if (traces === undefined) for (const testCase of flow.testCases) count.add(runTestCase(prepared, testCase));
  else await countCalls(count, traces);
  const coverage = count.result();
  const covered = coverage.percent >= options.minCoverage;
  if (options.junit) {
    const failures = covered ? [] : [`${coverageLine(coverage)}; wanted ${options.minCoverage} %`];
    writeJunit(options.junit, `${flow.name}: coverage`, [
      { name: 'coverage', failures, output: missing(flow, coverage) },
    ]);
  }
  if (options.json) console.log(JSON.stringify(coverage));
  else console.log(`${missing(flow, coverage)}${flow.name}: ${coverageLine(coverage)}`);
  return covered;
}

/** @param {CoverageCount} count @param {string} file */
async function countCalls(count, file) {
  const progress = new Progress();
  let calls = 0;
  for await (const trace of tracesIn(file)) {
    count.add(trace);
    progress.show(counted((calls += 1), 'call'));
  }
  progress.end();
}

/**
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {import('@baton/flow-lab').Coverage} coverage
 */
function missing(flow, { missing: { nodes, outcomes, rules } }) {
  const named = nodeNames(flow);
  const lines = [
    ...nodes.map((nodeId) => `  never at ${named(nodeId)}`),
    ...rules.map((ruleId) => `  the rule ${named(ruleId)} never fired`),
    ...outcomes
      .filter(({ nodeId }) => !nodes.includes(nodeId))
      .map(({ nodeId, outcome }) => `  never left ${named(nodeId)} by ${outcome}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

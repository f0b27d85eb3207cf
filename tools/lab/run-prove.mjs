import { proveFlow } from '@baton/flow-lab';
import { englishLabTexts, faultWords } from '@baton/flow-lab/words';
import { writeJunit } from './junit.mjs';
import { Progress } from './progress.mjs';
import { conversation, counted, nodeNames, worldLine } from './words.mjs';

/**
 * The safety proof; true when the flow is safe.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {import('./main.mjs').Options} options
 */
export function runProve(flow, options) {
  const progress = new Progress();
  const proof = proveFlow(flow, { onProgress: ({ explored }) => progress.show(counted(explored.states, 'state')) });
  progress.end();
  const problems = proof.problems.map(
    (problem) =>
      `${problem.message}\n${conversation(problem.conversation, '      ')}\n${worldLine(lastWords(problem), '      ')}`,
  );
  if (options.junit) writeJunit(options.junit, `${flow.name}: safety proof`, [{ name: 'safe', failures: problems }]);
  if (options.json) console.log(JSON.stringify(proof));
  else {
    for (const problem of problems) console.log(`✗ ${problem}\n`);
    const named = nodeNames(flow);
    for (const nodeId of proof.unreached)
      console.log(`No call was found that comes to ${named(nodeId)}: nothing is proven of it.`);
    const verdict = proof.safe ? 'safe' : `not safe, ${counted(problems.length, 'problem')}`;
    console.log(`${flow.name}: ${verdict} (${counted(proof.explored.states, 'state')} looked at)`);
  }
  return proof.safe;
}

/** @param {import('@baton/flow-lab').UnsafePlace} place */
const lastWords = ({ code, fault }) => faultWords(code, fault, englishLabTexts).last;

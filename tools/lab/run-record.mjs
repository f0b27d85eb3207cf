import { writeFileSync } from 'node:fs';
import { LabError, prepareFlow, testCaseFromTrace } from '@baton/flow-lab';
import { InputError } from './input-error.mjs';
import { tracesIn } from './traces.mjs';
import { counted } from './words.mjs';

/**
 * Test cases made from finished calls, as JSON on stdout or into the flow's file; true when every call became one.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {string} traces
 * @param {import('./main.mjs').Options & { file: string }} options
 */
export async function runRecord(flow, traces, options) {
  const prepared = prepareFlow(flow);
  const testCases = [];
  let failed = 0;
  for await (const trace of tracesIn(traces)) {
    if (options.call !== undefined && trace.callId !== options.call) continue;
    try {
      testCases.push(testCaseFromTrace(prepared, trace));
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      failed += 1;
      console.error(`${trace.callId}: ${error.message}`);
    }
  }
  if (options.call !== undefined && testCases.length + failed === 0) {
    throw new InputError(`${traces} has no call ${options.call}.`);
  }
  if (!options.write) console.log(JSON.stringify(testCases, null, 2));
  else {
    const recorded = new Set(testCases.map(({ id }) => id));
    const kept = flow.testCases.filter(({ id }) => !recorded.has(id));
    writeFileSync(options.file, `${JSON.stringify({ ...flow, testCases: [...kept, ...testCases] }, null, 2)}\n`);
    console.error(`${counted(testCases.length, 'test case')} put into ${options.file}`);
  }
  return failed === 0;
}

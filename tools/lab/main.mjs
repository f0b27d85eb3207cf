import { parseArgs } from 'node:util';
import { LabError } from '@baton/flow-lab';
import { InputError } from './input-error.mjs';
import { readFlow, showErrors } from './read-flow.mjs';
import { runCoverage } from './run-coverage.mjs';
import { runRecord } from './run-record.mjs';
import { runReplay } from './run-replay.mjs';
import { runTest } from './run-test.mjs';
import { usage } from './usage.mjs';

/**
 * @typedef {object} Options
 * @property {boolean} json
 * @property {string | undefined} junit
 * @property {number} minCoverage per cent
 * @property {string | undefined} recordedOn
 * @property {string | undefined} call
 * @property {boolean} write
 */

process.exitCode = await main(process.argv.slice(2));

/** @returns {Promise<number>} the exit code */
async function main(/** @type {string[]} */ args) {
  try {
    const { positionals, options, help } = read(args);
    if (help) {
      console.log(usage);
      return 0;
    }
    const [command = '', file, traces, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new InputError(usage);
    const flow = readFlow(file);
    const refused = showErrors(flow);
    const passed = await run(command, flow, { ...options, file }, traces);
    return passed && !refused ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof LabError)) throw error;
    console.error(error.message);
    return 2;
  }
}

/**
 * @param {string} command
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {Options & { file: string }} options
 * @param {string | undefined} traces
 * @returns {Promise<boolean>}
 */
async function run(command, flow, options, traces) {
  if (command === 'coverage') return runCoverage(flow, traces, options);
  if (command === 'test' && traces === undefined) return runTest(flow, options);
  if (command === 'prove' && traces === undefined) return (await import('./run-prove.mjs')).runProve(flow, options);
  if (command === 'replay' && traces !== undefined) return runReplay(flow, traces, options);
  if (command === 'record' && traces !== undefined) return runRecord(flow, traces, options);
  throw new InputError(usage);
}

function read(/** @type {string[]} */ args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        junit: { type: 'string' },
        'min-coverage': { type: 'string', default: '0' },
        'recorded-on': { type: 'string' },
        call: { type: 'string' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { json, junit, call, write, help } = values;
    const minCoverage = Number(values['min-coverage']);
    if (!(minCoverage >= 0 && minCoverage <= 100)) throw new InputError('--min-coverage takes a number from 0 to 100.');
    /** @type {Options} */
    const options = { json, junit, minCoverage, recordedOn: values['recorded-on'], call, write };
    return { positionals, options, help };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${error instanceof Error ? error.message : ''}\n\n${usage}`);
  }
}

import { readFileSync, statSync } from 'node:fs';
import { checkFlow } from '@baton/flow-engine';
import { linkProblemsOf, parseFlow } from '@baton/flow-schema';
import { InputError } from './input-error.mjs';

/** A flow of the largest size that the schema allows stays below it. */
const LARGEST_FILE = 64_000_000;
/** More problems help nobody. */
const MOST_SHOWN = 30;

/**
 * @param {string} file
 * @returns {import('@baton/flow-schema').FlowDefinition}
 */
export function readFlow(file) {
  const parsed = parseFlow(readJson(file));
  if ('flow' in parsed) return parsed.flow;
  throw new InputError(`${file} is no flow:\n${listed(parsed.problems)}`);
}

/**
 * What publishing would refuse, on stderr; true when there is something.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 */
export function showErrors(flow) {
  const checked = checkFlow(flow);
  // The check leaves it open where a draft's sub-flows are; what is tried here must have them.
  const missing = checked.some(({ code }) => code === 'subflow-missing') ? [] : missingSubflows(flow);
  const errors = [...checked, ...missing].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.error(`Publishing would refuse this flow:\n${listed(errors)}\n`);
  return errors.length > 0;
}

/** @param {import('@baton/flow-schema').FlowDefinition} flow */
const missingSubflows = (flow) =>
  linkProblemsOf(flow)
    .filter(({ code }) => code === 'subflow-missing')
    .map((problem) => ({ ...problem, fix: 'Put it into the flow’s “library”, as a published version has it.' }));

/** @returns {unknown} */
function readJson(/** @type {string} */ file) {
  try {
    if (statSync(file).size > LARGEST_FILE) throw new InputError(`${file} is larger than any flow can be.`);
    // Some editors begin a file with a byte order mark.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof SyntaxError) throw new InputError(`${file} is no JSON: ${error.message.slice(0, 200)}`);
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : 'for no known reason'}`);
  }
}

/** @param {{ code: string, path: PropertyKey[], nodeId?: string | undefined, message: string, fix?: string | undefined }[]} problems */
function listed(problems) {
  const lines = problems.slice(0, MOST_SHOWN).map(({ code, path, nodeId, message, fix }) => {
    const where = nodeId ?? path.join('.');
    return `  ${where === '' ? '' : `${where}: `}${message}${fix ? ` ${fix}` : ''} [${code}]`;
  });
  if (problems.length > MOST_SHOWN) lines.push(`  … and ${problems.length - MOST_SHOWN} more`);
  return lines.join('\n');
}

import { readFileSync, statSync } from 'node:fs';
import { checkFlow } from '@baton/flow-engine';
import { LARGEST_FLOW_FILE, linkProblemsOf, readFlowFile } from '@baton/flow-schema';
import { InputError } from './input-error.mjs';

/** More problems help nobody. */
const MOST_SHOWN = 30;

/**
 * @param {string} file
 * @returns {import('@baton/flow-schema').FlowDefinition}
 */
export function readFlow(file) {
  const parsed = readFlowFile(readText(file));
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

/** @returns {string} */
function readText(/** @type {string} */ file) {
  try {
    // A character has at most four bytes.
    if (statSync(file).size > 4 * LARGEST_FLOW_FILE) throw new InputError(`${file} is larger than any flow can be.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
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

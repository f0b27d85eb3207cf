import { canonicalJson } from '../canonical-json.js';
import { type FlowDefinition, flowDefinitionSchema } from '../flow-definition.js';
import { type ParsedFlow, parseFlow } from '../parse/parse-flow.js';
import { bytesOf, isTooLarge, LARGEST_FLOW_FILE } from './flow-size.js';

/**
 * A flow as a file that people read and that lives in git: JSON, two spaces, every setting written out. Keys stand in
 * the order of the schema, what goes by name in the order of the names, nodes and edges in the order in which they were
 * drawn, so that the same content has the same bytes and a change is a small difference.
 */
export function flowFile(flow: FlowDefinition): string {
  // The schema gives its own keys their order, and leaves names as they come: they come sorted.
  const ordered = flowDefinitionSchema.parse(JSON.parse(canonicalJson(flow)));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Reads a flow file, also one of an older schema. What is no flow comes back as problems; it never throws. */
export function readFlowFile(text: string): ParsedFlow {
  if (text.length > LARGEST_FLOW_FILE || bytesOf(text) > LARGEST_FLOW_FILE) return tooLarge();
  try {
    // Some editors begin a file with a byte order mark.
    return readFlowJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refused('not-json', 'This file is no JSON: it was cut off or changed.', 'Export the flow again.');
  }
}

/** As `readFlowFile`, when it has been read as JSON already. */
export function readFlowJson(value: unknown): ParsedFlow {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value || 'nodes' in value)) {
    return refused('no-flow', 'There is no flow in this file.', 'Choose a file that was exported from a flow.');
  }
  const parsed = parseFlow(value);
  return 'flow' in parsed && isTooLarge(parsed.flow) ? tooLarge() : parsed;
}

const tooLarge = (): ParsedFlow =>
  refused('too-big', 'This is larger than any flow can be (4 MB).', 'Divide it into flows that run each other.');

function refused(code: string, message: string, fix: string): ParsedFlow {
  return { problems: [{ code, severity: 'error', path: [], message, fix }] };
}

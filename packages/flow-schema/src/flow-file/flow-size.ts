import type { FlowDefinition } from '../flow-definition.js';

/**
 * The largest flow, as its file is written out, bytes. It is the one limit that the file dialog, the clipboard, the api
 * and drafts that are drawn go by: what passes one of them passes all. A flow of a thousand nodes has one megabyte.
 */
export const LARGEST_FLOW_FILE = 4_000_000;

/** Of a text in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whether the file of this flow would be too large. Flows that a version has pinned are not part of it. */
export const isTooLarge = (flow: FlowDefinition): boolean =>
  bytesOf(JSON.stringify({ ...flow, library: {} }, null, 2)) + 1 > LARGEST_FLOW_FILE;

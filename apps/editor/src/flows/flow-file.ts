import { checkFlow } from '@baton/flow-engine';
import { type FlowDefinition, type FlowProblem, parseFlow } from '@baton/flow-schema';
import { texts } from '../texts.js';

/** What a file has turned out to be: a flow, with what publishing would refuse; or none, with why. */
export type FlowFile = { flow: FlowDefinition; problems: FlowProblem[] } | { reason: string; problems: FlowProblem[] };

/** Octets; the api takes no more either. */
export const LARGEST_FILE = 10_000_000;

/**
 * Reads the text of a flow's file. It never throws: a hostile or broken file is a reason in words.
 * What is outside of the flow – queues, secrets – is not looked at.
 */
export function readFlowFile(text: string): FlowFile {
  if (text.length > LARGEST_FILE) return { reason: texts.flows.file.tooLarge, problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: texts.flows.file.notJson, problems: [] };
  }
  const parsed = parseFlow(value);
  if (!('flow' in parsed)) return { reason: texts.flows.file.notAFlow, problems: parsed.problems };
  return { flow: parsed.flow, problems: checkFlow(parsed.flow) };
}

/** The text of a flow's file: one setting a line, in the language's own order, so that two versions can be compared. */
export const flowFileText = (flow: FlowDefinition): string => `${JSON.stringify(flow, null, 2)}\n`;

/** "Ma réservation #2" → "ma-reservation-2.flow.json". */
export function flowFileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'flow' : plain}.flow.json`;
}

import { checkFlow } from '@baton/flow-engine';
import { readFlowFile, type FlowDefinition, type FlowProblem } from '@baton/flow-schema';
import { texts } from '../texts.js';
import { problemInWords } from '../validation/problem-words.js';

/** What a file has turned out to be: a flow, with what publishing would refuse; or none, with why. */
export type OpenedFile =
  { flow: FlowDefinition; problems: FlowProblem[] } | { reason: string; problems: FlowProblem[] };

/**
 * Reads the text of a flow's file. It never throws: a hostile or broken file is a reason in words.
 * What is outside of the flow – queues, secrets – is not looked at.
 */
export function openFlowFile(text: string): OpenedFile {
  const read = readFlowFile(text);
  if ('flow' in read) return { flow: read.flow, problems: checkFlow(read.flow) };
  const isTooLarge = read.problems.some(({ code }) => code === 'too-big');
  const words = texts.flows.file;
  return {
    reason: isTooLarge ? words.tooLarge : words.notAFlow,
    problems: read.problems.map((problem) => problemInWords(problem)),
  };
}

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

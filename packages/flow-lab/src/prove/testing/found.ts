import { englishLabTexts } from '../../words/english-lab-texts.js';
import { faultWords } from '../../words/fault-words.js';
import { lineWords } from '../../words/line-words.js';
import type { UnsafeCode } from '../fault-found.js';
import type { UnsafePlace } from '../proof.js';

/** A problem's conversation in words, a line each; the last says what is wrong. */
export const talk = ({ code, conversation, fault }: UnsafePlace): string[] => [
  ...conversation.map((line) => `${line.who}: ${lineWords(line, englishLabTexts)}`),
  `world: ${faultWords(code, fault, englishLabTexts).last}`,
];

export const codes = (problems: readonly UnsafePlace[]): UnsafeCode[] =>
  [...new Set(problems.map(({ code }) => code))].sort();

/** The problem of this kind at this node. */
export function only(problems: readonly UnsafePlace[], code: UnsafeCode, nodeId: string): UnsafePlace {
  const found = problems.find((problem) => problem.code === code && problem.nodeId === nodeId);
  if (found === undefined)
    throw new Error(`no ${code} at ${nodeId}: ${problems.map((p) => `${p.code} ${p.nodeId}`).join()}`);
  return found;
}

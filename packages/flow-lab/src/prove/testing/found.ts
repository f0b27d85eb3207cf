import type { UnsafeCode, UnsafePlace } from '../proof.js';

/** A problem's conversation, a line each. */
export const talk = ({ conversation }: UnsafePlace): string[] => conversation.map(({ who, text }) => `${who}: ${text}`);

export const codes = (problems: readonly UnsafePlace[]): UnsafeCode[] =>
  [...new Set(problems.map(({ code }) => code))].sort();

/** The problem of this kind at this node. */
export function only(problems: readonly UnsafePlace[], code: UnsafeCode, nodeId: string): UnsafePlace {
  const found = problems.find((problem) => problem.code === code && problem.nodeId === nodeId);
  if (found === undefined)
    throw new Error(`no ${code} at ${nodeId}: ${problems.map((p) => `${p.code} ${p.nodeId}`).join()}`);
  return found;
}

import type { FlowSummary } from '../api/api-types.js';

/** What a flow is to callers: live, live with changes that are not, only in test, or not published. */
export type FlowState =
  | { kind: 'live'; number: number }
  | { kind: 'changed'; number: number }
  | { kind: 'test'; number: number }
  | { kind: 'draft' };

export function stateOf({ published, inTest, changedSince }: FlowSummary): FlowState {
  if (published !== null) return { kind: changedSince ? 'changed' : 'live', number: published.number };
  return inTest === null ? { kind: 'draft' } : { kind: 'test', number: inTest.number };
}

export const flowSorts = ['changed', 'name', 'state'] as const;
export type FlowSort = (typeof flowSorts)[number];

const order: Record<FlowState['kind'], number> = { changed: 0, live: 1, test: 2, draft: 3 };

/** The flows that have all the words, in the wanted order; the input stays as it is. */
export function listedFlows(flows: readonly FlowSummary[], words: string, sort: FlowSort): FlowSummary[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found = flows.filter((flow) => {
    const text = folded([flow.name, ...flow.numbers, flow.updatedBy ?? ''].join(' '));
    return wanted.every((word) => text.includes(word));
  });
  const byName = (a: FlowSummary, b: FlowSummary) => a.name.localeCompare(b.name, undefined, { numeric: true });
  return found.sort((a, b) => {
    if (sort === 'changed') return Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || byName(a, b);
    const byState = sort === 'state' ? order[stateOf(a).kind] - order[stateOf(b).kind] : 0;
    return byState || byName(a, b);
  });
}

/** Without case and accents: "Réservé" is found by "reserve". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

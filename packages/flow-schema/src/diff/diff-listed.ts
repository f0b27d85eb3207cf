import type { FlowDefinition } from '../flow-definition.js';
import { diffValues, isRecord, keyed, type ValueChange } from './diff-values.js';
import { settingChange, textsOf } from './diff-nodes.js';
import type { FlowChange, ListedThing } from './flow-change.js';
import { settingWords } from './setting-words.js';

type ListKey = 'variables' | 'intents' | 'entities' | 'calendars' | 'groups' | 'testCases';

interface Listed {
  key: ListKey;
  thing: ListedThing;
  words: string;
  /** Whether an entry, a change of it, or (`whole` undefined) the order matters to a call. */
  matters: (whole: Record<string, unknown> | undefined, change?: ValueChange) => boolean;
}

const LISTS: readonly Listed[] = [
  { key: 'variables', thing: 'variable', words: 'The variable', matters: () => true },
  { key: 'intents', thing: 'intent', words: 'The intent', matters: () => true },
  { key: 'entities', thing: 'entity', words: 'The entity', matters: () => true },
  // Labels of opening hours and of groups are on the canvas only.
  {
    key: 'calendars',
    thing: 'calendar',
    words: 'The opening hours',
    matters: (whole, change) => whole !== undefined && change?.path.at(-1) !== 'label',
  },
  {
    key: 'groups',
    thing: 'group',
    words: 'The group',
    // What is in a group is told at its nodes.
    matters: (whole, change) =>
      change
        ? change.path[0] === 'conversation'
        : isRecord(whole?.['conversation']) && Object.keys(whole['conversation']).length > 0,
  },
  { key: 'testCases', thing: 'test-case', words: 'The test', matters: () => false },
];

/** What changed in a flow's variables, intents, entities, opening hours, groups and tests. */
export const diffListed = (before: FlowDefinition, after: FlowDefinition): FlowChange[] =>
  LISTS.flatMap((listed) => diffList(listed, before[listed.key], after[listed.key]));

function diffList(listed: Listed, before: readonly object[], after: readonly object[]): FlowChange[] {
  const { key, thing, words, matters } = listed;
  const old = keyed(before);
  const now = keyed(after);
  const entry = (list: readonly object[], at: number) => list[at] as Record<string, unknown>;
  const name = (whole: Record<string, unknown>) => `${words} “${nameOf(whole)}”`;
  const changed = [...now].flatMap(([id, at]): FlowChange[] => {
    const path = [key, at];
    const whole = entry(after, at);
    const was = old.get(id);
    if (was === undefined) {
      return [{ code: `${thing}-added`, path, message: `${name(whole)} is new.`, behaviour: matters(whole) }];
    }
    return diffValues(before[was], after[at]).map((change): FlowChange => {
      const base = { path: [...path, ...change.path], behaviour: matters(whole, change) };
      return { code: `${thing}-changed`, ...base, ...describeChange(name(whole), change) };
    });
  });
  const gone = [...old].flatMap(([id, at]): FlowChange[] => {
    if (now.has(id)) return [];
    const whole = entry(before, at);
    const message = `${name(whole)} is gone.`;
    return [{ code: `${thing}-removed`, path: [key, at], message, behaviour: matters(whole) }];
  });
  const kept = [...old.keys()].filter((id) => now.has(id));
  const keeps = [...now.keys()].filter((id) => old.has(id));
  const same = kept.every((id, at) => id === keeps[at]);
  const message = `${listed.words.replace('The', 'Each')} is there as before, in another order.`;
  const order: FlowChange[] = same
    ? []
    : [{ code: 'order-changed', path: [key], message, behaviour: matters(undefined) }];
  return [...changed, ...gone, ...order];
}

/** A change of something that has a name, in words. */
export function describeChange(name: string, change: ValueChange): Pick<FlowChange, 'message' | 'before' | 'after'> {
  const setting = settingWords(change.path);
  if (change.kind === 'reordered') return { message: `${name}: ${setting} come in another order.` };
  const old = change.kind === 'added' ? undefined : change.before;
  const now = change.kind === 'removed' ? undefined : change.after;
  return { message: `${name}: ${setting} ${settingChange(change, old, now)}`, ...textsOf(old, now) };
}

function nameOf(whole: Record<string, unknown>): string {
  for (const key of ['label', 'name', 'id']) {
    const name = whole[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return '';
}

import { type FlowNode, outcomesOf } from '../nodes/flow-node.js';
import { diffValues, isPrompt, isRecord, type ValueChange } from './diff-values.js';
import type { FlowChange } from './flow-change.js';
import type { MatchedNode } from './match-nodes.js';
import { promptPlace } from './prompt-words.js';
import { settingWords, valueWords } from './setting-words.js';

/** A node as the analyst knows it. */
export const named = ({ label, id }: Pick<FlowNode, 'label' | 'id'>): string => `“${label === '' ? id : label}”`;

/** What changed in a node, or that it is new or gone. A comment is no behaviour, and neither is the place on the canvas. */
export function diffNode({ before, after }: MatchedNode): FlowChange[] {
  if (before === undefined || after === undefined) {
    const found = before ?? after;
    if (found === undefined) return [];
    const { node, position } = found;
    const [code, what] = after ? (['node-added', 'is new'] as const) : (['node-removed', 'is gone'] as const);
    const message = `${named(node)} (${node.type}) ${what}.`;
    return [{ code, nodeId: node.id, path: ['nodes', position], message, behaviour: node.type !== 'note' }];
  }
  const base = { nodeId: after.node.id, path: ['nodes', after.position] };
  const { position: from, id: oldId, type: oldType, ...old } = before.node;
  const { position: to, id: _id, type, ...now } = after.node;
  const renamed =
    oldId === after.node.id ? [] : [`${named(after.node)} has the id “${after.node.id}” instead of “${oldId}”.`];
  const moved = from.x === to.x && from.y === to.y ? [] : [`${named(after.node)} stands elsewhere on the canvas.`];
  const unlike: FlowChange[] = [
    ...renamed.map((message): FlowChange => ({ ...base, code: 'node-renamed', message, behaviour: false })),
    ...moved.map((message): FlowChange => ({ ...base, code: 'node-moved', message, behaviour: false })),
  ];
  if (oldType !== type) {
    const message = `${named(after.node)} is a ${type} instead of a ${oldType}.`;
    return [...unlike, { ...base, code: 'node-type-changed', message, behaviour: true }];
  }
  const changes = diffValues(old, now).flatMap(inParts);
  return [
    ...unlike,
    ...changes.map((change) => describe(before.node, after.node, change, base)),
    ...diffOutcomes(before.node, after.node, base),
  ];
}

/** Settings that are new or gone as a whole are told one by one, a prompt by its texts; an entry of a list by its name. */
function inParts(change: ValueChange): ValueChange[] {
  if (change.kind !== 'added' && change.kind !== 'removed') return [change];
  const whole = change.kind === 'added' ? change.after : change.before;
  const part = (path: (string | number)[], value: unknown): ValueChange =>
    change.kind === 'added' ? { kind: 'added', path, after: value } : { kind: 'removed', path, before: value };
  if (isPrompt(whole)) return whole.variants.map((text, index) => part([...change.path, 'variants', index], text));
  if (!isRecord(whole) || typeof change.path.at(-1) === 'number') return [change];
  return Object.entries(whole).flatMap(([key, value]) => inParts(part([...change.path, key], value)));
}

type Base = Pick<FlowChange, 'path'> & { nodeId: string };

function describe(before: FlowNode, after: FlowNode, change: ValueChange, { nodeId, path }: Base): FlowChange {
  const behaviour = after.type !== 'note';
  const base = { nodeId, path: [...path, ...change.path], behaviour };
  const name = named(after);
  if (change.path.at(-2) === 'variants') return { ...base, ...promptChange(before, after, change) };
  const setting = settingWords(change.path);
  if (change.kind === 'reordered') {
    const message = `${name}: ${setting} come in another order.`;
    return { ...base, code: 'setting-changed', message };
  }
  const [old, now] = [
    change.kind === 'added' ? undefined : change.before,
    change.kind === 'removed' ? undefined : change.after,
  ];
  const message = `${name}: ${setting} ${settingChange(change, old, now)}`;
  return { ...base, code: 'setting-changed', message, ...textsOf(old, now) };
}

/** `is now 2 instead of 3.`, `has now “billing”.`, `has “billing” no more.` */
export function settingChange({ kind, path }: ValueChange, old: unknown, now: unknown): string {
  const inList = typeof path.at(-1) === 'number';
  if (inList && kind === 'added') return `has now ${valueWords(path, now)}.`;
  if (inList && kind === 'removed') return `has ${valueWords(path, old)} no more.`;
  return `is now ${valueWords(path, now)} instead of ${valueWords(path, old)}.`;
}

export const textsOf = (old: unknown, now: unknown): Pick<FlowChange, 'before' | 'after'> => ({
  ...(typeof old === 'string' ? { before: old } : {}),
  ...(typeof now === 'string' ? { after: now } : {}),
});

function promptChange(
  before: FlowNode,
  after: FlowNode,
  change: ValueChange,
): Pick<FlowChange, 'code' | 'message' | 'before' | 'after'> {
  const code = 'prompt-changed';
  const place = promptPlace(change.path, change.kind === 'removed' ? before : after);
  const says = (verb: string) => `${named(after)}${place} ${verb}`;
  switch (change.kind) {
    case 'added':
      return {
        code,
        message: `${says('now also says')} ${valueWords([], change.after)}.`,
        ...textsOf(undefined, change.after),
      };
    case 'removed':
      return {
        code,
        message: `${says('no longer says')} ${valueWords([], change.before)}.`,
        ...textsOf(change.before, undefined),
      };
    case 'changed': {
      const message = `${says('now says')} ${valueWords([], change.after)} instead of ${valueWords([], change.before)}.`;
      return { code, message, ...textsOf(change.before, change.after) };
    }
    case 'reordered':
      return { code, message: `${says('says its variants in another order')}.` };
  }
}

function diffOutcomes(before: FlowNode, after: FlowNode, base: Base): FlowChange[] {
  const old = new Set(outcomesOf(before));
  const now = new Set(outcomesOf(after));
  const change = (code: 'outcome-added' | 'outcome-removed', outcome: string): FlowChange => {
    const has = code === 'outcome-added' ? 'has now the outcome' : 'has no longer the outcome';
    return { ...base, code, message: `${named(after)} ${has} “${outcome}”.`, behaviour: true };
  };
  return [
    ...[...now].filter((outcome) => !old.has(outcome)).map((outcome) => change('outcome-added', outcome)),
    ...[...old].filter((outcome) => !now.has(outcome)).map((outcome) => change('outcome-removed', outcome)),
  ];
}

import { renameInExpression } from '../expressions/expression-names.js';
import { expressionsOf } from '../expressions/expressions-of.js';
import { namesOf } from '../names/names-of.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { renameInTemplate } from '../templates/parse-template.js';
import { templatesOf } from '../templates/templates-of.js';

export type RenamedKind = 'variable' | 'entity' | 'intent' | 'calendar' | 'group';

/** What a name of a flow is called in the flow that it is linked into. */
export type Rename = (kind: RenamedKind, name: string) => string;

/** An expression in which every name of its flow is replaced. */
export const renamedExpression = (source: string, rename: Rename): string =>
  renameInExpression(source, (use, name) =>
    rename(use === 'open' ? 'calendar' : use === 'intent' ? 'intent' : 'variable', name),
  );

/** A copy of a node in which every name of its flow is replaced. */
export function renamedNode<Node extends FlowNode>(node: Node, rename: Rename): Node {
  const copy = cloneJson(node);
  for (const { text, path } of templatesOf(node)) {
    replaceAt(
      copy,
      path,
      renameInTemplate(text, (name) => rename('variable', name)),
    );
  }
  for (const { source, path } of expressionsOf(node)) replaceAt(copy, path, renamedExpression(source, rename));
  for (const { kind, name, path } of namesOf(node)) {
    // Queues, secrets and trunks are the house's, not the flow's.
    if (kind === 'queue' || kind === 'secret' || kind === 'trunk') continue;
    replaceAt(copy, path, rename(kind, name));
  }
  return copy;
}

function cloneJson<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneJson) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cloneJson(part as unknown)])) as Value;
}

function replaceAt(root: object, path: readonly (string | number)[], text: string): void {
  let place = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) place[last] = text;
}

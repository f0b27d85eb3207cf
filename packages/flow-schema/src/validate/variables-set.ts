import { expressionsOf } from '../expressions/expressions-of.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { templateNames } from '../templates/parse-template.js';
import { templatesOf } from '../templates/templates-of.js';
import { entry, type FlowIndex, named, reachableFrom } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

interface Read {
  name: string;
  path: (string | number)[];
}

/**
 * A variable is read only where some path has set it. A rule can fire anywhere, so where its way begins everything may
 * have been set; and where it resumes, what its way sets. One pass per variable that is read: linear for each.
 */
export function variablesSet(index: FlowIndex): FlowProblem[] {
  const declared = new Set(index.flow.variables.map(({ name }) => name));
  const setters = new Map<string, string[]>();
  const reads = new Map<string, { nodeId: string; read: Read }[]>();
  for (const { node } of index.nodes.values()) {
    for (const name of setBy(node)) entry(setters, name).push(node.id);
    for (const read of readBy(node)) {
      if (declared.has(read.name)) entry(reads, read.name).push({ nodeId: node.id, read });
    }
  }
  const ways = waysOfRules(index);
  return [...reads].flatMap(([name, readers]) => {
    const set = setAfter(index, setters.get(name) ?? [], ways);
    return readers.flatMap(({ nodeId, read }) => (set.has(nodeId) ? [] : problem(index, nodeId, read)));
  });
}

interface WaysOfRules {
  /** Nodes that a rule's way comes to. */
  nodes: ReadonlySet<string>;
  rules: readonly string[];
  /** Where a resume may go back to. */
  resumed: readonly string[];
}

function waysOfRules(index: FlowIndex): WaysOfRules {
  const rules = index.rules.map(({ id }) => id);
  const nodes = reachableFrom(index, rules);
  const resumes = [...nodes].some((id) => index.nodes.get(id)?.node.type === 'resume');
  return { nodes, rules, resumed: resumes ? [...index.nodes.keys()] : [] };
}

/** Nodes that are come to after one of the setters, by the drawing or by a rule. A setter has set it for itself too. */
function setAfter(index: FlowIndex, setters: readonly string[], ways: WaysOfRules): ReadonlySet<string> {
  if (setters.length === 0) return new Set();
  const comesBack = setters.some((id) => ways.nodes.has(id)) ? ways.resumed : [];
  return reachableFrom(index, [...setters, ...ways.rules, ...comesBack]);
}

function setBy(node: FlowNode): string[] {
  if (node.type === 'ask' || node.type === 'confirm') return node.settings.slots.map(({ variable }) => variable);
  if (node.type === 'set') return node.settings.assignments.map(({ variable }) => variable);
  if (node.type !== 'queue-status') return [];
  const { waitVariable, positionVariable, agentsVariable } = node.settings;
  return [waitVariable, positionVariable, agentsVariable].filter((name) => name !== undefined);
}

function readBy(node: FlowNode): Read[] {
  const said = templatesOf(node).flatMap(({ text, path }) => templateNames(text).map((name) => ({ name, path })));
  const computed = expressionsOf(node).flatMap(({ source, path }) => namesIn(source).map((name) => ({ name, path })));
  return [...said, ...computed];
}

/** Names in an expression that stand for a value: not in a text, and not behind a dot (`known.x` asks whether it is set). */
function namesIn(expression: string): string[] {
  const withoutTexts = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  return [...withoutTexts.matchAll(/(?<![\w.])[A-Za-z]\w*/g)].map(([name]) => name);
}

function problem(index: FlowIndex, nodeId: string, { name, path }: Read): FlowProblem[] {
  const found = index.nodes.get(nodeId);
  if (!found) return [];
  return [
    {
      code: 'variable-never-set',
      severity: 'error',
      path: ['nodes', found.position, ...path],
      nodeId,
      message: `${named(found.node)} needs “${name}”, but on no way to it has anything set it.`,
      fix: 'Ask for it or set it before, or take it out here.',
    },
  ];
}

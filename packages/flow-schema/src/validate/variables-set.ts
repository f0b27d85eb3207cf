import { flowForward, type ForwardFacts } from '../dataflow/flow-forward.js';
import { variablePassage } from '../dataflow/variable-passages.js';
import { type VariableRead, variableReads } from '../dataflow/variable-reads.js';
import { namesOf } from '../names/names-of.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { SetNode } from '../nodes/set/set-node.js';
import { type FlowIndex, type IndexedNode, named, problemsOf, reachableFrom } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/**
 * A variable is read only where something has set it. On no way: an error. On some ways only: a warning, as what is said
 * then has a hole. A rule can fire anywhere, so where its way begins anything may have been set, and nothing certainly
 * has; and where it resumes, what its way sets may have been. What the flow is given as a sub-flow is there from the
 * beginning. Both are one flow of facts through the drawing, for all variables together.
 */
export function variablesSet(index: FlowIndex): FlowProblem[] {
  const numbers = new Map([...new Set(index.flow.variables.map(({ name }) => name))].map((name, at) => [name, at]));
  const numbered = (names: readonly string[]) => names.flatMap((name) => numbers.get(name) ?? []);
  const facts: Facts = {
    numbered,
    count: numbers.size,
    given: index.flow.variables.flatMap(({ name, parameter }) => (parameter === true ? [name] : [])),
  };
  const maySet = everSet(index, facts);
  const mayLack = everUnset(index, facts);
  return problemsOf(index.nodes.values(), (indexed) => {
    const { node } = indexed;
    const own = new Set(setBy(node));
    const warned = new Set<string>();
    return variableReads(node).flatMap((read): FlowProblem[] => {
      const number = numbers.get(read.name);
      if (number === undefined) return [];
      if (!own.has(read.name) && !maySet.at(node.id, number)) return [neverSet(indexed, read)];
      if (read.guarded || warned.has(read.name) || read.after.includes(read.name)) return [];
      if (!mayLack.at(node.id, number)) return [];
      warned.add(read.name);
      return [maybeUnset(indexed, read)];
    });
  });
}

interface Facts {
  numbered: (names: readonly string[]) => number[];
  count: number;
  /** Variables that have a value from the beginning. */
  given: readonly string[];
}

/** Nodes that a rule's way comes to, where one of them goes back: to any node. */
function waysThatComeBack(index: FlowIndex): readonly FlowNode[] {
  const reached = reachableFrom(
    index,
    index.rules.map(({ id }) => id),
  );
  const nodes = [...reached].flatMap((id) => index.nodes.get(id)?.node ?? []);
  return nodes.some(({ type }) => type === 'resume') ? nodes : [];
}

/** A variable's fact: something may have set it. */
function everSet(index: FlowIndex, { numbered, count, given }: Facts): ForwardFacts {
  const nodes = [...index.nodes.values()].map(({ node }) => node);
  const setters = new Map(nodes.map((node) => [node.id, numbered(setBy(node))]));
  const anything = [...new Set([...numbered(given), ...[...setters.values()].flat()])];
  const comingBack = [...new Set(waysThatComeBack(index).flatMap(({ id }) => setters.get(id) ?? []))];
  // From every node, also from one that nobody gets to: that is told of by a rule of its own.
  const begin = new Map<string, readonly number[]>(nodes.map(({ id }) => [id, comingBack]));
  if (index.start) begin.set(index.start.id, [...comingBack, ...numbered(given)]);
  for (const { id } of index.rules) begin.set(id, anything);
  return flowForward(index, count, begin, (id) => ({ takes: [], adds: setters.get(id) ?? [] }));
}

/** A variable's fact: it may have no value. What a rule's way takes away before it goes back is not followed. */
function everUnset(index: FlowIndex, { numbered, count, given }: Facts): ForwardFacts {
  const there = new Set(given);
  const lacking = numbered(index.flow.variables.map(({ name }) => name).filter((name) => !there.has(name)));
  const begin = new Map<string, readonly number[]>();
  for (const entry of [...(index.start ? [index.start] : []), ...index.rules]) begin.set(entry.id, lacking);
  return flowForward(index, count, begin, (id, outcome) => {
    const node = index.nodes.get(id)?.node;
    const { sets, clears } = node === undefined ? { sets: [], clears: [] } : variablePassage(node, outcome);
    return { takes: numbered(sets), adds: numbered(clears) };
  });
}

/** Variables that a node can set. */
function setBy(node: FlowNode): string[] {
  // What a call back goes by is read.
  if (node.type === 'callback' || node.type === 'handoff') return [];
  if (node.type === 'set') return assigned(node);
  return namesOf(node).flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []));
}

/** `x = x + 1` gives x no first value: what cannot be computed is not assigned. */
function assigned(node: SetNode): string[] {
  const reads = variableReads(node);
  const needsItself = (variable: string, place: number) =>
    reads.some(
      ({ name, path, guarded, after }) =>
        name === variable && path[2] === place && !guarded && !after.includes(variable),
    );
  return node.settings.assignments.flatMap(({ variable }, place) => (needsItself(variable, place) ? [] : [variable]));
}

function neverSet({ node, position }: IndexedNode, { name, path }: VariableRead): FlowProblem {
  return {
    code: 'variable-never-set',
    severity: 'error',
    path: ['nodes', position, ...path],
    nodeId: node.id,
    message: `${named(node)} needs “${name}”, but on no way to it has anything set it.`,
    fix: 'Ask for it or set it before, or take it out here.',
  };
}

function maybeUnset({ node, position }: IndexedNode, { name, path }: VariableRead): FlowProblem {
  return {
    code: 'variable-maybe-unset',
    severity: 'warning',
    path: ['nodes', position, ...path],
    nodeId: node.id,
    message: `${named(node)} needs “${name}”, which has no value on some way to it.`,
    fix: `Ask for it or set it on every way, or check known.${name} before.`,
  };
}

import { expressionNames } from '../expressions/expression-names.js';
import { expressionTokens } from '../expressions/expression-tokens.js';
import type { CheckNode } from '../nodes/check/check-node.js';
import type { FlowNode } from '../nodes/flow-node.js';

/** What leaving a node by an outcome says of variables. */
export interface VariablePassage {
  /** They certainly have a value. */
  sets: readonly string[];
  /** They may have lost theirs. */
  clears: readonly string[];
}

const NOTHING: VariablePassage = { sets: [], clears: [] };

/** What leaving a node by an outcome certainly gives variables, and what it may take from them. */
export function variablePassage(node: FlowNode, outcome: string): VariablePassage {
  switch (node.type) {
    case 'ask':
      if (outcome !== 'answered') return NOTHING;
      return { sets: node.settings.slots.map(({ variable }) => variable), clears: [] };
    case 'set': {
      // In order: the last assignment of a variable counts.
      const last = new Map(node.settings.assignments.map(({ variable, expression }) => [variable, expression]));
      const [clears, sets] = [[...last].filter(takesAway), [...last].filter((entry) => !takesAway(entry))];
      return { sets: sets.map(([variable]) => variable), clears: clears.map(([variable]) => variable) };
    }
    case 'check':
      return { sets: knownAfter(node, outcome), clears: [] };
    case 'queue-status': {
      const { waitVariable, positionVariable, agentsVariable } = node.settings;
      const all = [waitVariable, positionVariable, agentsVariable].filter((name) => name !== undefined);
      // A wait that nobody can name leads on by `unknown`.
      const sets = outcome === 'waiting' && waitVariable !== undefined ? [waitVariable] : [];
      return { sets, clears: all.filter((name) => !sets.includes(name)) };
    }
    case 'request': {
      if (outcome === 'failed') return NOTHING;
      const { mapping } = node.settings;
      const sure = new Set(mapping.flatMap(({ variable, otherwise }) => (otherwise === undefined ? [] : [variable])));
      return {
        sets: [...sure],
        clears: mapping.flatMap(({ variable }) => (sure.has(variable) ? [] : [variable])),
      };
    }
    // What a sub-flow returns is that flow's to make sure.
    case 'subflow':
      return { sets: node.settings.returns.map(({ variable }) => variable), clears: [] };
    default:
      return NOTHING;
  }
}

const takesAway = ([, expression]: [string, string]): boolean =>
  expressionTokens(expression).some(({ kind, source }) => kind === 'name' && source === 'null');

/**
 * Variables that a check's outcome proves to have a value: those that a condition of nothing but `&&` names (one that
 * cannot be computed is not true), and, behind `!known.x`, x.
 */
function knownAfter(node: CheckNode, outcome: string): string[] {
  const known: string[] = [];
  for (const { id, condition } of node.settings.rules) {
    if (id === outcome) return [...known, ...provenBy(condition)];
    const denied = /^\s*!\s*known\s*\.\s*(\w+)\s*$/.exec(condition)?.[1];
    if (denied !== undefined) known.push(denied);
  }
  return outcome === 'otherwise' ? known : [];
}

function provenBy(condition: string): string[] {
  const signs = expressionTokens(condition).flatMap(({ kind, source }) => (kind === 'sign' ? [source] : []));
  // Where one part can be true without the other, or a pass over an empty list is, nothing is proven.
  if (
    signs.some((sign, at) => sign === '|' || sign === '?' || sign === '(' || (sign === '!' && signs[at + 1] !== '='))
  ) {
    return [];
  }
  return expressionNames(condition).flatMap(({ use, name }) => (use === 'value' || use === 'known' ? [name] : []));
}

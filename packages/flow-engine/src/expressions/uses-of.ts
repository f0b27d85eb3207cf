import type { ASTNode } from '@marcbachmann/cel-js';

/** What an expression asks for. */
export interface Uses {
  /** Names at its top: variables and built-in ones. */
  names: readonly string[];
  /** Variables that it asks `known.x` of. */
  known: readonly string[];
  /** Calendars that it asks `open.x` of. */
  open: readonly string[];
  /** One of the values that it may give is `null`. */
  givesNull: boolean;
}

/** Names that stand for a group of yes/no values, which are asked for one by one. */
const MAPS = ['known', 'open'] as const;
type MapName = (typeof MAPS)[number];

/** What a parsed expression asks for, or what is wrong with how it asks. */
export function usesOf(ast: ASTNode): Uses | { problem: string } {
  const names = new Set<string>();
  const asked: Record<MapName, Set<string>> = { known: new Set(), open: new Set() };
  let problem: string | null = null;
  let givesNull = false;

  /** `given`: what it is, the expression may give. */
  const walk = (node: unknown, given: boolean): void => {
    if (Array.isArray(node)) return node.forEach((part) => walk(part, false));
    if (!isAstNode(node)) return;
    if (isNull(node)) {
      if (given) givesNull = true;
      else problem ??= 'null can only be given, not asked for (known.x tells whether x has a value)';
      return;
    }
    const entry = entryOf(node);
    if (entry !== null) {
      asked[entry.map].add(entry.name);
      return;
    }
    if (node.op === 'id') {
      if (isMapName(node.args)) problem ??= `“${node.args}” stands before a name, like ${node.args}.name`;
      else names.add(node.args);
      return;
    }
    if (node.op === '?:') {
      const [condition, ...branches] = node.args;
      walk(condition, false);
      for (const branch of branches) walk(branch, given);
      return;
    }
    if ((node.op === '/' || node.op === '%') && isZero(node.args[1])) problem ??= 'it divides by zero';
    walk(node.args, false);
  };

  walk(ast, true);
  if (problem !== null) return { problem };
  return { names: [...names], known: [...asked.known], open: [...asked.open], givesNull };
}

export function isAstNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** `null`, also where it is written so that it can stand beside any other value: `dyn(null)`. */
function isNull(node: ASTNode): boolean {
  if (node.op === 'value') return node.args === null;
  if (node.op !== 'call' || node.args[0] !== 'dyn') return false;
  const [argument] = node.args[1];
  return argument !== undefined && isNull(argument);
}

const isMapName = (name: string): name is MapName => MAPS.some((map) => map === name);

/** `open.office`, or `open["office"]`. */
function entryOf(node: ASTNode): { map: MapName; name: string } | null {
  if (node.op !== '.' && node.op !== '[]') return null;
  const [of, index] = node.args;
  if (of.op !== 'id' || !isMapName(of.args)) return null;
  const name: unknown = isAstNode(index) ? (index.op === 'value' ? index.args : null) : index;
  return typeof name === 'string' ? { map: of.args, name } : null;
}

function isZero(node: ASTNode): boolean {
  if (node.op === '-_') return isZero(node.args);
  return (
    node.op === 'value' && (typeof node.args === 'number' || typeof node.args === 'bigint') && Number(node.args) === 0
  );
}

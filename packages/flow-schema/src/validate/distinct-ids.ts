import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import { RESERVED_NAMES } from '../templates/built-in-names.js';

type Path = (string | number)[];

/** Ids and names are used once, and none takes a name that the language keeps for itself. */
export function distinctIds({ flow }: FlowIndex): FlowProblem[] {
  return [
    ...duplicates(
      flow.nodes.map(({ id }) => id),
      ['nodes'],
      'id',
      'node',
      (position) => flow.nodes[position]?.id,
    ),
    ...duplicates(
      flow.edges.map(({ id }) => id),
      ['edges'],
      'id',
      'edge',
    ),
    ...duplicates(
      flow.groups.map(({ id }) => id),
      ['groups'],
      'id',
      'group',
    ),
    ...duplicates(
      flow.variables.map(({ name }) => name),
      ['variables'],
      'name',
      'variable',
    ),
    ...duplicates(
      flow.intents.map(({ name }) => name),
      ['intents'],
      'name',
      'intent',
    ),
    ...duplicates(
      flow.entities.map(({ name }) => name),
      ['entities'],
      'name',
      'entity',
    ),
    ...duplicates(
      flow.calendars.map(({ name }) => name),
      ['calendars'],
      'name',
      'calendar',
    ),
    ...flow.nodes.flatMap((node, position) => {
      const path: Path = ['nodes', position, 'settings'];
      if (node.type === 'choose') return outcomes(node.settings.choices, [...path, 'choices'], node.id, CHOOSE_OWN);
      if (node.type === 'request') return outcomes(node.settings.statuses, [...path, 'statuses'], node.id, REQUEST_OWN);
      return node.type === 'check' ? outcomes(node.settings.rules, [...path, 'rules'], node.id, CHECK_OWN) : [];
    }),
    ...flow.variables.flatMap(({ name }, position) =>
      RESERVED_NAMES.includes(name) ? [reserved(name, position)] : [],
    ),
  ];
}

const CHOOSE_OWN = ['silence', 'misunderstanding'];
const CHECK_OWN = ['otherwise'];
const REQUEST_OWN = ['ok', 'failed'];

function outcomes(entries: readonly { id: string }[], path: Path, nodeId: string, own: string[]): FlowProblem[] {
  const twice = duplicates(
    entries.map(({ id }) => id),
    path,
    'id',
    'outcome',
    () => nodeId,
  );
  const taken = entries.flatMap(({ id }, entry): FlowProblem[] => {
    if (!own.includes(id)) return [];
    const message = `An outcome cannot be called “${id}”: the card has one of that name already.`;
    const at = [...path, entry, 'id'];
    return [{ code: 'reserved-outcome', severity: 'error', path: at, nodeId, message, fix: 'Give it another id.' }];
  });
  return [...twice, ...taken];
}

function duplicates(
  ids: readonly string[],
  path: Path,
  key: 'id' | 'name',
  what: string,
  nodeIdOf?: (position: number) => string | undefined,
): FlowProblem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, position): FlowProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const nodeId = nodeIdOf?.(position);
    return [
      {
        code: `duplicate-${key}`,
        severity: 'error',
        path: [...path, position, key],
        ...(nodeId === undefined ? {} : { nodeId }),
        message: `There is more than one ${what} “${id}”.`,
        fix: 'Rename one of them.',
      },
    ];
  });
}

function reserved(name: string, position: number): FlowProblem {
  return {
    code: 'reserved-name',
    severity: 'error',
    path: ['variables', position, 'name'],
    message: `A variable cannot be called “${name}”: every flow has that name already.`,
    fix: 'Give the variable another name.',
  };
}

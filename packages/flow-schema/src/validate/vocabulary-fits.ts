import type { Entity, Variable } from '../vocabulary.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Kinds of answers that a variable of a type can keep; a type that is not here keeps any. */
const FITTING: Partial<Record<Variable['type'], readonly Entity['kind'][]>> = {
  number: ['number', 'digits', 'money', 'choice'],
  boolean: ['yes-no', 'choice'],
  date: ['date'],
  time: ['time'],
  phone: ['phone', 'digits'],
};

/** Entities can be answered at all, slots keep what they hear, and the flow's time zone is one. */
export function vocabularyFits({ flow, nodes }: FlowIndex): FlowProblem[] {
  const entities = new Map(flow.entities.map((entity) => [entity.name, entity]));
  const variables = new Map(flow.variables.map((variable) => [variable.name, variable]));
  const misfits = [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'ask' && node.type !== 'confirm') return [];
    return node.settings.slots.flatMap(({ variable, entity }, slot): FlowProblem[] => {
      const type = variables.get(variable)?.type;
      const kind = entities.get(entity)?.kind;
      if (type === undefined || kind === undefined || (FITTING[type]?.includes(kind) ?? true)) return [];
      return [
        {
          code: 'entity-does-not-fit',
          severity: 'error',
          path: ['nodes', position, 'settings', 'slots', slot],
          nodeId: node.id,
          message: `${named(node)}: “${variable}” (${type}) cannot keep an answer of the kind ${kind}.`,
          fix: 'Choose another entity, or change the type of the variable.',
        },
      ];
    });
  });
  return [...flow.entities.flatMap(entityProblems), ...misfits, ...timeZoneProblems(flow.timeZone)];
}

function entityProblems(entity: Entity, position: number): FlowProblem[] {
  const problem = (code: string, message: string, fix: string): FlowProblem[] => [
    { code, severity: 'error', path: ['entities', position], message, fix },
  ];
  if (entity.kind === 'number' && (entity.min ?? -Infinity) > (entity.max ?? Infinity)) {
    return problem('entity-without-values', `“${entity.name}” begins above where it ends.`, 'Swap the two numbers.');
  }
  if (entity.kind === 'digits' && entity.minLength > entity.maxLength) {
    return problem('entity-without-values', `“${entity.name}” is longer than it may be.`, 'Swap the two lengths.');
  }
  if (entity.kind === 'pattern' && !isPattern(entity.pattern)) {
    return problem('broken-pattern', `The pattern of “${entity.name}” is not one.`, 'Correct the pattern.');
  }
  return [];
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function timeZoneProblems(timeZone: string): FlowProblem[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    const message = `“${timeZone.slice(0, 64)}” is not a time zone.`;
    const fix = 'Write it like Europe/London.';
    return [{ code: 'unknown-time-zone', severity: 'error', path: ['timeZone'], message, fix }];
  }
}

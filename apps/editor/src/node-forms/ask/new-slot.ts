import { type Entity, type FlowDefinition, namesOf, type Slot, type Variable } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { OPEN_NAME } from '../open-name.js';

/** Kinds of answers that fill a variable of a type, the likeliest first. */
const kindsOf: Readonly<Record<Variable['type'], readonly Entity['kind'][]>> = {
  string: ['name', 'choice', 'email', 'pattern', 'digits'],
  number: ['number', 'money', 'digits'],
  boolean: ['yes-no'],
  date: ['date'],
  time: ['time'],
  phone: ['phone'],
  list: ['choice'],
};

/** The entity by which a variable is most likely heard: the one that it is heard by elsewhere, or one that fits its type. */
export function likelyEntity(flow: FlowDefinition, variable: string): string | undefined {
  for (const node of flow.nodes) {
    if (node.type !== 'ask' && node.type !== 'confirm') continue;
    const known = node.settings.slots.find((slot) => slot.variable === variable);
    if (known !== undefined) return known.entity;
  }
  const type = flow.variables.find(({ name }) => name === variable)?.type;
  if (type === undefined) return undefined;
  const fitting = kindsOf[type].flatMap((kind) => flow.entities.find((entity) => entity.kind === kind) ?? []);
  return fitting[0]?.name;
}

/** Whether nobody has said yet what a question is for. */
export const isOpenSlot = ({ variables, entities }: FlowDefinition, { variable, entity }: Slot): boolean =>
  variable === OPEN_NAME &&
  entity === OPEN_NAME &&
  !variables.some(({ name }) => name === OPEN_NAME) &&
  !entities.some(({ name }) => name === OPEN_NAME);

/**
 * One thing more to ask for: a variable that nothing in the flow fills yet and that can be heard; when there is none, a
 * question that is still open.
 */
export function newSlot(flow: FlowDefinition, slots: readonly Slot[] = []): Slot {
  const filled = new Set([
    ...slots.map(({ variable }) => variable),
    ...flow.nodes.flatMap((node) => namesOf(node).flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []))),
  ]);
  const prompt = { variants: [texts.nodes.ask.example], tone: 'neutral' as const };
  for (const { name } of flow.variables) {
    const entity = filled.has(name) ? undefined : likelyEntity(flow, name);
    if (entity !== undefined) return { variable: name, entity, prompt };
  }
  return { variable: OPEN_NAME, entity: OPEN_NAME, prompt };
}

/** What is asked for anywhere in a flow, each variable once, with the entity that it is heard by. */
export function askedSlots(flow: FlowDefinition): { variable: string; entity: string }[] {
  const byVariable = new Map<string, string>();
  for (const node of flow.nodes) {
    if (node.type !== 'ask') continue;
    for (const { variable, entity } of node.settings.slots) {
      if (!byVariable.has(variable)) byVariable.set(variable, entity);
    }
  }
  return [...byVariable].map(([variable, entity]) => ({ variable, entity }));
}

/** Can an answer of this kind be typed on the keys of a phone? The engine takes numbers, digits and phone numbers so. */
export const byKeys = (entity: Entity | undefined): boolean =>
  entity?.kind === 'number' || entity?.kind === 'digits' || entity?.kind === 'phone';

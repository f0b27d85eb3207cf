import type { FlowNode } from '@baton/flow-schema';
import type { CompiledFlow } from '../compile/compiled-flow.js';
import { askedVariables } from '../listening/asked-variables.js';
import type { EngineState } from '../state/engine-state.js';

interface HeardSlot {
  variable: string;
  entity: string;
}

/** What a flow has that is personal: it is masked wherever a call is shown (`personal` of a variable). */
export interface PersonalPlaces {
  variables: ReadonlySet<string>;
  /** Entities by which a personal variable can be heard, anywhere in the flow. */
  entities: ReadonlySet<string>;
}

export function personalPlaces({ flow }: CompiledFlow): PersonalPlaces {
  const variables = new Set(flow.variables.filter(({ personal }) => personal).map(({ name }) => name));
  const slots = flow.nodes.flatMap(slotsOf).filter(({ variable }) => variables.has(variable));
  return { variables, entities: new Set(slots.map(({ entity }) => entity)) };
}

const slotsOf = (node: FlowNode): HeardSlot[] =>
  node.type === 'ask' || node.type === 'confirm' ? node.settings.slots : [];

/** The caller is being asked for something personal, so any answer may hold it, whether it is understood or not. */
export const asksPersonal = (compiled: CompiledFlow, places: PersonalPlaces, state: EngineState): boolean =>
  askedVariables(compiled, state).some((variable) => places.variables.has(variable));

/**
 * Entities whose values are personal when they are heard now: those of the node that listens; where it has no slots of
 * its own, those of any node, since what is said ahead of its question is kept for it.
 */
export function personalEntitiesHere(
  compiled: CompiledFlow,
  places: PersonalPlaces,
  { position }: EngineState,
): ReadonlySet<string> {
  const node = position === null ? undefined : compiled.nodes.get(position.nodeId);
  const slots = node === undefined ? [] : slotsOf(node);
  if (slots.length === 0) return places.entities;
  return new Set(slots.filter(({ variable }) => places.variables.has(variable)).map(({ entity }) => entity));
}

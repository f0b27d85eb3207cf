import {
  BUILT_IN_NAMES,
  type FlowDefinition,
  type HandoffNode,
  parseTemplate,
  worstContextOctets,
} from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** What the agent will get, with examples where a call would have values. */
export interface ContextPreview {
  summary: string;
  collected: { label: string; example: string }[];
  /** Collected, but kept from the agent: personal and not marked for them, or just not marked. */
  withheld: { label: string; personal: boolean }[];
  /** Names in the summary that may not leave with the call. */
  summaryLeaks: string[];
}

/** The handoff context as a flow and a handoff in it make it. */
export function contextPreview(flow: FlowDefinition, node: HandoffNode): ContextPreview {
  const { variables } = flow;
  const label = (name: string) => variables.find((variable) => variable.name === name)?.label ?? name;
  const parts = parseTemplate(node.settings.summary).parts;
  const named = parts.flatMap((part) => ('name' in part ? [part.name] : []));
  return {
    summary: parts.map((part) => ('text' in part ? part.text : exampleOf(flow, part.name))).join(''),
    collected: variables
      .filter(({ handoff }) => handoff)
      .map((variable) => ({ label: label(variable.name), example: exampleOf(flow, variable.name) })),
    withheld: variables
      .filter(({ handoff }) => !handoff)
      .map((variable) => ({ label: label(variable.name), personal: variable.personal })),
    summaryLeaks: variables
      .filter(({ name, personal, handoff }) => personal && !handoff && named.includes(name))
      .map(({ name }) => label(name)),
  };
}

/** A value as it could be. */
function exampleOf({ variables }: FlowDefinition, name: string): string {
  const type = variables.find((variable) => variable.name === name)?.type;
  if (type !== undefined) return texts.logic.context.examples[type];
  const builtIn = BUILT_IN_NAMES.find((candidate) => candidate === name);
  return builtIn === undefined ? `{{ ${name} }}` : `[${texts.words.builtIn[builtIn]}]`;
}

/** How much of what a trunk carries is needed, bytes; null: there is room for anything. */
export function contextFit(
  flow: FlowDefinition,
  node: HandoffNode,
  trunks: readonly { name: string; contextBytes: number | null }[],
): { trunk: string; needed: number; carries: number } | null {
  const { destination } = node.settings;
  if (destination.kind !== 'tel') return null;
  const carries = trunks.find(({ name }) => name === destination.trunk)?.contextBytes;
  return carries === undefined || carries === null
    ? null
    : { trunk: destination.trunk, needed: worstContextOctets(flow), carries };
}

import {
  type Destination,
  type FlowDefinition,
  type FlowNode,
  linkFlow,
  type RuleNode,
  settingsAt,
} from '@baton/flow-schema';
import { openingHours } from '../civil-time/opening-hours.js';
import { textsOf } from '../texts/texts-of.js';
import { carriedEntities } from './carried-entities.js';
import { compileExpressions } from './compile-expressions.js';
import { type CompiledFlow, edgeKey } from './compiled-flow.js';
import { LAST_RESORT_GOODBYE, LAST_RESORT_HANDOFF, lastResortGoodbye, lastResortHandoff } from './last-resort-nodes.js';
import { planNode } from './node-plan.js';
import { settingsOf } from './settings-of.js';
import { TemplateCache } from './template-cache.js';
import { WatchingRules } from './watching-rules.js';

/**
 * Makes a flow ready to be run; the flows that it runs are put into their places. Takes any flow of the right shape, also one that publishing would refuse: what is
 * wrong in it ends, at the latest, in the last resort. Linear in the flow's size.
 */
export function compileFlow(drawnFlow: FlowDefinition): CompiledFlow {
  const { flow, scopes } = linkFlow(drawnFlow);
  const texts = textsOf(flow.language);
  const nodes = new Map<string, FlowNode>();
  // Of two nodes with one id the first holds; validation reports it.
  for (const node of flow.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const edges = new Map<string, string>();
  const ways = new Map<string, Map<string, string>>();
  const lead = (source: string, outcome: string, target: string) => {
    const key = edgeKey(source, outcome);
    if (edges.has(key) || !nodes.has(target)) return;
    edges.set(key, target);
    const others = ways.get(source);
    if (others) others.set(outcome, target);
    else ways.set(source, new Map([[outcome, target]]));
  };
  for (const { source, outcome, target } of flow.edges) lead(source, outcome, target);
  const drawn = [...nodes.values()];
  // One that leads nowhere fires too: the call strands, which is a failure, and the proof of the flow sees it.
  const rules = drawn.filter((node): node is RuleNode => node.type === 'rule');
  rules.sort((a, b) => b.settings.priority - a.settings.priority);
  const choosing = drawn.filter(({ type }) => type === 'choose');
  const destination = firstDestination(drawn);
  for (const node of [lastResortGoodbye(texts.goodbye), ...(destination ? [lastResortHandoff(destination)] : [])]) {
    nodes.set(node.id, node);
  }
  lead(LAST_RESORT_HANDOFF, 'no-agent', LAST_RESORT_GOODBYE);
  const settings = settingsOf(flow);
  const expressions = compileExpressions(flow, drawn);
  const plan = (node: FlowNode) =>
    planNode(node, ways.get(node.id), {
      settings: settings(node),
      scopes: scopes.get(node.id),
      expressions: expressions.get(node.id) ?? [],
    });
  return {
    flow,
    texts,
    startId: drawn.find(({ type }) => type === 'start')?.id ?? null,
    nodes,
    edges,
    plans: new Map([...nodes.values()].map((node) => [node.id, plan(node)])),
    templates: new TemplateCache(texts),
    flowSettings: settingsAt(flow),
    rules,
    watching: new WatchingRules(rules),
    variables: new Map(flow.variables.map((variable) => [variable.name, variable])),
    intents: new Map(flow.intents.map((intent) => [intent.name, intent])),
    entities: new Map(flow.entities.map((entity) => [entity.name, entity])),
    calendars: new Map(flow.calendars.map((calendar) => [calendar.name, openingHours(calendar)])),
    watchedIntents: watchedIntents(flow, rules),
    carriedEntities: new Map(choosing.map((node) => [node.id, carriedEntities(node, nodes, edges)])),
    waitVariables: new Set(
      drawn.flatMap((node) => (node.type === 'queue-status' ? (node.settings.waitVariable ?? []) : [])),
    ),
    lastResortDestination: destination,
  };
}

function firstDestination(nodes: FlowNode[]): Destination | null {
  const handoff = nodes.find((node) => node.type === 'handoff');
  if (handoff) return handoff.settings.destination;
  const queue = nodes.find((node) => node.type === 'queue-status');
  return queue ? { kind: 'queue', queue: queue.settings.queue } : null;
}

function watchedIntents(flow: FlowDefinition, rules: readonly RuleNode[]): string[] {
  const watched = new Set(flow.intents.filter(({ care }) => care !== undefined).map(({ name }) => name));
  for (const { settings } of rules) {
    if (settings.trigger.kind === 'topic') for (const intent of settings.trigger.intents) watched.add(intent);
  }
  return [...watched];
}

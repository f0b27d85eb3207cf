import type {
  ConversationSettings,
  Destination,
  Entity,
  FlowDefinition,
  FlowNode,
  Intent,
  RuleNode,
  Variable,
} from '@baton/flow-schema';
import type { OpeningHours } from '../civil-time/opening-hours.js';
import type { EngineTexts } from '../texts/engine-texts.js';
import type { NodePlan } from './node-plan.js';
import type { TemplateCache } from './template-cache.js';
import type { WatchingRules } from './watching-rules.js';

/**
 * A flow made ready to be run: everything that a transition looks up is a map here, so that its cost does not depend
 * on the flow's size. Not JSON; made once per published version and shared by its calls.
 */
export interface CompiledFlow {
  flow: FlowDefinition;
  texts: EngineTexts;
  startId: string | null;
  nodes: ReadonlyMap<string, FlowNode>;
  /** By `edgeKey`. */
  edges: ReadonlyMap<string, string>;
  /** By node. */
  plans: ReadonlyMap<string, NodePlan>;
  templates: TemplateCache;
  flowSettings: ConversationSettings;
  /** By priority, then as drawn. */
  rules: readonly RuleNode[];
  watching: WatchingRules;
  variables: ReadonlyMap<string, Variable>;
  intents: ReadonlyMap<string, Intent>;
  entities: ReadonlyMap<string, Entity>;
  /** By calendar. */
  calendars: ReadonlyMap<string, OpeningHours>;
  /** Intents that are listened for at every prompt. */
  watchedIntents: readonly string[];
  /** Choose node → entities that its answers may already name, because what follows asks for them. */
  carriedEntities: ReadonlyMap<string, readonly string[]>;
  /** Variables that hold an announced wait. */
  waitVariables: ReadonlySet<string>;
  /** Where the last resort hands over to; null: the flow knows no person. */
  lastResortDestination: Destination | null;
}

export const edgeKey = (nodeId: string, outcome: string): string => `${nodeId} ${outcome}`;

import { type ConversationSettings, type FlowNode, outcomesOf } from '@baton/flow-schema';
import type { Effect } from '../effects/effect.js';
import type { CompiledExpression } from '../expressions/compile-expression.js';
import type { Answers } from '../listening/answers.js';
import type { RulesByOccasion } from './watching-rules.js';

/** A way out of a node. */
export interface Exit {
  /** The trace of it. Shared by every call: frozen. */
  readonly taken: Effect;
  /** Undefined where no edge is drawn. */
  readonly target: string | undefined;
}

/** What a node is to every call alike, worked out once. */
export interface NodePlan {
  readonly node: FlowNode;
  readonly settings: ConversationSettings;
  /** The groups and regions that it is in. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** The trace of entering it. Shared by every call: frozen. */
  readonly entered: Effect;
  readonly exits: ReadonlyMap<string, Exit>;
  /** In the order of its settings. */
  readonly expressions: readonly CompiledExpression[];
  /** What can be answered here, by a number that the node's behaviour gives; filled when it is first asked for. */
  readonly answers: Map<number, Answers>;
  /** By what a prompt with variants is counted, by place; filled when it is first said. */
  readonly promptKeys: Map<string, string>;
  /** Filled when it is first asked for. */
  rules: RulesByOccasion | undefined;
}

/** Outcomes that edges leave by, with their targets. */
export type Ways = ReadonlyMap<string, string>;

export function planNode(
  node: FlowNode,
  ways: Ways | undefined,
  known: Pick<NodePlan, 'settings' | 'scopes' | 'expressions'>,
): NodePlan {
  const outcomes = new Set([...outcomesOf(node), ...(ways?.keys() ?? [])]);
  const { id: nodeId, type: nodeType, label } = node;
  return {
    node,
    ...known,
    entered: sharedTrace({ kind: 'node-entered', nodeId, nodeType, label }),
    exits: new Map(
      [...outcomes].map((outcome) => [
        outcome,
        { taken: sharedTrace({ kind: 'outcome', nodeId, outcome }), target: ways?.get(outcome) },
      ]),
    ),
    answers: new Map(),
    promptKeys: new Map(),
    rules: undefined,
  };
}

type TraceEffect = Extract<Effect, { type: 'trace' }>;

function sharedTrace(entry: TraceEffect['entry']): TraceEffect {
  return Object.freeze({ type: 'trace', entry: Object.freeze(entry) });
}

import type { CallTrace, TraceStep } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import type { TestReport } from '../test-cases/run-test-case.js';
import { type Coverable, coverableIn } from './coverable.js';

export interface Share {
  covered: number;
  total: number;
}

/** What calls have come past. Ids are those of traces: a drawn node's, or `site.node` inside of a sub-flow. */
export interface Passed {
  nodes: string[];
  outcomes: { nodeId: string; outcome: string }[];
  rules: string[];
}

/** How much of a flow calls have come past: its nodes, the outcomes of those that have several, and its rules. */
export interface Coverage {
  nodes: Share;
  outcomes: Share;
  rules: Share;
  /** 0…100 of nodes, outcomes and rules together, rounded down: 100 means all. */
  percent: number;
  missing: Passed;
  /** Of test reports, each by itself. */
  byTest: ({ id: string; name: string } & Passed)[];
}

/** How much of a flow test runs or recorded calls have come past, error and timeout outcomes included. */
export function coverageOf(flow: FlowDefinition | PreparedFlow, calls: Iterable<TestReport | CallTrace>): Coverage {
  const count = new CoverageCount(flow);
  for (const call of calls) count.add(call);
  return count.result();
}

/** The same for calls that come one after the other. */
export class CoverageCount {
  readonly #coverable: Coverable;
  readonly #seen: Seen = { nodes: new Set(), outcomes: new Set(), rules: new Set() };
  readonly #byTest: Coverage['byTest'] = [];

  constructor(flow: FlowDefinition | PreparedFlow) {
    const { drawn, compiled } = prepareFlow(flow);
    this.#coverable = coverableIn(drawn, compiled);
  }

  add(call: TestReport | CallTrace): void {
    if (!('testCase' in call)) return see(call.steps, this.#seen);
    const seen: Seen = { nodes: new Set(), outcomes: new Set(), rules: new Set() };
    see(call.trace.steps, seen);
    this.#byTest.push({ ...call.testCase, ...passed(this.#coverable, seen, true) });
    see(call.trace.steps, this.#seen);
  }

  result(): Coverage {
    const all = this.#coverable;
    const missing = passed(all, this.#seen, false);
    const share = (kind: keyof Coverable): Share => {
      const total = all[kind].length;
      return { covered: total - missing[kind].length, total };
    };
    const shares = { nodes: share('nodes'), outcomes: share('outcomes'), rules: share('rules') };
    const total = Object.values(shares).reduce((sum, part) => sum + part.total, 0);
    const covered = Object.values(shares).reduce((sum, part) => sum + part.covered, 0);
    const percent = total === 0 ? 100 : Math.floor((covered / total) * 100);
    return { ...shares, percent, missing, byTest: this.#byTest };
  }
}

interface Seen {
  nodes: Set<string>;
  outcomes: Set<string>;
  rules: Set<string>;
}

const key = (nodeId: string, outcome: string) => `${nodeId} ${outcome}`;

function see(steps: readonly TraceStep[], seen: Seen): void {
  const handoffs = new Map<string, string>();
  for (const { event, effects } of steps) {
    for (const effect of effects) {
      if (effect.type === 'transfer') handoffs.set(effect.transferId, effect.nodeId);
      if (effect.type !== 'trace') continue;
      const { entry } = effect;
      if (entry.kind === 'node-entered') seen.nodes.add(entry.nodeId);
      else if (entry.kind === 'outcome') seen.outcomes.add(key(entry.nodeId, entry.outcome));
      else if (entry.kind === 'rule-fired') seen.rules.add(entry.ruleId);
    }
    // Most callers who are with an agent hang up there: they have left by no outcome, and were connected all the same.
    if (event.type === 'transfer-ended' && event.outcome === 'connected') {
      const nodeId = handoffs.get(event.transferId);
      if (nodeId !== undefined) seen.outcomes.add(key(nodeId, 'connected'));
    }
  }
}

/** What of all was seen, or was not. */
function passed(all: Coverable, seen: Seen, wanted: boolean): Passed {
  return {
    nodes: all.nodes.filter((nodeId) => seen.nodes.has(nodeId) === wanted),
    outcomes: all.outcomes
      .filter(({ nodeId, outcome, entered }) => {
        const was =
          entered === null ? seen.outcomes.has(key(nodeId, outcome)) : entered.some((id) => seen.nodes.has(id));
        return was === wanted;
      })
      .map(({ nodeId, outcome }) => ({ nodeId, outcome })),
    rules: all.rules.filter((ruleId) => seen.rules.has(ruleId) === wanted),
  };
}

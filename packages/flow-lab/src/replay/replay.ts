import type { CallTrace } from '@baton/flow-engine';
import { canonicalJson, type FlowDefinition } from '@baton/flow-schema';
import { type PreparedFlow, prepareFlow } from '../prepared-flow.js';
import { replayCall } from './replay-call.js';
import { ReplayCount, type ReplayReport } from './replay-report.js';
import type { ReplayedCall } from './replayed-call.js';

export interface ReplayOptions {
  /** The flow that the calls were on: where it knows other words than the draft, all that was said is understood anew. */
  recordedOn?: FlowDefinition | PreparedFlow | undefined;
}

/** Runs recorded calls on a draft: which go another way, where they part, which are handed over now and were not. */
export function replayTraces(
  draft: FlowDefinition | PreparedFlow,
  traces: Iterable<CallTrace>,
  options: ReplayOptions = {},
): ReplayReport {
  const replay = new Replay(draft, options);
  for (const trace of traces) replay.add(trace);
  return replay.report();
}

/** The same for calls that come one after the other. */
export class Replay {
  readonly #flow: PreparedFlow;
  readonly #otherWords: boolean;
  readonly #count = new ReplayCount();

  /** @throws LabError `flow-cannot-run` */
  constructor(draft: FlowDefinition | PreparedFlow, { recordedOn }: ReplayOptions = {}) {
    this.#flow = prepareFlow(draft);
    this.#otherWords = recordedOn !== undefined && wordsOf(prepareFlow(recordedOn)) !== wordsOf(this.#flow);
  }

  add(trace: CallTrace): ReplayedCall {
    const call = replayCall(this.#flow, trace, this.#otherWords);
    this.#count.addCall(call);
    return call;
  }

  report(): ReplayReport {
    return this.#count.report();
  }
}

/** Adds up the reports of parts of the calls. */
export function mergeReplays(reports: readonly ReplayReport[]): ReplayReport {
  const count = new ReplayCount();
  for (const report of reports) count.addReport(report);
  return count.report();
}

/** Everything by which a flow understands what is said. */
const wordsOf = ({ compiled: { flow } }: PreparedFlow) => canonicalJson([flow.language, flow.intents, flow.entities]);

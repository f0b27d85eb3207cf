import type { Effect, EngineEvent, TransferOutcome } from '@baton/flow-engine';
import type { HandoffWay, TracedHandoff } from '@baton/persistence';
import type { CallStarted } from './trace-line.js';

/** So many of the caller's last utterances are kept as the evidence for a handoff. */
const EVIDENCE = 4;

type TransferEffect = Extract<Effect, { type: 'transfer' }>;

/**
 * Writes the decision record of every handoff of one call: why, on what evidence, with what context, which ways were
 * tried and how each ended, the wait that was announced against the wait that came.
 */
export class HandoffRecorder {
  private record: TracedHandoff | undefined;
  /** The ways of the present handoff by transfer id. */
  private readonly ways = new Map<string, HandoffWay>();
  private readonly utterances: { seq: number; text: string | null }[] = [];
  private requestedMs = 0;

  constructor(
    private readonly call: CallStarted,
    private readonly write: (record: TracedHandoff) => void,
  ) {}

  /** `seq`: the event's place in the trace. */
  event(event: EngineEvent, seq: number): void {
    if (event.type === 'utterance') this.remember(event.text, seq);
    else if (event.type === 'transfer-ended') this.wayEnded(event.transferId, event.outcome, event.sipStatus, event.at);
    else if (event.type === 'caller-returned') this.change(event.at, { state: 'ended' });
  }

  effect(effect: Effect, atMs: number): void {
    if (effect.type === 'transfer') this.wayStarted(effect, atMs);
    else if (effect.type === 'trace' && effect.entry.kind === 'outcome') this.outcome(effect.entry.outcome, atMs);
  }

  /** The call is over, and with it whatever was still open. */
  close(atMs: number): void {
    for (const way of this.ways.values()) way.endedMs ??= this.epochMs(atMs);
    if (this.record?.state === 'ringing') this.change(atMs, { state: 'failed' });
    else if (this.record?.state === 'connected') this.change(atMs, { state: 'ended' });
  }

  private remember(text: string, seq: number): void {
    this.utterances.push({ seq, text: text || null });
    if (this.utterances.length > EVIDENCE) this.utterances.shift();
  }

  private wayStarted(effect: TransferEffect, atMs: number): void {
    if (this.record?.handoffId !== effect.handoffId) this.begin(effect, atMs);
    const way: HandoffWay = {
      way: effect.way,
      startedMs: this.epochMs(atMs),
      endedMs: null,
      outcome: null,
      sipStatus: null,
    };
    this.ways.set(effect.transferId, way);
    this.record?.ways.push(way);
    this.change(atMs, { context: effect.context, state: 'ringing' });
  }

  private begin(effect: TransferEffect, atMs: number): void {
    this.close(atMs);
    this.ways.clear();
    this.requestedMs = atMs;
    const { context, destination, handoffId } = effect;
    this.record = {
      callId: this.call.id,
      handoffId,
      revision: 0,
      queue: destination.kind === 'queue' ? destination.queue : null,
      state: 'ringing',
      startedAt: this.epochMs(atMs),
      answeredAt: null,
      endedAt: null,
      context,
      ways: [],
      decision: {
        trigger: context.rule?.trigger ?? null,
        ruleId: context.rule?.id ?? null,
        flowId: this.call.flowId,
        versionId: this.call.versionId,
        evidence: [...this.utterances],
        announcedWaitMinutes: context.promisedWaitMinutes,
        waitedMs: null,
      },
    };
  }

  private wayEnded(transferId: string, outcome: TransferOutcome, sipStatus: number | null, atMs: number): void {
    const way = this.ways.get(transferId);
    if (!way) return;
    Object.assign(way, { endedMs: this.epochMs(atMs), outcome, sipStatus });
    if (outcome !== 'connected') return this.change(atMs, {});
    if (this.record) this.record.decision.waitedMs = Math.round(atMs - this.requestedMs);
    this.change(atMs, { state: 'connected', answeredAt: this.epochMs(atMs) });
  }

  /** The flow left the handoff without a person. */
  private outcome(outcome: string, atMs: number): void {
    if (this.record?.state !== 'ringing') return;
    if (['no-agent', 'refused', 'stayed'].includes(outcome)) this.change(atMs, { state: 'failed' });
  }

  private change(atMs: number, change: Partial<TracedHandoff>): void {
    if (!this.record) return;
    const over = change.state === 'ended' || change.state === 'failed';
    Object.assign(this.record, change, { revision: this.record.revision + 1 });
    if (over) this.record.endedAt = this.epochMs(atMs);
    this.write(structuredClone(this.record));
  }

  /** A moment of the call, in milliseconds since 1970. */
  private epochMs(atMs: number): number {
    return Math.round(this.call.startedAt + atMs);
  }
}

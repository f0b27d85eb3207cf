import type { Effect, EngineEvent, HandoffContext } from '@baton/flow-engine';
import type { HandoffWay, TracedHandoff } from '@baton/persistence';
import type { CallStarted } from './trace-line.js';

/** So many of the caller's last utterances are kept as the evidence for a handoff. */
const EVIDENCE = 4;

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

export interface HandoffRecords {
  /** The record, as it is now. */
  write(record: TracedHandoff): void;
  /** What a handoff came to, once: `connected`, the outcome of its node, or `abandoned`. */
  decided(trigger: string, outcome: string): void;
}

/** One way that was begun, whichever effect it was. */
interface BegunWay {
  id: string;
  way: string;
  handoffId: string;
  queue: string | null;
  context: HandoffContext;
}

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
  private isDecided = false;

  constructor(
    private readonly call: CallStarted,
    private readonly records: HandoffRecords,
    /** A call back and a message may also be booked and left without any handoff. */
    private readonly isHandoff: (nodeId: string) => boolean,
  ) {}

  /** `seq`: the event's place in the trace. */
  event(event: EngineEvent, seq: number): void {
    const { at } = event;
    switch (event.type) {
      case 'utterance':
        return this.remember(event.text, seq);
      case 'transfer-ended':
        return this.wayEnded(event.transferId, event.outcome, event.sipStatus, at);
      case 'callback-answered':
        return this.wayEnded(event.requestId, event.booked ? 'booked' : 'failed', null, at);
      case 'message-recorded':
        return this.wayEnded(event.recordingId, event.spokenMs > 0 ? 'left' : 'nothing-left', null, at);
      case 'caller-returned':
        return this.change(at, { state: 'ended' });
      default:
        return;
    }
  }

  effect(effect: Effect, atMs: number): void {
    const begun = this.begunBy(effect);
    if (begun) this.wayStarted(begun, atMs);
    else if (effect.type === 'trace' && effect.entry.kind === 'outcome') this.outcome(effect.entry.outcome, atMs);
  }

  /** The caller hung up after leaving a message, and that is what the handoff came to. */
  messageLeft(atMs: number): void {
    if (this.record?.state !== 'ringing') return;
    const open = [...this.ways].find(([, way]) => way.way === 'voicemail' && way.endedMs === null);
    if (open) this.wayEnded(open[0], 'left', null, atMs);
    this.outcome('left', atMs);
  }

  /** The call is over, and with it whatever was still open. */
  close(atMs: number): void {
    for (const way of this.ways.values()) way.endedMs ??= this.epochMs(atMs);
    if (this.record?.state === 'ringing') {
      this.decide('abandoned');
      this.change(atMs, { state: 'failed' });
    } else if (this.record?.state === 'connected') {
      this.change(atMs, { state: 'ended' });
    }
  }

  private remember(text: string, seq: number): void {
    this.utterances.push({ seq, text: text || null });
    if (this.utterances.length > EVIDENCE) this.utterances.shift();
  }

  private begunBy(effect: Effect): BegunWay | undefined {
    switch (effect.type) {
      case 'transfer': {
        const { transferId: id, way, handoffId, destination, context } = effect;
        return { id, way, handoffId, queue: destination.kind === 'queue' ? destination.queue : null, context };
      }
      case 'book-callback':
        return this.isHandoff(effect.nodeId) ? { ...leftForQueue(effect), id: effect.requestId } : undefined;
      case 'record-message':
        return this.isHandoff(effect.nodeId) ? { ...leftForQueue(effect), id: effect.recordingId } : undefined;
      default:
        return undefined;
    }
  }

  private wayStarted(begun: BegunWay, atMs: number): void {
    if (this.record?.handoffId !== begun.handoffId) this.begin(begun, atMs);
    const way: HandoffWay = {
      way: begun.way,
      startedMs: this.epochMs(atMs),
      endedMs: null,
      outcome: null,
      sipStatus: null,
    };
    this.ways.set(begun.id, way);
    this.record?.ways.push(way);
    this.change(atMs, { context: begun.context, state: 'ringing' });
  }

  private begin({ context, queue, handoffId }: BegunWay, atMs: number): void {
    this.close(atMs);
    this.ways.clear();
    this.isDecided = false;
    this.requestedMs = atMs;
    this.record = {
      callId: this.call.id,
      handoffId,
      revision: 0,
      queue,
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

  private wayEnded(id: string, outcome: string, sipStatus: number | null, atMs: number): void {
    const way = this.ways.get(id);
    if (!way) return;
    Object.assign(way, { endedMs: this.epochMs(atMs), outcome, sipStatus });
    if (outcome !== 'connected') return this.change(atMs, {});
    this.decide('connected');
    if (this.record) this.record.decision.waitedMs = Math.round(atMs - this.requestedMs);
    this.change(atMs, { state: 'connected', answeredAt: this.epochMs(atMs) });
  }

  /** The flow left the handoff without a person. */
  private outcome(outcome: string, atMs: number): void {
    if (this.record?.state !== 'ringing') return;
    const leftSomething = outcome === 'booked' || outcome === 'left';
    if (!leftSomething && !['no-agent', 'refused', 'stayed'].includes(outcome)) return;
    this.decide(outcome);
    this.change(atMs, { state: leftSomething ? 'ended' : 'failed' });
  }

  private decide(outcome: string): void {
    if (this.isDecided) return;
    this.isDecided = true;
    this.records.decided(this.record?.decision.trigger ?? 'flow', outcome);
  }

  private change(atMs: number, change: Partial<TracedHandoff>): void {
    if (!this.record) return;
    const over = change.state === 'ended' || change.state === 'failed';
    Object.assign(this.record, change, { revision: this.record.revision + 1 });
    if (over) this.record.endedAt = this.epochMs(atMs);
    this.records.write(structuredClone(this.record));
  }

  /** A moment of the call, in milliseconds since 1970. */
  private epochMs(atMs: number): number {
    return Math.round(this.call.startedAt + atMs);
  }
}

function leftForQueue(effect: EffectOf<'book-callback'> | EffectOf<'record-message'>): Omit<BegunWay, 'id'> {
  const { queue, context, type } = effect;
  return { way: type === 'book-callback' ? 'callback' : 'voicemail', handoffId: context.handoffId, queue, context };
}

import { randomInt } from 'node:crypto';
import { TraceMask, type Effect, type EngineState, type TraceStep } from '@baton/flow-engine';
import type { Session, TerminationReason } from '@baton/sip';
import type { Logger } from 'pino';
import { performEffect } from '../actions/perform-effect.js';
import { Recordings } from '../actions/record-message/recordings.js';
import { CallRequests } from '@baton/outbound-request';
import type { CallTrace } from '../call-events/call-trace.js';
import { HandoffRecorder } from '../call-events/handoff-recorder.js';
import type { KeptSteps } from '../call-events/replay-check.js';
import type { CallEnded } from '../call-events/trace-line.js';
import { Listener, type ListenerEvents, type ListenRequest } from '../conversation/listener.js';
import { Speaker } from '../conversation/speaker.js';
import { FlowRunner, type CallEvent } from '../flow-runner/flow-runner.js';
import { Transfers } from '../handoff/transfers.js';
import { CallerAudio } from '../media/caller-audio.js';
import { followDialog } from '../media/in-dialog-media.js';
import type { MediaLeg } from '../media/media-leg.js';
import type { CallContext } from './call-context.js';
import type { CallFacts, CallServices } from './call-services.js';
import { errorWithoutWords } from './error-without-words.js';
import { FlowTimers } from './call-timers.js';
import { localTime } from './local-time.js';

/** A word about how a call that the flow did not end counts. */
const RESULT_WITHOUT_END = 'abandoned';
/** A caller who hangs up after leaving a message has done what they wanted. */
const RESULT_WITH_MESSAGE = 'left-message';
/** A goodbye that is not over by then (the caller holds us, and hears nothing) is not waited for any longer. */
const LONGEST_FAREWELL_MS = 240_000;
/** The last word is still on its way, and then in the jitter buffer of the caller's phone, when we have sent it. */
const LAST_WORD_MS = 200;

/**
 * One call from its answer to its end. Owns everything that lives as long as the call does – voice, ear, timers,
 * transfers, media – and frees all of it, once, however the call ends.
 */
export class CallSession {
  private readonly speaker: Speaker;
  private readonly listener: Listener;
  private readonly timers: FlowTimers;
  private readonly transfers: Transfers;
  private readonly audio: CallerAudio;
  private readonly runner: FlowRunner;
  private readonly recorder: HandoffRecorder;
  private readonly recordings: Recordings;
  private readonly requests: CallRequests;
  private readonly mask: TraceMask;
  private readonly keptSteps: KeptSteps | undefined;
  private readonly context: CallContext;
  private readonly answeredAtMs = performance.now();
  private quietWaiters: (() => void)[] = [];
  private begun = false;
  private handedOver = false;
  /** Set once the flow wants to hang up. */
  private wanted: { result: string } | undefined;
  private farewell: NodeJS.Timeout | undefined;
  /** The caller hung up after a REFER was accepted: how that ends is the only thing that still counts. */
  private awaitsTransfer = false;
  private ending = false;
  private over = false;

  constructor(
    private readonly facts: CallFacts,
    private readonly services: CallServices,
    private readonly session: Session,
    private readonly leg: MediaLeg,
    private readonly trace: CallTrace,
    private readonly log: Logger,
    private readonly onOver: (ended: CallEnded) => void,
  ) {
    this.speaker = new Speaker(services.synthesizer, {
      onPromptEnded: (promptId, reason, playedMs) =>
        this.dispatch({ type: 'prompt-ended', promptId, reason, playedMs }),
      onIdle: () => this.becomeQuiet(),
      onSynthesisFailed: (error) => this.fail('synthesis', error),
    });
    this.listener = new Listener(services.recognizer, services.vad, this.speaker, {
      onUtterance: (request, recognition, durationMs) => this.heard(request, recognition, durationMs),
      onKeys: ({ listenId }, keys) => this.dispatch({ type: 'keys', listenId, keys }),
      onNoInput: ({ listenId }) => this.dispatch({ type: 'no-input', listenId }),
      onRecognitionFailed: (_request, error) => this.fail('recognition', error),
      onBargeIn: () => services.observer.bargeIn(),
    });
    this.audio = new CallerAudio(leg, this.speaker, this.listener, () => this.end('media-lost'));
    this.timers = new FlowTimers((timerId) => this.dispatch({ type: 'timer', timerId }));
    this.transfers = new Transfers({
      userAgent: services.userAgent,
      media: services.media,
      synthesizer: services.synthesizer,
      leastToAcceptMs: services.leastToAcceptMs,
      queues: services.queues,
      trunks: services.trunks,
      audio: this.audio,
      session,
      log,
      afterThisPrompt: (then) => {
        this.speaker.finishCurrent();
        this.whenQuiet(then);
      },
      dispatch: (event) => this.dispatch(event),
    });
    this.recordings = new Recordings({
      callId: this.callId,
      trace,
      audio: this.audio,
      listener: this.listener,
      log,
      whenQuiet: (then) => this.whenQuiet(then),
      dispatch: (event) => this.dispatch(event),
    });
    this.requests = new CallRequests(services.requests, (event) => this.dispatch(event), log);
    const { compiled } = facts.flow;
    this.recorder = new HandoffRecorder(
      facts.started,
      {
        write: (record) => trace.handoff(record),
        decided: (trigger, outcome) => services.observer.handoffDecided(trigger, outcome),
      },
      (nodeId) => compiled.nodes.get(nodeId)?.type === 'handoff',
    );
    this.mask = new TraceMask(compiled);
    this.keptSteps = services.replayCheck.begin(this.callId, compiled);
    this.context = this.makeContext();
    this.runner = new FlowRunner(
      facts.flow,
      (effect) => this.perform(effect),
      { step: (...step) => this.observe(...step) },
      () => this.elapsedMs(),
    );
    this.follow();
  }

  get callId(): string {
    return this.facts.started.id;
  }

  /** Ends the call from our side: the process stops, or the caller's media is gone. */
  end(cause: 'media-lost' | 'shutdown' | 'error'): void {
    if (this.over || this.ending) return;
    this.hungUp(cause);
    void this.session.bye();
  }

  /** An agent takes this caller on the screen. */
  acceptHandoff(handoffId: string): void {
    this.transfers.acceptOnScreen(handoffId);
  }

  private follow(): void {
    const { session, leg, log, facts } = this;
    followDialog(
      session,
      leg,
      {
        onKey: (digit) => this.audio.press(digit),
        onMediaImpossible: () => this.end('error'),
      },
      log,
      facts.lateOffer,
    );
    session.on('ack', () => this.begin());
    // A caller may not move our leg elsewhere: that would make us an open relay.
    session.on('refer', (refer) => refer.reject(603));
    session.on('terminated', ({ reason }) => this.dialogOver(reason));
  }

  /** The ACK is here: the flow begins. Once, though every re-INVITE has an ACK too. */
  private begin(): void {
    if (this.begun || this.over) return;
    this.begun = true;
    const { flow, started } = this.facts;
    this.dispatch({
      type: 'call-answered',
      callId: started.id,
      caller: started.caller,
      dialled: started.dialled,
      localTime: localTime(new Date(started.startedAt), flow.definition.timeZone),
      seed: randomInt(2 ** 31),
    });
  }

  private dialogOver(reason: TerminationReason): void {
    if (this.over) return;
    if (this.wanted) {
      this.finish(this.wanted.result, this.handedOver ? 'transfer' : 'flow');
      return;
    }
    // A phone that was referred may hang up with us before it tells how that went.
    if (reason === 'remote-bye' && this.transfers.callerGone()) {
      this.awaitsTransfer = true;
      this.listener.stop();
      this.speaker.stop('stopped');
      return;
    }
    this.hungUp(reason === 'remote-bye' ? 'caller' : 'error');
  }

  /** `last`: what became of the transfer that the caller hung up for; the flow is over, the record takes note of it. */
  private hungUp(cause: 'caller' | 'media-lost' | 'shutdown' | 'error', last?: CallEvent): void {
    this.ending = true;
    this.awaitsTransfer = false;
    const leftMessage = this.recordings.callerGone();
    if (leftMessage) this.unharmed('record', () => this.recorder.messageLeft(this.elapsedMs()));
    this.dispatch({ type: 'hung-up', cause });
    if (last) this.dispatch(last);
    const result = this.wanted?.result ?? (leftMessage ? RESULT_WITH_MESSAGE : RESULT_WITHOUT_END);
    this.finish(this.handedOver ? 'handed-over' : result, cause);
  }

  /** The flow says goodbye: hang up when everything has been said. */
  private hangUp(result: string, handedOver: boolean): void {
    this.wanted = { result };
    this.handedOver ||= handedOver;
    this.listener.stop();
    const leave = () => {
      if (this.session.terminated) this.finish(result, this.handedOver ? 'transfer' : 'flow');
      else void this.session.bye();
    };
    this.farewell = setTimeout(leave, LONGEST_FAREWELL_MS);
    this.whenQuiet(() => {
      clearTimeout(this.farewell);
      if (this.session.terminated) leave();
      else this.farewell = setTimeout(leave, LAST_WORD_MS);
    });
  }

  private finish(result: string, endReason: string): void {
    if (this.over) return;
    this.over = true;
    const atMs = this.elapsedMs();
    this.quietWaiters = [];
    clearTimeout(this.farewell);
    this.unharmed('speaker', () => this.speaker.stop('stopped'));
    this.runner.close();
    this.unharmed('listener', () => this.listener.close());
    this.unharmed('transfers', () => this.transfers.close());
    this.unharmed('recordings', () => this.recordings.close());
    this.unharmed('requests', () => this.requests.close());
    this.timers.close();
    this.unharmed('record', () => this.recorder.close(atMs));
    this.leg.close().catch((error: unknown) => this.wentWrong('media', error));
    const ended = { endedAt: Math.round(this.facts.started.startedAt + atMs), result, endReason };
    this.trace.end(ended);
    this.keptSteps?.ended();
    this.log.info({ result, endReason, durationMs: Math.round(atMs) }, 'call ended');
    this.onOver(ended);
  }

  private dispatch(event: CallEvent): void {
    if (!this.awaitsTransfer) return this.runner.dispatch(event);
    if (event.type !== 'transfer-ended') return;
    if (event.outcome !== 'connected') return this.hungUp('caller', event);
    this.awaitsTransfer = false;
    this.runner.dispatch(event);
  }

  private perform(effect: Effect): void {
    // What was asked for in the same breath as the end of the call comes too late.
    if (this.over) return;
    try {
      performEffect(this.context, effect);
    } catch (error) {
      // No action throws; should one do so all the same, the flow is told, so that the caller is not left in silence.
      this.wentWrong(effect.type, error);
      if (effect.type === 'hang-up') this.end('error');
      else
        this.dispatch({ type: 'failure', kind: effect.type === 'transfer' ? 'handoff' : 'runtime', detail: 'effect' });
    }
  }

  /** Does what the call does not depend on. */
  private unharmed(what: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.wentWrong(what, error);
    }
  }

  private wentWrong(what: string, error: unknown): void {
    this.log.error({ what, err: errorWithoutWords(error) }, 'a part of the call failed');
    this.services.observer.failure('runtime');
  }

  private fail(kind: 'synthesis' | 'recognition' | 'runtime', error: unknown): void {
    if (this.over) return;
    const err = errorWithoutWords(error);
    this.log.warn({ err, kind }, 'speech failed');
    this.services.observer.failure(kind);
    this.dispatch({ type: 'failure', kind, detail: err.code ?? 'failed' });
  }

  private heard(...[request, recognition, durationMs]: Parameters<ListenerEvents['onUtterance']>): void {
    const { text, confidence, accepted } = recognition;
    const { listenId } = request;
    this.services.observer.recognized(accepted);
    try {
      const meaning = this.understand(text, request);
      this.dispatch({ type: 'utterance', listenId, text, confidence, accepted, meaning, durationMs });
    } catch (error) {
      this.fail('runtime', error);
    }
  }

  private understand(text: string, request: ListenRequest) {
    const { understanding, definition } = this.facts.flow;
    const [date = '', time = ''] = localTime(new Date(), definition.timeZone).split('T');
    return understanding.understand(text, request.expect, { date, time: time.slice(0, 5) });
  }

  private observe(step: TraceStep, before: EngineState, after: EngineState): void {
    const { event, effects } = step;
    if (event.type === 'transfer-ended' && event.outcome === 'connected') this.handedOver = true;
    if (event.type === 'caller-returned') this.handedOver = false;
    this.unharmed('trace', () => {
      const shown = this.mask.step(before, after, step);
      this.recorder.event(shown.event, this.trace.step(step, shown));
      this.keptSteps?.add(step);
    });
    for (const effect of effects) this.unharmed('record', () => this.observeEffect(effect, event.at));
  }

  private observeEffect(effect: Effect, at: number): void {
    this.recorder.effect(effect, at);
    if (effect.type === 'trace' && effect.entry.kind === 'rule-fired') {
      this.log.info({ rule: effect.entry.ruleId, trigger: effect.entry.trigger }, 'rule fired');
      this.services.observer.ruleFired(effect.entry.trigger);
    }
  }

  private whenQuiet(then: () => void): void {
    if (this.speaker.idle) then();
    else this.quietWaiters.push(then);
  }

  private becomeQuiet(): void {
    // The event of the last prompt may make the flow say something more; only then is it known whether it is quiet.
    setImmediate(() => {
      if (!this.speaker.idle) return;
      for (const then of this.quietWaiters.splice(0)) then();
    });
  }

  private elapsedMs(): number {
    return Math.round((performance.now() - this.answeredAtMs) * 10) / 10;
  }

  private makeContext(): CallContext {
    return {
      callId: this.callId,
      flow: this.facts.flow,
      log: this.log,
      speaker: this.speaker,
      listener: this.listener,
      timers: this.timers,
      queues: this.services.queues,
      transfers: this.transfers,
      recordings: this.recordings,
      requests: this.requests,
      trace: this.trace,
      dispatch: (event) => this.dispatch(event),
      hangUp: (result, handedOver) => this.hangUp(result, handedOver),
    };
  }
}

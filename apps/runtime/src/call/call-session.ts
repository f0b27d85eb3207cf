import { randomInt } from 'node:crypto';
import type { Effect, EngineEvent } from '@baton/flow-engine';
import type { Session, TerminationReason, UserAgent } from '@baton/sip';
import type { SpeechRecognizer, SpeechSynthesizer, VoiceActivityDetector } from '@baton/speech';
import type { Logger } from 'pino';
import { performEffect } from '../actions/perform-effect.js';
import type { CallTrace } from '../call-events/call-trace.js';
import { HandoffRecorder } from '../call-events/handoff-recorder.js';
import type { CallEnded, CallStarted } from '../call-events/trace-line.js';
import { Listener, type ListenRequest } from '../conversation/listener.js';
import { Speaker } from '../conversation/speaker.js';
import { FlowRunner, type CallEvent } from '../flow-runner/flow-runner.js';
import type { RunnableFlow } from '../flow-runner/flow-library.js';
import type { QueueDirectory } from '../handoff/queue-directory.js';
import { Transfers } from '../handoff/transfers.js';
import { CallerAudio } from '../media/caller-audio.js';
import { followDialog } from '../media/in-dialog-media.js';
import type { MediaLeg } from '../media/media-leg.js';
import type { MediaPlane } from '../media/media-plane.js';
import type { CallContext } from './call-context.js';
import { FlowTimers } from './call-timers.js';
import { localTime } from './local-time.js';

/** What the process shares among its calls. */
export interface CallServices {
  userAgent: UserAgent;
  media: MediaPlane;
  synthesizer: SpeechSynthesizer;
  recognizer: SpeechRecognizer;
  vad: VoiceActivityDetector;
  queues: QueueDirectory;
  observer: CallObserver;
}

/** What is counted. */
export interface CallObserver {
  bargeIn(): void;
  ruleFired(trigger: string): void;
  recognized(accepted: string): void;
  failure(kind: string): void;
}

export interface CallFacts {
  started: CallStarted;
  flow: RunnableFlow;
  /** Numeric address that the call came from. */
  peerAddress: string;
  /** Our offer went out in the 200; the answer to it comes with the ACK. */
  lateOffer: boolean;
}

/** A word about how a call that the flow did not end counts. */
const RESULT_WITHOUT_END = 'abandoned';

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
  private readonly context: CallContext;
  private readonly answeredAtMs = performance.now();
  private quietWaiters: (() => void)[] = [];
  private begun = false;
  private handedOver = false;
  /** Set once the flow wants to hang up. */
  private wanted: { result: string } | undefined;
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
      onUtterance: (request, recognition, durationMs) => {
        services.observer.recognized(recognition.accepted);
        const { text, confidence, accepted } = recognition;
        this.dispatch({
          type: 'utterance',
          listenId: request.listenId,
          text,
          confidence,
          accepted,
          meaning: this.understand(text, request),
          durationMs,
        });
      },
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
      queues: services.queues,
      audio: this.audio,
      session,
      peerAddress: facts.peerAddress,
      log,
      afterThisPrompt: (then) => {
        this.speaker.finishCurrent();
        this.whenQuiet(then);
      },
      dispatch: (event) => this.dispatch(event),
    });
    this.recorder = new HandoffRecorder(facts.started, (record) => trace.handoff(record));
    this.context = this.makeContext();
    this.runner = new FlowRunner(
      facts.flow,
      (effect) => performEffect(this.context, effect),
      { event: (event) => this.observeEvent(event), effect: (effect, at) => this.observeEffect(effect, at) },
      () => this.elapsedMs(),
    );
    this.follow();
  }

  get callId(): string {
    return this.facts.started.id;
  }

  /** Ends the call from our side: the process stops, or the caller's media is gone. */
  end(cause: 'media-lost' | 'shutdown' | 'error'): void {
    if (this.over) return;
    this.hungUp(cause);
    void this.session.bye();
  }

  private follow(): void {
    const { session, leg, log, facts } = this;
    followDialog(
      session,
      leg,
      {
        onMediaChanged: () => undefined,
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
      this.listener.stop();
      return;
    }
    this.hungUp(reason === 'remote-bye' ? 'caller' : 'error');
  }

  private hungUp(cause: 'caller' | 'media-lost' | 'shutdown' | 'error'): void {
    this.dispatch({ type: 'hung-up', cause });
    this.finish(this.handedOver ? 'handed-over' : (this.wanted?.result ?? RESULT_WITHOUT_END), cause);
  }

  /** The flow says goodbye: hang up when everything has been said. */
  private hangUp(result: string, handedOver: boolean): void {
    this.wanted = { result };
    this.handedOver ||= handedOver;
    this.listener.stop();
    this.whenQuiet(() => {
      if (this.session.terminated) this.finish(result, this.handedOver ? 'transfer' : 'flow');
      else void this.session.bye();
    });
  }

  private finish(result: string, endReason: string): void {
    if (this.over) return;
    this.over = true;
    const atMs = this.elapsedMs();
    this.quietWaiters = [];
    this.speaker.stop('stopped');
    this.runner.close();
    this.listener.close();
    this.transfers.close();
    this.timers.close();
    this.recorder.close(atMs);
    void this.leg.close();
    const ended = { endedAt: Math.round(this.facts.started.startedAt + atMs), result, endReason };
    this.trace.end(ended);
    this.log.info({ result, endReason, durationMs: Math.round(atMs) }, 'call ended');
    this.onOver(ended);
  }

  private dispatch(event: CallEvent): void {
    try {
      this.runner.dispatch(event);
    } catch (error) {
      // Neither the engine nor an action throws; should one do so all the same, the caller is not left in silence.
      this.log.error({ err: error }, 'an effect could not be performed');
      this.services.observer.failure('runtime');
      if (event.type === 'failure') this.end('error');
      else this.dispatch({ type: 'failure', kind: 'runtime', detail: 'effect' });
    }
  }

  private fail(kind: 'synthesis' | 'recognition', error: unknown): void {
    if (this.over) return;
    this.log.warn({ err: error, kind }, 'speech failed');
    this.services.observer.failure(kind);
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    this.dispatch({ type: 'failure', kind, detail });
  }

  private understand(text: string, request: ListenRequest) {
    const { understanding, definition } = this.facts.flow;
    const [date = '', time = ''] = localTime(new Date(), definition.timeZone).split('T');
    return understanding.understand(text, request.expect, { date, time: time.slice(0, 5) });
  }

  private observeEvent(event: EngineEvent): void {
    this.recorder.event(event, this.trace.event(event));
    if (event.type === 'transfer-ended' && event.outcome === 'connected') this.handedOver = true;
    if (event.type === 'caller-returned') this.handedOver = false;
  }

  private observeEffect(effect: Effect, at: number): void {
    this.trace.effect(effect, at);
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
      dispatch: (event) => this.dispatch(event),
      hangUp: (result, handedOver) => this.hangUp(result, handedOver),
    };
  }
}

import type { VadDecision } from '@baton/speech';
import type { Logger } from 'pino';
import type { CallRecordings, EffectOf } from '../../call/call-context.js';
import { errorWithoutWords } from '../../call/error-without-words.js';
import type { CallTrace } from '../../call-events/call-trace.js';
import type { Listener } from '../../conversation/listener.js';
import type { CallEvent } from '../../flow-runner/flow-runner.js';
import type { CallerAudio } from '../../media/caller-audio.js';
import { MessageMeter } from './message-meter.js';
import { WaveFile } from './wave-file.js';

type EndReason = Extract<CallEvent, { type: 'message-recorded' }>['reason'];

export interface RecordingParts {
  callId: string;
  trace: Pick<CallTrace, 'audioFile' | 'voicemail'>;
  audio: Pick<CallerAudio, 'playTone' | 'stopTone'>;
  listener: Pick<Listener, 'attend'>;
  log: Logger;
  /** Calls back when nothing is being said. */
  whenQuiet: (then: () => void) => void;
  dispatch: (event: CallEvent) => void;
}

/** The messages that a caller leaves on one call; there is one at a time. */
export class Recordings implements CallRecordings {
  private current: Recording | undefined;

  constructor(private readonly parts: RecordingParts) {}

  start(effect: EffectOf<'record-message'>): void {
    this.current?.discard();
    this.current = new Recording(this.parts, effect);
  }

  cancel(recordingId: string): void {
    if (this.current?.id === recordingId) this.current.discard();
  }

  /** The caller has hung up, which is how most messages end. True if there is one. */
  callerGone(): boolean {
    return this.current?.finishNow() ?? false;
  }

  close(): void {
    this.current?.discard();
  }
}

/** One message: waits until everything was said, gives the tone, records, and hands it to the trace. */
class Recording {
  private readonly meter: MessageMeter;
  private file: WaveFile | undefined;
  private over = false;
  private kept = false;

  constructor(
    private readonly parts: RecordingParts,
    private readonly effect: EffectOf<'record-message'>,
  ) {
    this.meter = new MessageMeter(effect);
    parts.whenQuiet(() => {
      if (!this.over) parts.audio.playTone(() => this.begin());
    });
  }

  get id(): string {
    return this.effect.recordingId;
  }

  discard(): void {
    if (this.over) return;
    this.stop();
    this.file?.discard();
  }

  /** Keeps what was said so far; false if that is nothing. */
  finishNow(): boolean {
    if (this.over) return this.kept;
    this.stop();
    void this.keep().catch((error: unknown) => this.lost(error));
    return this.kept;
  }

  private begin(): void {
    if (this.over) return;
    try {
      this.file = new WaveFile(this.parts.trace.audioFile(this.id).path);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.parts.listener.attend({
      onFrame: (decision) => this.hear(decision),
      onKey: (key) => {
        if (key === this.effect.endKey) this.end('key');
      },
    });
  }

  private hear({ frame, speech }: VadDecision): void {
    if (this.over) return;
    try {
      this.file?.write(frame);
    } catch (error) {
      this.fail(error);
      return;
    }
    const reason = this.meter.accept(speech);
    if (reason) this.end(reason);
  }

  private end(reason: EndReason): void {
    if (this.over) return;
    this.stop();
    this.keep().then(
      (kept) => this.tell(kept ? this.meter.spokenMs : 0, kept || this.meter.spokenMs === 0 ? reason : 'failed'),
      (error: unknown) => {
        this.lost(error);
        this.tell(0, 'failed');
      },
    );
  }

  /** The file is whole before the line that names it is written; resolves when both are on the disk. */
  private async keep(): Promise<boolean> {
    const { file, meter } = this;
    if (!file) return false;
    if (meter.spokenMs === 0) {
      file.discard();
      return false;
    }
    file.finish();
    this.kept = true;
    const { parts, effect, id } = this;
    const row = {
      callId: parts.callId,
      id: `${parts.callId}.${id}`,
      queue: effect.queue,
      durationMs: Math.round(file.durationMs),
      spokenMs: meter.spokenMs,
      context: effect.context,
      recordedAt: Date.now(),
      audio: parts.trace.audioFile(id).name,
    };
    // Begun at once: a call that is over takes no more lines.
    const [written] = await Promise.all([parts.trace.voicemail(row), file.close()]);
    if (!written) file.discard();
    this.kept = written;
    return written;
  }

  private fail(error: unknown): void {
    this.stop();
    this.lost(error);
    this.tell(0, 'failed');
  }

  private lost(error: unknown): void {
    this.kept = false;
    this.file?.discard();
    this.parts.log.error({ recordingId: this.id, err: errorWithoutWords(error) }, 'a message could not be kept');
  }

  private tell(spokenMs: number, reason: EndReason): void {
    const recordingId = this.id;
    this.parts.log.info({ recordingId, spokenMs, reason }, 'a message was recorded');
    this.parts.dispatch({ type: 'message-recorded', recordingId, spokenMs, reason });
  }

  private stop(): void {
    this.over = true;
    this.parts.audio.stopTone();
    this.parts.listener.attend(undefined);
  }
}

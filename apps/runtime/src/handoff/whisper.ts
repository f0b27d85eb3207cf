import type { Effect } from '@baton/flow-engine';
import type { SpeechSynthesizer } from '@baton/speech';
import { Speaker } from '../conversation/speaker.js';
import type { DtmfDigit, MediaLeg } from '../media/media-leg.js';
import { TONE } from '../media/tone.js';

/** What the agent hears, and the key by which they take the call. */
export type WhisperRequest = NonNullable<Extract<Effect, { type: 'transfer' }>['whisper']>;

export interface WhisperEvents {
  onAccepted(): void;
  onDeclined(): void;
}

/** From the end of the whisper; then it is said once more, since the agent may have been somewhere else. */
const PAUSE_MS = 5_000;

/**
 * Tells an agent who has answered what the call is about, and hears whether they take it: the one key accepts, any
 * other declines. Nobody else hears it.
 */
export class Whisper {
  private readonly speaker: Speaker;
  private tone: readonly Int16Array[] = [];
  private again: NodeJS.Timeout | undefined;
  private saidAgain = false;
  private over = false;

  constructor(
    leg: MediaLeg,
    synthesizer: SpeechSynthesizer,
    private readonly request: WhisperRequest,
    private readonly events: WhisperEvents,
  ) {
    this.speaker = new Speaker(synthesizer, {
      onPromptEnded: (_id, reason) => this.said(reason === 'failed'),
      onIdle: () => undefined,
      onSynthesisFailed: () => undefined,
    });
    leg.source = () => this.nextFrame();
    this.say();
  }

  /** The agent pressed a key, by whatever road it came. */
  press(digit: DtmfDigit): void {
    if (this.over) return;
    this.close();
    if (digit === this.request.key) this.events.onAccepted();
    else this.events.onDeclined();
  }

  /** Taken by another road than a key. */
  accept(): void {
    if (this.over) return;
    this.close();
    this.events.onAccepted();
  }

  close(): void {
    this.over = true;
    clearTimeout(this.again);
    this.speaker.stop('stopped');
  }

  private say(): void {
    const { text, language, voice } = this.request;
    const barge = { bargeInByVoice: false, bargeInByKey: true };
    this.speaker.speak({ promptId: 'whisper', text, tone: 'neutral', language, voice, ...barge });
  }

  private said(failed: boolean): void {
    if (this.over) return;
    // A synthesizer that has nothing to say, or cannot: a tone still tells that somebody is there.
    if (failed) this.tone = TONE;
    if (this.saidAgain) return;
    this.saidAgain = true;
    this.again = setTimeout(() => this.say(), PAUSE_MS);
  }

  private nextFrame(): Int16Array | undefined {
    if (this.over) return undefined;
    if (!this.speaker.idle) return this.speaker.nextFrame();
    const [frame, ...rest] = this.tone;
    this.tone = rest;
    return frame;
  }
}

import { endpointerDefaults, frameMs } from '@baton/speech';

/** When a message is over, by itself. */
export interface MessageLimits {
  longestMs: number;
  /** Silence that ends it. */
  silenceMs: number;
}

/** Counts what is said in a message. Its only clock is the audio: one decision is 20 ms. */
export class MessageMeter {
  private speechMs = 0;
  private silentMs = 0;
  private lengthMs = 0;

  constructor(private readonly limits: MessageLimits) {}

  /** How much was spoken, milliseconds; a click or a cough is nothing. */
  get spokenMs(): number {
    return this.speechMs >= endpointerDefaults.minimumSpeechMs ? this.speechMs : 0;
  }

  /** Takes the decision on the next frame; says why the message is over, when it is. */
  accept(speech: boolean): 'silence' | 'longest' | undefined {
    this.lengthMs += frameMs;
    this.speechMs += speech ? frameMs : 0;
    this.silentMs = speech ? 0 : this.silentMs + frameMs;
    if (this.silentMs >= this.limits.silenceMs) return 'silence';
    return this.lengthMs >= this.limits.longestMs ? 'longest' : undefined;
  }
}

import { frameMs } from '../audio/audio-format.js';
import { endpointerDefaults, type EndpointerSettings } from './endpointer-settings.js';
import type { VadDecision } from './voice-activity-detector.js';

/**
 * What the endpointer heard. Times are milliseconds of audio.
 * - `maybe-speech`: enough to pause a prompt on suspicion; `speech-started` or `false-start` always follows
 * - `false-start`: it was nothing; go on with the prompt
 * - `speech-started`: somebody speaks. `afterMs`: time since the first frame of it. `audio`: the pre-roll and
 *   everything up to and with this frame; give it to the recogniser, then every later frame while `speaking`
 * - `speech-ended`: silence ended the utterance. `speechMs`: from the first to the last frame of speech
 * - `too-long`: the utterance reached its limit and is cut; what follows is a new one
 */
export type EndpointerEvent =
  | { readonly type: 'maybe-speech' }
  | { readonly type: 'false-start' }
  | { readonly type: 'speech-started'; readonly afterMs: number; readonly audio: readonly Int16Array[] }
  | { readonly type: 'speech-ended'; readonly speechMs: number }
  | { readonly type: 'too-long'; readonly speechMs: number };

type Decided = Pick<VadDecision, 'frame' | 'speech'>;

/**
 * Makes utterances out of the decisions on single frames. A pure state machine: its only clock is the audio, one
 * decision is 20 ms.
 */
export class Endpointer {
  /** True while a prompt is being played: more speech is then needed to count. */
  promptPlaying = false;

  private readonly settings: EndpointerSettings;
  private state: 'silent' | 'suspecting' | 'speaking' = 'silent';
  /** Frames since the suspicion began, or the pre-roll while silent. */
  private kept: Int16Array[] = [];
  private speechMs = 0;
  private silenceMs = 0;
  /** Since the first frame of speech, which is included. */
  private sinceOnsetMs = 0;
  private suspicionTold = false;

  constructor(settings: Partial<EndpointerSettings> = {}) {
    this.settings = { ...endpointerDefaults, ...settings };
  }

  /** True between `speech-started` and the end of that utterance. */
  get speaking(): boolean {
    return this.state === 'speaking';
  }

  /** Takes the decision on the next frame; returns what follows from it, usually nothing. */
  accept({ frame, speech }: Decided): EndpointerEvent[] {
    if (this.state === 'speaking') return this.acceptWhileSpeaking(speech, frame);
    if (this.state === 'silent') {
      if (!speech) {
        this.keepPreRoll(frame);
        return [];
      }
      this.state = 'suspecting';
    }
    return this.acceptWhileSuspecting(speech, frame);
  }

  /** Forgets everything but the pre-roll, e.g. when another prompt begins. */
  reset(): void {
    this.state = 'silent';
    this.speechMs = this.silenceMs = this.sinceOnsetMs = 0;
    this.suspicionTold = false;
    this.trimPreRoll();
  }

  private acceptWhileSuspecting(speech: boolean, frame: Int16Array): EndpointerEvent[] {
    this.kept.push(frame);
    this.count(speech);
    if (this.silenceMs >= this.settings.falseStartMs) {
      const told = this.suspicionTold;
      this.reset();
      return told ? [{ type: 'false-start' }] : [];
    }
    const events: EndpointerEvent[] = [];
    if (!this.suspicionTold && this.speechMs >= this.settings.maybeSpeechMs) {
      this.suspicionTold = true;
      events.push({ type: 'maybe-speech' });
    }
    if (this.speechMs >= this.neededMs()) {
      events.push({ type: 'speech-started', afterMs: this.sinceOnsetMs, audio: this.kept });
      this.state = 'speaking';
      this.kept = [];
    }
    return events;
  }

  private acceptWhileSpeaking(speech: boolean, frame: Int16Array): EndpointerEvent[] {
    this.count(speech);
    // The end of this utterance is the pre-roll of the next: somebody may go on at once.
    this.keepPreRoll(frame);
    const speechMs = this.sinceOnsetMs - this.silenceMs;
    if (this.silenceMs >= this.settings.endOfSpeechMs) {
      this.reset();
      return [{ type: 'speech-ended', speechMs }];
    }
    if (this.sinceOnsetMs >= this.settings.longestUtteranceMs) {
      this.reset();
      return [{ type: 'too-long', speechMs }];
    }
    return [];
  }

  private neededMs(): number {
    return this.promptPlaying ? this.settings.bargeInSpeechMs : this.settings.minimumSpeechMs;
  }

  private count(speech: boolean): void {
    this.sinceOnsetMs += frameMs;
    if (speech) {
      this.speechMs += frameMs;
      this.silenceMs = 0;
    } else {
      this.silenceMs += frameMs;
    }
  }

  private keepPreRoll(frame: Int16Array): void {
    this.kept.push(frame);
    this.trimPreRoll();
  }

  private trimPreRoll(): void {
    const most = Math.ceil(this.settings.preRollMs / frameMs);
    if (this.kept.length > most) this.kept.splice(0, this.kept.length - most);
  }
}

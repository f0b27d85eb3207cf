import type { Effect } from '@baton/flow-engine';
import {
  Endpointer,
  endpointerDefaults,
  frameMs,
  type Recognition,
  type RecognitionGrammar,
  type RecognitionStream,
  type SpeechRecognizer,
  type VadDecision,
  type VadStream,
  type VoiceActivityDetector,
} from '@baton/speech';
import { Keypad } from './keypad.js';
import type { Speaker } from './speaker.js';

export type ListenRequest = Omit<Extract<Effect, { type: 'listen' }>, 'type'> & {
  language: string;
  grammar: RecognitionGrammar;
};

/** Each listening ends with exactly one of these. */
export interface ListenerEvents {
  onUtterance(request: ListenRequest, recognition: Recognition, speechMs: number): void;
  onKeys(request: ListenRequest, keys: string): void;
  onNoInput(request: ListenRequest): void;
  onRecognitionFailed(request: ListenRequest, error: unknown): void;
  /** For measurements: the caller's speech was noticed while a prompt was being said. */
  onBargeIn?(): void;
}

/** Somebody who hears the caller instead of the flow. */
export interface Attendant {
  /** Each frame with the judgement on it, in order. */
  onFrame(decision: VadDecision): void;
  onKey(key: string): void;
}

/** The most that is kept of what a caller says before anybody asked. */
const LONGEST_EARLY_SPEECH_FRAMES = 10_000 / frameMs;

/**
 * The assistant's ear on one call: speech or not, who interrupts whom, where an utterance begins and ends, keys, and
 * silence. Its clock is the audio: every tick of the playout clock brings one frame of 20 ms, also when the caller's
 * packets do not.
 */
export class Listener {
  private readonly vad: VadStream;
  private endpointer = new Endpointer();
  private request: ListenRequest | undefined;
  private keypad: Keypad | undefined;
  private utterance: RecognitionStream | undefined;
  private recognizing = false;
  private suspecting = false;
  private silentMs = 0;
  /** What was said since the caller began to speak while nobody was listening. */
  private early: Int16Array[] | undefined;
  private attendant: Attendant | undefined;
  private closed = false;

  constructor(
    private readonly recognizer: SpeechRecognizer,
    detector: VoiceActivityDetector,
    private readonly speaker: Speaker,
    private readonly events: ListenerEvents,
  ) {
    this.vad = detector.open({ onDecision: (decision) => this.decide(decision) });
  }

  /** Listens from now on; replaces an earlier request. */
  listen(request: ListenRequest): void {
    this.abandonUtterance();
    this.request = request;
    this.keypad = new Keypad(request.keypad);
    this.silentMs = 0;
    const { language, grammar } = request;
    this.recognizer.prepare({ language, grammar, sampleRate: 8000 });
    if (this.endpointer.speaking && this.early) {
      this.startUtterance(this.early);
      return;
    }
    // Somebody may just be beginning to speak: the endpointer that suspects it has to say whether it is so.
    if (this.suspecting) return;
    this.endpointer = new Endpointer({
      ...endpointerDefaults,
      endOfSpeechMs: request.endOfSpeechMs,
      longestUtteranceMs: request.longestUtteranceMs,
      bargeInSpeechMs: request.bargeInSpeechMs,
    });
  }

  /** Stops listening; what was being said is not recognised. */
  stop(): void {
    this.abandonUtterance();
    this.request = undefined;
    this.keypad = undefined;
    this.endSuspicion();
  }

  /** Lets somebody else have what the caller says and presses; nothing is recognised then. Undefined: no longer. */
  attend(attendant: Attendant | undefined): void {
    this.stop();
    this.early = undefined;
    this.endpointer = new Endpointer();
    this.attendant = attendant;
  }

  /** One frame of 20 ms of the caller's audio (silence if none came). */
  hear(frame: Int16Array): void {
    if (this.closed) return;
    this.vad.write(frame);
    this.tick();
  }

  /** The caller pressed a key. */
  press(key: string): void {
    if (this.attendant) return this.attendant.onKey(key);
    const { request, keypad } = this;
    if (!request || !keypad || this.recognizing) return;
    const playing = this.speaker.current;
    if (playing && !playing.bargeInByKey) return;
    this.speaker.stop('barge-in');
    this.abandonUtterance();
    this.silentMs = 0;
    const keys = keypad.press(key);
    if (keys !== undefined) this.answerWithKeys(request, keys);
  }

  close(): void {
    this.closed = true;
    this.stop();
    this.vad.close();
  }

  /** Silence and pauses between digits are measured here. */
  private tick(): void {
    const { request, keypad } = this;
    if (!request || !keypad || this.recognizing) return;
    const keys = keypad.tick(frameMs);
    if (keys !== undefined) {
      this.answerWithKeys(request, keys);
      return;
    }
    if (!this.speaker.idle || this.suspecting || this.endpointer.speaking || keypad.collecting) return;
    this.silentMs += frameMs;
    if (this.silentMs >= request.noInputMs) {
      this.stop();
      this.events.onNoInput(request);
    }
  }

  private decide(decision: VadDecision): void {
    if (this.closed) return;
    if (this.attendant) return this.attendant.onFrame(decision);
    const playing = this.speaker.current;
    if (playing && !playing.bargeInByVoice && this.request) {
      // A legal text is played to its end, whatever is said meanwhile.
      this.endpointer.reset();
      return;
    }
    this.endpointer.promptPlaying = playing !== undefined;
    const spokeBefore = this.endpointer.speaking;
    for (const event of this.endpointer.accept(decision)) {
      if (event.type === 'maybe-speech') this.suspect();
      else if (event.type === 'false-start') this.endSuspicion();
      else if (event.type === 'speech-started') this.startUtterance([...event.audio]);
      else this.endUtterance(event.speechMs);
    }
    if (spokeBefore && this.endpointer.speaking) this.keep(decision.frame);
  }

  private suspect(): void {
    this.suspecting = true;
    if (this.request && !this.recognizing) this.speaker.pause();
  }

  private endSuspicion(): void {
    this.suspecting = false;
    this.speaker.resume();
  }

  private keep(frame: Int16Array): void {
    if (this.utterance) this.utterance.write(frame);
    else if (this.early && this.early.length < LONGEST_EARLY_SPEECH_FRAMES) this.early.push(frame);
  }

  private startUtterance(audio: Int16Array[]): void {
    const { request } = this;
    this.endSuspicion();
    if (!request || this.recognizing) {
      this.early = audio;
      return;
    }
    this.early = undefined;
    this.silentMs = 0;
    if (!this.speaker.idle) {
      this.events.onBargeIn?.();
      this.speaker.stop('barge-in');
    }
    try {
      const { language, grammar } = request;
      this.utterance = this.recognizer.open({ language, grammar, sampleRate: 8000 });
      for (const frame of audio) this.utterance.write(frame);
    } catch (error) {
      this.fail(request, error);
    }
  }

  private endUtterance(speechMs: number): void {
    const { request, utterance } = this;
    this.early = undefined;
    if (!request || !utterance) return;
    this.recognizing = true;
    utterance.finish().then(
      (recognition) => {
        if (this.utterance !== utterance) return;
        this.finishUtterance();
        this.events.onUtterance(request, recognition, speechMs);
      },
      (error: unknown) => {
        if (this.utterance === utterance) this.fail(request, error);
      },
    );
  }

  /** This listening is over; the caller may go on speaking, which counts for the next. */
  private finishUtterance(): void {
    this.utterance = undefined;
    this.recognizing = false;
    this.request = undefined;
    this.keypad = undefined;
  }

  private fail(request: ListenRequest, error: unknown): void {
    this.finishUtterance();
    this.events.onRecognitionFailed(request, error);
  }

  private answerWithKeys(request: ListenRequest, keys: string): void {
    this.stop();
    this.events.onKeys(request, keys);
  }

  private abandonUtterance(): void {
    this.utterance?.cancel();
    this.utterance = undefined;
    this.recognizing = false;
  }
}

/** All in milliseconds. */
export interface EndpointerSettings {
  /** Silence that ends an utterance. */
  readonly endOfSpeechMs: number;
  /** An utterance that lasts longer is cut here. */
  readonly longestUtteranceMs: number;
  /** Speech needed to interrupt a prompt that is being played. */
  readonly bargeInSpeechMs: number;
  /** Speech needed when nothing is being played: a short "no" must be enough. */
  readonly minimumSpeechMs: number;
  /** Speech after which a prompt may be paused on suspicion. */
  readonly maybeSpeechMs: number;
  /** Silence after which a suspicion turns out to be false. */
  readonly falseStartMs: number;
  /** Audio from before the first frame of speech that the recogniser gets too. */
  readonly preRollMs: number;
}

export const endpointerDefaults: EndpointerSettings = {
  endOfSpeechMs: 600,
  longestUtteranceMs: 15_000,
  bargeInSpeechMs: 250,
  minimumSpeechMs: 100,
  maybeSpeechMs: 60,
  falseStartMs: 200,
  preRollMs: 300,
};

/** The judgement on one frame. */
export interface VadDecision {
  /** Which frame of the stream, counted from 0. */
  readonly index: number;
  /** The frame itself, as it was written: 160 samples. */
  readonly frame: Int16Array;
  readonly speech: boolean;
  /** 0…1; a detector that only says yes or no gives 0 or 1. */
  readonly probability: number;
}

export interface VadStream {
  /**
   * Adds one frame: 160 samples, 16 bit linear, 8 kHz, 20 ms. The stream keeps it until it is decided: do not write
   * into it again. Ignored after `close`.
   * @throws SpeechError `bad-request` for a frame of another length.
   */
  write(frame: Int16Array): void;

  /** Ends the stream and frees its state; no decision comes afterwards. */
  close(): void;
}

export interface VadStreamOptions {
  /**
   * Called once for each frame, in order, at most about 60 ms after it was written. If the engine behind it dies,
   * decisions still come, with what is left to decide by: a call never goes deaf.
   */
  readonly onDecision: (decision: VadDecision) => void;
}

/** Tells speech from everything else on a telephone line. */
export interface VoiceActivityDetector {
  /** One stream per call leg; it has state of its own. Throws `SpeechError` `unavailable` once closed. */
  open(options: VadStreamOptions): VadStream;
}

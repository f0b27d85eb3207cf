const FRAME_MS = 20;

/** Louder than the comfort silence of a line, far quieter than speech. */
const SOUND_LEVEL = 60;

/** Between two sentences or prompts there is less silence than this. */
const PAUSE_MS = 900;
/** A click is not a prompt. */
const SHORTEST_PROMPT_MS = 200;
/** Whoever hears nothing at all for so long speaks. */
const PATIENCE_MS = 12_000;

/**
 * Tells, by ear alone, when it is the caller's turn: the assistant has said something and is silent again. Music never
 * pauses for so long, so nobody talks to it.
 */
export class TurnDetector {
  private soundMs = 0;
  private silenceMs = 0;
  private sinceTurnMs = 0;

  /** One frame of 20 ms of what the assistant says. */
  hear(frame: Int16Array): void {
    this.sinceTurnMs += FRAME_MS;
    if (frame.some((sample) => Math.abs(sample) > SOUND_LEVEL)) {
      this.soundMs += FRAME_MS;
      this.silenceMs = 0;
    } else {
      this.silenceMs += FRAME_MS;
    }
  }

  get callersTurn(): boolean {
    if (this.soundMs >= SHORTEST_PROMPT_MS) return this.silenceMs >= PAUSE_MS;
    return this.sinceTurnMs >= PATIENCE_MS;
  }

  /** The caller has had their turn: the assistant is to say something again. */
  turnTaken(): void {
    this.soundMs = 0;
    this.silenceMs = 0;
    this.sinceTurnMs = 0;
  }
}

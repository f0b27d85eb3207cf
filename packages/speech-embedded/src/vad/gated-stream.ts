import { frameMs, frameSamples } from '@baton/speech';
import type { FvadGate } from './fvad-gate.js';
import { chunkSamples, newSileroState, type Silero, type SileroState } from './silero/silero.js';

/** Speech begins above the first and goes on above the second: Silero's own recommendation. */
const beginsAt = 0.5;
const continuesAt = 0.35;
/** The network goes on looking for this long after the gate saw anything. */
const hangoverMs = 200;
/** After this long without looking, what the network remembers is of no use. */
const forgetsAfterMs = 2000;

export interface FrameJudgement {
  readonly speech: boolean;
  readonly probability: number;
}

/** fvad and Silero over one call. The network hears in chunks of 32 ms, so one frame of 20 ms may wait for the next. */
export class GatedStream {
  private readonly gateInstance: number;
  private state: SileroState = newSileroState();
  private readonly chunk = new Int16Array(chunkSamples);
  private filled = 0;
  private previous: Int16Array | undefined;
  private waitingFrames = 0;
  private sinceGateMs = Infinity;
  private speech = false;

  constructor(
    private readonly gate: FvadGate,
    private readonly silero: Silero,
  ) {
    this.gateInstance = gate.open();
  }

  /** Takes a frame; returns the judgements on this and earlier frames that can be made now, oldest first. */
  accept(frame: Int16Array): FrameJudgement[] {
    this.sinceGateMs = this.gate.mayBeSpeech(this.gateInstance, frame) ? 0 : this.sinceGateMs + frameMs;
    this.waitingFrames++;
    const room = chunkSamples - this.filled;
    this.chunk.set(frame.subarray(0, room), this.filled);
    if (frameSamples < room) {
      this.filled += frameSamples;
      return [];
    }
    const judgement = this.judgeChunk();
    this.filled = frameSamples - room;
    this.chunk.set(frame.subarray(room));
    const judgements = Array.from({ length: this.waitingFrames }, () => judgement);
    this.waitingFrames = 0;
    return judgements;
  }

  close(): void {
    this.gate.close(this.gateInstance);
  }

  private judgeChunk(): FrameJudgement {
    if (this.sinceGateMs > hangoverMs) {
      if (this.sinceGateMs > forgetsAfterMs) this.state = newSileroState();
      this.previous = this.chunk.slice();
      this.speech = false;
      return { speech: false, probability: 0 };
    }
    // The gate opens a little late: the network hears the chunk before it, too.
    if (this.previous) this.silero.probability(this.state, this.previous);
    this.previous = undefined;
    const probability = this.silero.probability(this.state, this.chunk);
    this.speech = probability >= (this.speech ? continuesAt : beginsAt);
    return { speech: this.speech, probability };
  }
}

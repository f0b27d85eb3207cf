import type { SpeechSynthesizer, SpeechTone } from '@baton/speech';
import { frameMs, frameSamples } from '@baton/speech';

/** One thing to say. */
export interface SpokenPrompt {
  promptId: string;
  text: string;
  tone: SpeechTone;
  language: string;
  voice: string;
  bargeInByVoice: boolean;
  bargeInByKey: boolean;
}

export type PromptEnd = 'finished' | 'barge-in' | 'stopped' | 'failed';

export interface SpeakerEvents {
  /** A prompt is over; `playedMs` of it have gone to the caller. */
  onPromptEnded(promptId: string, reason: PromptEnd, playedMs: number): void;
  /** The last prompt in the queue is over. */
  onIdle(): void;
  onSynthesisFailed(error: unknown): void;
}

interface QueuedPrompt {
  prompt: SpokenPrompt;
  abort: AbortController;
  chunks: Int16Array[];
  /** Samples of the first chunk that have been played. */
  offset: number;
  playedMs: number;
  synthesized: boolean;
  failure: unknown;
}

/**
 * The assistant's voice on one call: prompts one after the other, frame by frame as the playout clock asks for them,
 * and silent from one frame to the next when it is told to stop. Synthesis of a prompt starts when it is queued, so
 * that the second one is ready when the first has been said.
 */
export class Speaker {
  private readonly queue: QueuedPrompt[] = [];
  private paused = false;

  constructor(
    private readonly synthesizer: SpeechSynthesizer,
    private readonly events: SpeakerEvents,
  ) {}

  /** The prompt that is being said (or waited for), if any. */
  get current(): SpokenPrompt | undefined {
    return this.queue[0]?.prompt;
  }

  get idle(): boolean {
    return this.queue.length === 0;
  }

  /** Says this after everything that was queued before. */
  speak(prompt: SpokenPrompt): void {
    const queued: QueuedPrompt = {
      prompt,
      abort: new AbortController(),
      chunks: [],
      offset: 0,
      playedMs: 0,
      synthesized: false,
      failure: undefined,
    };
    this.queue.push(queued);
    void this.synthesize(queued);
  }

  /** Says what it is saying to its end, and nothing of what is queued behind it. */
  finishCurrent(): void {
    const begun = (this.queue[0]?.playedMs ?? 0) > 0 ? 1 : 0;
    this.end(this.queue.splice(begun), 'stopped');
  }

  /** Holds the voice where it is: somebody may be about to interrupt. */
  pause(): void {
    this.paused = true;
  }

  /** It was nothing; goes on where it was. */
  resume(): void {
    this.paused = false;
  }

  /** Falls silent; every queued prompt ends for this reason. */
  stop(reason: PromptEnd): void {
    this.paused = false;
    this.end(this.queue.splice(0), reason);
  }

  /**
   * The next 20 ms, or nothing when there is nothing to say at this moment. Called once a tick of the playout clock.
   */
  nextFrame(): Int16Array | undefined {
    if (this.paused) return undefined;
    const queued = this.queue[0];
    if (!queued) return undefined;
    const frame = takeFrame(queued);
    if (frame) {
      queued.playedMs += frameMs;
      return frame;
    }
    if (queued.synthesized) this.finish(queued);
    return undefined;
  }

  private end(ended: QueuedPrompt[], reason: PromptEnd): void {
    for (const queued of ended) {
      queued.abort.abort();
      this.events.onPromptEnded(queued.prompt.promptId, reason, queued.playedMs);
    }
    if (ended.length > 0 && this.queue.length === 0) this.events.onIdle();
  }

  private finish(queued: QueuedPrompt): void {
    this.queue.shift();
    const failed = queued.failure !== undefined;
    this.events.onPromptEnded(queued.prompt.promptId, failed ? 'failed' : 'finished', queued.playedMs);
    if (this.queue.length === 0) this.events.onIdle();
    if (failed) this.events.onSynthesisFailed(queued.failure);
  }

  private async synthesize(queued: QueuedPrompt): Promise<void> {
    const { text, tone, language, voice } = queued.prompt;
    try {
      const audio = this.synthesizer.synthesize({ text, tone, language, voice }, { signal: queued.abort.signal });
      for await (const chunk of audio) queued.chunks.push(chunk);
    } catch (error) {
      if (!queued.abort.signal.aborted) queued.failure = error;
    }
    queued.synthesized = true;
  }
}

/** Takes 160 samples off the front; the last frame of a prompt is filled up with silence. */
function takeFrame(queued: QueuedPrompt): Int16Array | undefined {
  const ready = queued.chunks.reduce((sum, chunk) => sum + chunk.length, 0) - queued.offset;
  if (ready <= 0 || (ready < frameSamples && !queued.synthesized)) return undefined;
  const frame = new Int16Array(frameSamples);
  let filled = 0;
  while (filled < frameSamples) {
    const chunk = queued.chunks[0];
    if (!chunk) break;
    const part = chunk.subarray(queued.offset, queued.offset + frameSamples - filled);
    frame.set(part, filled);
    filled += part.length;
    queued.offset += part.length;
    if (queued.offset >= chunk.length) {
      queued.chunks.shift();
      queued.offset = 0;
    }
  }
  return frame;
}

import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { concatAudio, SpeechError, type SynthesisRequest, waveOf } from '@baton/speech';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { AttemptLimit } from '../accounts/attempt-limit.js';
import { FairTurns, type TakenBy } from '../accounts/fair-turns.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, LOG } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import type { Log } from '../log/log.js';

/** For one account in a minute: more than anybody can listen to, and less than would keep a thread busy. */
export const PLAYED_PER_MINUTE = 60;
/** There is one thread. Who plays one prompt after the other never waits for more than a few of others. */
const TURNS = { atOnce: 8, ofOne: 2, waiting: 64, waitingOfOne: 4 };
const CACHE_BYTES = 8 * 1024 * 1024;
/** Beyond it somebody has waited longer than anybody listens for. */
const LONGEST_MS = 20_000;

/** Says prompts in the voice that callers hear. Its thread begins with the first prompt that is played. */
@Injectable()
export class PromptVoice implements BeforeApplicationShutdown {
  readonly #limit: AttemptLimit;
  readonly #log: Log;
  readonly #turns = new FairTurns(TURNS, busy);
  #synthesizer: EmbeddedSynthesizer | null = null;

  constructor(@Inject(CLOCK) clock: Clock, @Inject(LOG) log: Log) {
    this.#limit = new AttemptLimit({ attempts: PLAYED_PER_MINUTE, windowMs: 60_000, keys: 10_000 }, clock);
    this.#log = log;
  }

  /**
   * @param account who listens; each has so many prompts a minute
   * @returns a WAVE file, mono, 16 bits, 8 kHz
   * @throws ApiError `too-many-attempts`, `no-voice`, `nothing-to-say`, `voice-away`
   */
  async say(account: string, request: SynthesisRequest): Promise<Uint8Array> {
    const waitMs = this.#limit.begin(account);
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      throw new ApiError('too-many-attempts', 'Too many prompts were played; wait a moment', undefined, seconds);
    }
    return this.#turns.run(account, () => this.#say(request));
  }

  async #say(request: SynthesisRequest): Promise<Uint8Array> {
    this.#synthesizer ??= new EmbeddedSynthesizer({ cacheBytes: CACHE_BYTES, longestQueue: 64, log: this.#log });
    try {
      const chunks: Int16Array[] = [];
      const signal = AbortSignal.timeout(LONGEST_MS);
      for await (const chunk of this.#synthesizer.synthesize(request, { signal })) chunks.push(chunk);
      return waveOf(concatAudio(chunks));
    } catch (error) {
      throw refusalOf(SpeechError.from(error), request.language);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#synthesizer?.close();
  }
}

const busy = (taken: TakenBy): ApiError => {
  const words = taken === 'own' ? 'Wait until your other prompts have been said' : 'Too many prompts are being said';
  return new ApiError('too-many-attempts', words, undefined, 2);
};

function refusalOf({ code }: SpeechError, language: string): ApiError {
  if (code === 'unsupported-language') {
    return new ApiError('no-voice', `There is no voice here that speaks ${language}`);
  }
  if (code === 'bad-request') return new ApiError('nothing-to-say', 'There is nothing in the text that can be said');
  return new ApiError('voice-away', 'The voice did not answer; try again in a moment', undefined, 2);
}

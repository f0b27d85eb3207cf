import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { GrammarError, type Recognition, type RecognitionGrammar, SpeechError } from '@baton/speech';
import { EmbeddedRecognizer } from '@baton/speech-embedded';
import { AttemptLimit } from '../accounts/attempt-limit.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, LOG } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import type { Log } from '../log/log.js';

/** For one account in a minute: more than anybody says. */
export const HEARD_PER_MINUTE = 40;
/** A thread that nobody speaks to is ended, and its 55 MB are free again. Milliseconds. */
const IDLE_MS = 5 * 60_000;

export interface Utterance {
  /** BCP 47. */
  language: string;
  /** What can be said at this point of the call. */
  grammar: RecognitionGrammar;
  /** 16 bit linear, mono, 8 kHz. */
  audio: Int16Array;
}

/** Recognises what is said into the simulator, as a call would. Its thread begins with the first utterance. */
@Injectable()
export class CallerHearing implements BeforeApplicationShutdown {
  readonly #limit: AttemptLimit;
  readonly #log: Log;
  readonly #speaking = new Set<string>();
  #recognizer: EmbeddedRecognizer | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(@Inject(CLOCK) clock: Clock, @Inject(LOG) log: Log) {
    this.#limit = new AttemptLimit({ attempts: HEARD_PER_MINUTE, windowMs: 60_000, keys: 10_000 }, clock);
    this.#log = log;
  }

  /**
   * @param account who speaks; one utterance of each is heard at a time
   * @throws ApiError `hearing-busy`, `too-many-attempts`, `language-not-heard`, `wrong-grammar`, `hearing-away`
   */
  async hear(account: string, utterance: Utterance): Promise<Recognition> {
    if (this.#speaking.has(account)) {
      throw new ApiError('hearing-busy', 'What you said before is still being recognised', undefined, 2);
    }
    const waitMs = this.#limit.begin(account);
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      throw new ApiError('too-many-attempts', 'Too much was said in a minute; wait a moment', undefined, seconds);
    }
    this.#speaking.add(account);
    clearTimeout(this.#idle);
    try {
      return await this.#recognise(utterance);
    } catch (error) {
      throw refusalOf(SpeechError.from(error), utterance.language);
    } finally {
      this.#speaking.delete(account);
      if (this.#speaking.size === 0) this.#idle = setTimeout(() => void this.#end(), IDLE_MS).unref();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#end();
  }

  #recognise({ language, grammar, audio }: Utterance): Promise<Recognition> {
    this.#recognizer ??= new EmbeddedRecognizer({ workers: 1, longestQueue: 8, log: this.#log });
    const stream = this.#recognizer.open({ language, grammar, sampleRate: 8000 });
    stream.write(audio);
    return stream.finish();
  }

  async #end(): Promise<void> {
    const recognizer = this.#recognizer;
    this.#recognizer = null;
    await recognizer?.close();
  }
}

function refusalOf(error: SpeechError, language: string): ApiError {
  if (error.code === 'unsupported-language') {
    return new ApiError('language-not-heard', `Nothing here understands ${language} by ear`);
  }
  if (error instanceof GrammarError) {
    return new ApiError('wrong-grammar', 'What can be said here is not described as it must be');
  }
  return new ApiError('hearing-away', 'It could not be recognised; try again in a moment', undefined, 2);
}

import { Body, Controller, HttpCode, HttpStatus, Inject, Param, Post } from '@nestjs/common';
import type { Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { NotAudited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { CallerHearing } from './caller-hearing.js';
import { readGrammar } from './read-grammar.js';

/** Seconds that one says at once, at most. */
const LONGEST_S = 20;
const BYTES_A_SECOND = 16_000;

const hearBody = z.strictObject({
  /** BCP 47. */
  language: z.string().min(1).max(40),
  /** What can be said at this point of the call: made by @baton/understanding, as the runtime does. */
  grammar: z.record(z.string(), z.unknown()),
  /** 16 bit linear PCM, little endian, 8 kHz, mono, in base64. */
  audio: z
    .base64()
    .min(4)
    .max(Math.ceil((LONGEST_S * BYTES_A_SECOND * 4) / 3))
    // OpenAPI 3.0 has no word for it.
    .meta({ contentEncoding: undefined }),
});

const heardAnswer = z.strictObject({
  /** Words in lower case; empty when nothing could be made out. */
  text: z.string(),
  /** 0…1. */
  confidence: z.number(),
  accepted: z.enum(['take', 'confirm', 'reject']),
});

@Controller('api/flows/:id/hear')
@Access('viewer')
export class SpeechRecognitionController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly hearing: CallerHearing,
  ) {}

  /** What somebody said into the simulator, recognised as in a call. Neither sound nor words are kept. */
  @Post()
  @NotAudited('neither sound nor words are kept')
  @HttpCode(HttpStatus.OK)
  @Answers(heardAnswer)
  async hear(
    @Param('id') flowId: string,
    @Body({ schema: hearBody }) { language, grammar, audio }: z.infer<typeof hearBody>,
    @SignedIn() { id }: SignedInAccount,
  ): Promise<z.infer<typeof heardAnswer>> {
    await this.database.flows.byId(flowId);
    const known = readGrammar(grammar);
    if (known === null) throw new ApiError('wrong-grammar', 'What can be said here has not the shape of a grammar');
    const utterance = { language, grammar: known, audio: samplesOf(audio) };
    const { text, confidence, accepted } = await this.hearing.hear(id, utterance);
    return { text, confidence, accepted };
  }
}

/** A last byte that is half a sample is left out. */
function samplesOf(base64: string): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  return Int16Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2));
}

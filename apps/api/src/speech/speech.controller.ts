import { Body, Controller, Header, HttpCode, HttpStatus, Post, StreamableFile } from '@nestjs/common';
import { toneSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { NotAudited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { PromptVoice } from './prompt-voice.js';

/** As much as one listens to; a longer prompt is heard in a call. */
export const LONGEST_TEXT = 1_000;

const speechBody = z.strictObject({
  /** As it is written, with values in the place of names. */
  text: z.string().trim().min(1).max(LONGEST_TEXT),
  voice: z.string().max(64).default(''),
  tone: toneSchema.default('neutral'),
  /** BCP 47. */
  language: z.string().max(40).default('en-GB'),
});

/** How a prompt will sound. */
@Controller('api/speech')
@Access('viewer')
export class SpeechController {
  constructor(private readonly voice: PromptVoice) {}

  /** A text as a WAVE file, by the voice that callers hear. */
  @Post()
  @NotAudited('it only speaks')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @Answers(undefined, { description: 'A WAVE file: mono, 16 bits, 8 kHz', produces: 'audio/wav' })
  async say(
    @Body({ schema: speechBody }) body: z.infer<typeof speechBody>,
    @SignedIn() { id }: SignedInAccount,
  ): Promise<StreamableFile> {
    const wave = await this.voice.say(id, body);
    return new StreamableFile(wave, { type: 'audio/wav', length: wave.length, disposition: 'inline' });
  }
}

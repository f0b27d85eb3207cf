import { Controller, Get } from '@nestjs/common';
import { embeddedVoices } from '@baton/speech-embedded';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { Answers } from '../http/answers.decorator.js';

const voicesAnswer = z.strictObject({
  voices: z.array(
    z.strictObject({
      name: z.string(),
      /** What it speaks, BCP 47; regions do not matter. */
      languages: z.array(z.string()),
    }),
  ),
});

/** The voices that callers can hear. */
@Controller('api/voices')
@Access('viewer')
export class VoicesController {
  /** The first that speaks a flow's language is heard where the flow names none that is here. */
  @Get()
  @Answers(voicesAnswer)
  all(): z.infer<typeof voicesAnswer> {
    return { voices: embeddedVoices.map(({ name, languages }) => ({ name, languages: [...languages] })) };
  }
}

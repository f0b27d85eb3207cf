import { Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { flowProblemAnswer, instant } from '../openapi/answer-schemas.js';
import { type OpenTrialLine, TrialLines } from './trial-lines.js';

const trialLineAnswer = z.strictObject({
  /** Ten digits. */
  number: z.string(),
  /** A SIP URI that any softphone dials. */
  address: z.string(),
  expiresAt: instant,
  draftRevision: z.int(),
  /** What is wrong with the draft; the call goes as far as that lets it. */
  problems: z.array(flowProblemAnswer),
});

@Controller('api/flows/:id/trial-line')
export class TrialLinesController {
  constructor(private readonly trialLines: TrialLines) {}

  /** A number that reaches the draft as it is now, for an hour. */
  @Post()
  @Audited('trial-line.opened')
  @HttpCode(HttpStatus.OK)
  @Access('analyst')
  @Answers(trialLineAnswer)
  async open(@Param('id') flowId: string, @SignedIn() by: SignedInAccount): Promise<Omit<OpenTrialLine, 'flowId'>> {
    const { number, address, expiresAt, draftRevision, problems } = await this.trialLines.open(flowId, by);
    return { number, address, expiresAt, draftRevision, problems };
  }
}

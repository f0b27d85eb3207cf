import { Body, Controller, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { AuditedIfChanged } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { TryRequest } from './try-request.js';
import { triedRequestAnswer, type TriedRequest, tryRequestBody, type TryRequestBody } from './try-request-schema.js';

@Controller('api/flows/:id/try-request')
@Access('analyst')
export class TryRequestController {
  constructor(private readonly requests: TryRequest) {}

  /** Sends a request of the draft to the other system, once, and tells what came back. */
  @Post()
  @AuditedIfChanged('request.tried')
  @HttpCode(HttpStatus.OK)
  @Answers(triedRequestAnswer)
  tryIt(
    @Param('id') id: string,
    @Body({ schema: tryRequestBody }) body: TryRequestBody,
    @SignedIn() who: SignedInAccount,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TriedRequest> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    return this.requests.of(id, body, who, gone.signal);
  }
}

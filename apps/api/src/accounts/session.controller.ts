import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Ip, Post, Req, Res } from '@nestjs/common';
import type { Account } from '@baton/persistence';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Audited } from '../audit/audited.decorator.js';
import type { ApiSettings } from '../config/environment.js';
import { SETTINGS } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { Access } from './access.decorator.js';
import { signedInAnswer } from './account-answers.js';
import { clearSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignedIn, type SignedInAccount } from './signed-in.js';
import { SignIn } from './sign-in.js';
import { takeCookie } from './take-cookie.js';

const credentials = z
  .strictObject({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(1000) })
  .meta({ example: { email: 'admin@baton.local', password: 'as npm start printed it' } });

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post()
  @Access('everyone')
  @Audited('session.begun')
  @Answers(signedInAnswer)
  @HttpCode(HttpStatus.OK)
  async begin(
    @Body({ schema: credentials }) { email, password }: z.infer<typeof credentials>,
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ account: Account }> {
    const device = request.headers['user-agent'] ?? '';
    const { account, ...begun } = await this.signIn.signIn(email, password, { address, device });
    await takeCookie({ request, response }, begun, this.sessions, this.settings.secureCookies);
    return { account };
  }

  @Get()
  @Access('signed-in')
  @Answers(signedInAnswer)
  current(@SignedIn() { id, email, name, role }: SignedInAccount): { account: Account } {
    return { account: { id, email, name, role } };
  }

  @Delete()
  @Access('signed-in')
  @Audited('session.ended')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async end(@SignedIn() account: SignedInAccount, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signIn.signOut(account);
    clearSessionCookie(response, this.settings.secureCookies);
  }
}

import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Ip, Post, Put, Req, Res } from '@nestjs/common';
import type { Account } from '@baton/persistence';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiSettings } from '../config/environment.js';
import { SETTINGS } from '../config/tokens.js';
import { Access } from './access.decorator.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignedIn, type SignedInAccount } from './signed-in.js';
import { SignIn } from './sign-in.js';

const credentials = z.strictObject({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(1000) });
const passwordChange = z.strictObject({
  current: z.string().min(1).max(1000),
  next: z.string().min(12, 'at least 12 characters').max(1000),
});

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post()
  @Access('everyone')
  @HttpCode(HttpStatus.OK)
  async begin(
    @Body({ schema: credentials }) { email, password }: z.infer<typeof credentials>,
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ account: Account }> {
    const { account, token, expiresAt } = await this.signIn.signIn(email, password, {
      address,
      device: request.headers['user-agent'] ?? '',
    });
    // The cookie is about to be replaced: nobody could end the session before by signing out.
    const before = sessionTokenOf(request);
    if (before !== null) await this.sessions.end(before);
    setSessionCookie(response, token, expiresAt, this.settings.secureCookies);
    return { account };
  }

  @Get()
  @Access('signed-in')
  current(@SignedIn() { id, email, name, role }: SignedInAccount): { account: Account } {
    return { account: { id, email, name, role } };
  }

  @Delete()
  @Access('signed-in')
  @HttpCode(HttpStatus.NO_CONTENT)
  async end(@SignedIn() { token }: SignedInAccount, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(token);
    clearSessionCookie(response, this.settings.secureCookies);
  }

  @Put('password')
  @Access('signed-in')
  @HttpCode(HttpStatus.NO_CONTENT)
  async changePassword(
    @SignedIn() account: SignedInAccount,
    @Body({ schema: passwordChange }) { current, next }: z.infer<typeof passwordChange>,
    @Ip() address: string,
  ): Promise<void> {
    await this.signIn.changePassword(account, current, next, address);
  }
}

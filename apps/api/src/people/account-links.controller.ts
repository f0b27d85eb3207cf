import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Account, AccountLink } from '@baton/persistence';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { roleSchema, signedInAnswer } from '../accounts/account-answers.js';
import { chosenPassword, personName } from '../accounts/own-account.controller.js';
import { Sessions } from '../accounts/sessions.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { takeCookie } from '../accounts/take-cookie.js';
import { Audited, NotAudited } from '../audit/audited.decorator.js';
import type { ApiSettings } from '../config/environment.js';
import { SETTINGS } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { AccountLinks, type OpenedLink } from './account-links.js';
import { accountLinksAnswer, newLinkAnswer, openedLinkAnswer } from './people-answers.js';

const email = z.email().max(254).toLowerCase();
const invitationBody = z.strictObject({ email, role: roleSchema });
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'the part of the link behind the #');
const lookBody = z.strictObject({ token });
const useBody = z.strictObject({ token, name: personName.default('-'), password: chosenPassword });

/** Invitations and links to new passwords. Tokens come in bodies, never in an address: addresses end up in logs. */
@Controller('api/account-links')
export class AccountLinksController {
  constructor(
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Those that can still be used. */
  @Get()
  @Access('admin')
  @Answers(accountLinksAnswer)
  async open(): Promise<{ links: AccountLink[] }> {
    return { links: await this.links.open() };
  }

  /** Invites somebody; the link works once and within a week. */
  @Post()
  @Access('admin')
  @Audited('invitation.made')
  @Answers(newLinkAnswer, { status: 201 })
  async invite(
    @SignedIn() by: SignedInAccount,
    @Body({ schema: invitationBody }) invitation: z.infer<typeof invitationBody>,
  ): Promise<{ link: AccountLink; token: string }> {
    return this.links.invite(by, invitation.email, invitation.role);
  }

  @Delete(':id')
  @Access('admin')
  @Audited('link.withdrawn')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async withdraw(@SignedIn() by: SignedInAccount, @Param('id') id: string): Promise<void> {
    await this.links.withdraw(by, id);
  }

  /** What a link opens; it is not used up by this. */
  @Post('look')
  @Access('everyone')
  @NotAudited('it only reads')
  @Answers(openedLinkAnswer)
  @HttpCode(HttpStatus.OK)
  look(@Body({ schema: lookBody }) body: z.infer<typeof lookBody>): Promise<OpenedLink> {
    return this.links.look(body.token);
  }

  /** Makes the account or sets the password, and signs in. `name` is for a new account. */
  @Post('use')
  @Access('everyone')
  @Audited('account.created', 'account.password-reset')
  @Answers(signedInAnswer)
  @HttpCode(HttpStatus.OK)
  async use(
    @Body({ schema: useBody }) { token: given, ...chosen }: z.infer<typeof useBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ account: Account }> {
    const { account, ...begun } = await this.links.use(given, chosen, request.headers['user-agent'] ?? '');
    await takeCookie({ request, response }, begun, this.sessions, this.settings.secureCookies);
    return { account };
  }
}

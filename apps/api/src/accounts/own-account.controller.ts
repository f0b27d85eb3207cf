import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Ip, Param, Put, Query } from '@nestjs/common';
import { longestPassword } from '@baton/password-rules';
import type { Account, Database, ListedSession } from '@baton/persistence';
import { z } from 'zod';
import { Audited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { Access } from './access.decorator.js';
import { ownSessionsAnswer, signedInAnswer } from './account-answers.js';
import { Sessions } from './sessions.js';
import { SignedIn, type SignedInAccount } from './signed-in.js';
import { SignIn } from './sign-in.js';

export const personName = z.string().trim().min(1).max(120);
export const chosenPassword = z.string().min(1).max(longestPassword);
const sessionsQuery = z.strictObject(pageQuery(z.uuid()));
const nameBody = z.strictObject({ name: personName });
const passwordBody = z.strictObject({ current: z.string().min(1).max(1000), next: chosenPassword });

/** What everybody may do about their own account. */
@Controller('api/session')
@Access('signed-in')
export class OwnAccountController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Put('name')
  @Audited('account.renamed')
  @Answers(signedInAnswer)
  async rename(
    @SignedIn() { id, email, role, name: before }: SignedInAccount,
    @Body({ schema: nameBody }) { name }: z.infer<typeof nameBody>,
  ): Promise<{ account: Account }> {
    await this.database.transaction(async ({ accounts, audit }) => {
      await accounts.rename(id, name);
      await audit.record({ account: email, action: 'account.renamed', subject: email, detail: { before, name } });
    });
    return { account: { id, email, name, role } };
  }

  /** Every other session of the account ends. */
  @Put('password')
  @Audited('account.password-changed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async changePassword(
    @SignedIn() account: SignedInAccount,
    @Body({ schema: passwordBody }) { current, next }: z.infer<typeof passwordBody>,
    @Ip() address: string,
  ): Promise<void> {
    await this.signIn.changePassword(account, current, next, address);
  }

  /** Where the account is signed in, the last used first. */
  @Get('sessions')
  @Paged()
  @Answers(ownSessionsAnswer)
  async listSessions(
    @SignedIn() { id, sessionId }: SignedInAccount,
    @Query({ schema: sessionsQuery }) { limit, cursor }: z.infer<typeof sessionsQuery>,
  ): Promise<{ sessions: (ListedSession & { current: boolean })[]; next: string | null }> {
    const { items, next } = await this.sessions.ofAccount(id, { limit, after: cursor });
    return pageAnswer('sessions', {
      items: items.map((session) => ({ ...session, current: session.id === sessionId })),
      next,
    });
  }

  @Delete('sessions/:sessionId')
  @Audited('session.revoked')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async endOne(@SignedIn() { id, email }: SignedInAccount, @Param('sessionId') sessionId: string): Promise<void> {
    await this.database.transaction(async ({ sessions, audit }) => {
      await sessions.endOne(id, sessionId);
      await audit.record({ account: email, action: 'session.revoked', subject: email });
    });
  }

  /** All but the one that asks. */
  @Delete('sessions')
  @Audited('sessions.revoked')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async endOthers(@SignedIn() { id, email, sessionId }: SignedInAccount): Promise<void> {
    await this.database.transaction(async ({ sessions, audit }) => {
      await sessions.endAll(id, sessionId);
      await audit.record({ account: email, action: 'sessions.revoked', subject: email });
    });
  }
}

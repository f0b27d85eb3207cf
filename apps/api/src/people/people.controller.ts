import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import type { AccountLink, ListedAccount } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { roleSchema } from '../accounts/account-answers.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { AccountLinks } from './account-links.js';
import { newLinkAnswer, peopleAnswer } from './people-answers.js';
import { People } from './people.js';

const roleBody = z.strictObject({ role: roleSchema });
const peopleQuery = z.strictObject(pageQuery(z.string()));
const disabledBody = z.strictObject({ disabled: z.boolean() });

/** Who works here. An admin looks after everybody but owners, nobody after their own account. */
@Controller('api/people')
@Access('admin')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly links: AccountLinks,
  ) {}

  /** By e-mail address. */
  @Get()
  @Paged()
  @Answers(peopleAnswer)
  async page(
    @Query({ schema: peopleQuery }) { limit, cursor }: z.infer<typeof peopleQuery>,
  ): Promise<{ people: ListedAccount[]; next: string | null }> {
    return pageAnswer('people', await this.people.page({ limit, after: cursor }));
  }

  @Put(':id/role')
  @Audited('account.role-changed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async changeRole(
    @SignedIn() by: SignedInAccount,
    @Param('id') id: string,
    @Body({ schema: roleBody }) { role }: z.infer<typeof roleBody>,
  ): Promise<void> {
    await this.people.changeRole(by, id, role);
  }

  @Put(':id/disabled')
  @Audited('account.disabled', 'account.enabled')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async disable(
    @SignedIn() by: SignedInAccount,
    @Param('id') id: string,
    @Body({ schema: disabledBody }) { disabled }: z.infer<typeof disabledBody>,
  ): Promise<void> {
    await this.people.disable(by, id, disabled);
  }

  @Delete(':id')
  @Audited('account.removed')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(@SignedIn() by: SignedInAccount, @Param('id') id: string): Promise<void> {
    await this.people.remove(by, id);
  }

  @Delete(':id/sessions')
  @Audited('account.signed-out')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async endSessions(@SignedIn() by: SignedInAccount, @Param('id') id: string): Promise<void> {
    await this.people.endSessions(by, id);
  }

  /** A link by which the account's owner sets a new password, once and within a day. */
  @Post(':id/reset-link')
  @Audited('account.reset-link-made')
  @Answers(newLinkAnswer, { status: 201 })
  async reset(@SignedIn() by: SignedInAccount, @Param('id') id: string): Promise<{ link: AccountLink; token: string }> {
    return this.links.reset(by, id);
  }
}

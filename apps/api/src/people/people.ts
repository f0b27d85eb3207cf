import { Inject, Injectable } from '@nestjs/common';
import type { Database, Listed, ListedAccount, Page, Repositories, Role } from '@baton/persistence';
import { Sessions } from '../accounts/sessions.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { actingNow } from './acting-now.js';
import { type Actor, type PeopleRefusal, refusalOf } from './people-rules.js';

const reasons: Readonly<Record<PeopleRefusal, string>> = {
  'not-yourself': 'Ask somebody else to do this to your own account',
  'above-own-role': 'Your role does not reach that far',
  'last-owner': 'There has to be an owner who can sign in',
};

/** Who works here, and as what. */
@Injectable()
export class People {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** By e-mail address. */
  page(page: Page<string>): Promise<Listed<ListedAccount, string>> {
    return this.database.accounts.page(page);
  }

  /** It holds from the account's next request on. @throws ApiError, see people-rules.ts; NotFoundError */
  async changeRole(by: Actor, id: string, role: Role): Promise<void> {
    await this.#change(by, id, role, async ({ accounts, accountLinks, audit }, actor, { email, role: before }) => {
      await accounts.changeRole(id, role);
      // What somebody made while they might do more does not outlive it.
      await accountLinks.withdrawMadeBy(email);
      // Nor does a way in that somebody got who may not have it into the account as it is now.
      await accountLinks.withdrawResets(id);
      const detail = { before, role };
      await audit.record({ account: actor.email, action: 'account.role-changed', subject: email, detail });
    });
    this.sessions.reconsider(id);
  }

  /** Nobody gets in with the account, or does again. @throws ApiError, NotFoundError */
  async disable(by: Actor, id: string, disabled: boolean): Promise<void> {
    await this.#change(by, id, disabled ? null : 'unchanged', async (repositories, actor, { email }) => {
      await repositories.accounts.disable(id, disabled ? this.clock.now() : null);
      await repositories.accountLinks.withdrawMadeBy(email);
      await repositories.accountLinks.withdrawResets(id);
      await repositories.sessions.endAll(id, null);
      const action = disabled ? 'account.disabled' : 'account.enabled';
      await repositories.audit.record({ account: actor.email, action, subject: email });
    });
    this.sessions.reconsider(id);
  }

  /** What the account did stays told. @throws ApiError, NotFoundError */
  async remove(by: Actor, id: string): Promise<void> {
    await this.#change(by, id, null, async ({ accounts, accountLinks, audit }, actor, { email, role }) => {
      await accountLinks.withdrawMadeBy(email);
      await accounts.remove(id);
      await audit.record({ account: actor.email, action: 'account.removed', subject: email, detail: { role } });
    });
    this.sessions.reconsider(id);
  }

  /** Signs the account out everywhere. @throws ApiError, NotFoundError */
  async endSessions(by: Actor, id: string): Promise<void> {
    await this.#change(by, id, 'unchanged', async ({ sessions, audit }, actor, { email }) => {
      await sessions.endAll(id, null);
      await audit.record({ account: actor.email, action: 'account.signed-out', subject: email });
    });
    this.sessions.reconsider(id);
  }

  /**
   * All of it or nothing, on people as they are at that moment: of two who lower each other, one comes too late.
   *
   * @param after the role afterwards; null when nobody gets in with it any more
   */
  async #change(
    by: Actor,
    id: string,
    after: Role | 'unchanged' | null,
    work: (repositories: Repositories, actor: ListedAccount, target: ListedAccount) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (repositories) => {
      const { actor, owners } = await actingNow(repositories, by);
      const target = await repositories.accounts.byIdForChange(id);
      const refusal = refusalOf(actor, target, after === 'unchanged' ? target.role : after, owners);
      if (refusal !== null) throw new ApiError(refusal, reasons[refusal]);
      await work(repositories, actor, target);
    });
  }
}

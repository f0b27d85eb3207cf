import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Account, AccountLink, Database, Repositories, Role } from '@baton/persistence';
import { hashChosenPassword } from '../accounts/new-password.js';
import { Sessions } from '../accounts/sessions.js';
import type { SignedInAccount } from '../accounts/signed-in.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { actingNow } from './acting-now.js';
import { mayGive, refusalOf } from './people-rules.js';

const DAY_MS = 24 * 3_600_000;
export const INVITATION_MS = 7 * DAY_MS;
export const RESET_MS = DAY_MS;

/** What a link opens, as far as its bearer may know. */
export interface OpenedLink {
  kind: AccountLink['kind'];
  email: string;
  /** Of a reset: whose password it is about. */
  name: string | null;
  role: Role;
  expiresAt: Date;
}

/** Links that let somebody in once: to a new account, or to a new password. A token has 256 bits; nobody guesses one. */
@Injectable()
export class AccountLinks {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  open(): Promise<AccountLink[]> {
    return this.database.accountLinks.open(this.clock.now());
  }

  /** An earlier invitation of the same person holds no longer. @throws ApiError `taken`, `above-own-role` */
  async invite(by: SignedInAccount, email: string, role: Role): Promise<{ link: AccountLink; token: string }> {
    const token = newToken();
    const now = this.clock.now();
    const link = await this.database.transaction(async (repositories) => {
      const { accounts, accountLinks, audit } = repositories;
      const { actor } = await actingNow(repositories, by);
      if (!mayGive(actor.role, role)) throw aboveOwnRole();
      if ((await accounts.byEmail(email)) !== null) {
        throw new ApiError('taken', 'Somebody works here with this e-mail address');
      }
      await accountLinks.removeExpired(now);
      const open = await accountLinks.open(now);
      const isEarlier = (link: AccountLink) => link.kind === 'invitation' && link.email === email.toLowerCase();
      const earlier = open.find(isEarlier)?.role ?? role;
      if (!mayGive(actor.role, earlier)) throw aboveOwnRole();
      const expiresAt = new Date(now.getTime() + INVITATION_MS);
      const invitation = { kind: 'invitation', email, role, accountId: null, createdBy: by.email } as const;
      const made = await accountLinks.create({ ...invitation, token, now, expiresAt });
      const detail = { role };
      await audit.record({ account: by.email, action: 'invitation.made', subject: made.email, detail });
      return made;
    });
    return { link, token };
  }

  /** @throws ApiError, see people-rules.ts; NotFoundError */
  async reset(by: SignedInAccount, id: string): Promise<{ link: AccountLink; token: string }> {
    const token = newToken();
    const now = this.clock.now();
    const link = await this.database.transaction(async (repositories) => {
      const { accounts, accountLinks, audit } = repositories;
      const { actor } = await actingNow(repositories, by);
      const target = await accounts.byIdForChange(id);
      const refusal = refusalOf(actor, target, target.role, []);
      if (refusal !== null) throw new ApiError(refusal, 'Your role does not reach that far');
      const expiresAt = new Date(now.getTime() + RESET_MS);
      const reset = { kind: 'reset', email: target.email, role: null, accountId: id, createdBy: by.email } as const;
      await audit.record({ account: by.email, action: 'account.reset-link-made', subject: target.email });
      return accountLinks.create({ ...reset, token, now, expiresAt });
    });
    return { link, token };
  }

  /** @throws NotFoundError when it was used or withdrawn, ApiError `above-own-role` */
  async withdraw(by: SignedInAccount, id: string): Promise<void> {
    await this.database.transaction(async (repositories) => {
      const { accounts, accountLinks, audit } = repositories;
      const { actor } = await actingNow(repositories, by);
      const { email, kind, role } = await accountLinks.withdraw(id);
      const theirs = role ?? (await accounts.byEmail(email))?.role;
      if (theirs !== undefined && !mayGive(actor.role, theirs)) throw aboveOwnRole();
      await audit.record({ account: by.email, action: 'link.withdrawn', subject: email, detail: { kind } });
    });
  }

  /** What a token opens, without using it. @throws ApiError `link-not-valid` */
  async look(token: string): Promise<OpenedLink> {
    const link = await this.database.accountLinks.byToken(token, this.clock.now());
    if (link === null) throw notValid();
    const account = link.kind === 'reset' ? await this.database.accounts.byEmail(link.email) : null;
    const role = link.role ?? account?.role;
    if (role === undefined || account?.disabled === true) throw notValid();
    return { kind: link.kind, email: link.email, name: account?.name ?? null, role, expiresAt: link.expiresAt };
  }

  /**
   * Makes the account, or sets the password, and signs in. A password that is refused does not use the link up.
   *
   * @param name of a new account
   * @throws ApiError `link-not-valid`, `weak-password`, `taken`
   */
  async use(
    token: string,
    { name, password }: { name: string; password: string },
    device: string,
  ): Promise<{ account: Account; token: string; expiresAt: Date }> {
    const opened = await this.look(token);
    const passwordHash = await hashChosenPassword(password, { name: opened.name ?? name, email: opened.email });
    const account = await this.database.transaction(async (repositories) => {
      const link = await repositories.accountLinks.use(token, this.clock.now());
      if (link === null) throw notValid();
      return link.kind === 'invitation'
        ? this.#join(repositories, link, name, passwordHash)
        : this.#setPassword(repositories, link, passwordHash);
    });
    const session = await this.sessions.begin(account, device);
    await this.database.audit.record({ account: account.email, action: 'session.begun', subject: account.email });
    return { account, ...session };
  }

  async #join(
    { accounts, audit }: Repositories,
    { email, role, createdBy }: AccountLink,
    name: string,
    passwordHash: string,
  ): Promise<Account> {
    if (role === null) throw notValid();
    const account = await accounts.create({ email, name, role, passwordHash, firstPassword: false });
    const detail = { role, invitedBy: createdBy };
    await audit.record({ account: email, action: 'account.created', subject: email, detail });
    return account;
  }

  async #setPassword(
    { accounts, sessions, audit }: Repositories,
    { email, createdBy }: AccountLink,
    passwordHash: string,
  ): Promise<Account> {
    const found = await accounts.byEmail(email);
    if (found === null || found.disabled) throw notValid();
    await accounts.changePassword(found.id, passwordHash);
    await sessions.endAll(found.id, null);
    const detail = { linkBy: createdBy };
    await audit.record({ account: email, action: 'account.password-reset', subject: email, detail });
    return { id: found.id, email: found.email, name: found.name, role: found.role };
  }
}

const aboveOwnRole = (): ApiError => new ApiError('above-own-role', 'Your role does not reach that far');

const newToken = (): string => randomBytes(32).toString('base64url');

/** The same for a link that never was, is used up, withdrawn or too old. */
const notValid = (): ApiError => new ApiError('link-not-valid', 'This link does not work any more: ask for a new one');

import { Inject, Injectable } from '@nestjs/common';
import type { Account, Database } from '@baton/persistence';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/tokens.js';
import { RequestMetrics } from '../health/request-metrics.js';
import { ApiError } from '../http/api-error.js';
import { AttemptLimit } from './attempt-limit.js';
import { hashChosenPassword } from './new-password.js';
import { isPassword } from './passwords.js';
import { Sessions } from './sessions.js';
import type { SignedInAccount } from './signed-in.js';

const QUARTER_HOUR_MS = 15 * 60_000;
/** Wrong guesses at one account from one address in a quarter of an hour. */
export const ATTEMPTS_PER_ACCOUNT = 5;
/** From one address at any account: a guesser who changes the account gets no further. */
export const ATTEMPTS_PER_ADDRESS = 50;

/** Signing in and changing the password; both are guarded against guessing. */
@Injectable()
export class SignIn {
  readonly #perAccount: AttemptLimit;
  readonly #perAddress: AttemptLimit;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) clock: Clock,
    private readonly sessions: Sessions,
    private readonly metrics: RequestMetrics,
  ) {
    const rules = { windowMs: QUARTER_HOUR_MS, keys: 10_000 };
    this.#perAccount = new AttemptLimit({ ...rules, attempts: ATTEMPTS_PER_ACCOUNT }, clock);
    this.#perAddress = new AttemptLimit({ ...rules, attempts: ATTEMPTS_PER_ADDRESS }, clock);
  }

  /**
   * @param from `address`: where the request came from; `device`: its User-Agent
   * @throws ApiError `wrong-credentials`, the same for an unknown account and a disabled one; `too-many-attempts`
   */
  async signIn(
    email: string,
    password: string,
    { address, device }: { address: string; device: string },
  ): Promise<{ account: Account; token: string; expiresAt: Date }> {
    const settle = this.#attempt(email.toLowerCase(), address);
    const found = await this.database.accounts.byEmail(email);
    const isRight = await isPassword(password, found?.passwordHash ?? null);
    if (!isRight || found === null || found.disabled) {
      this.metrics.signIn('wrong-credentials');
      await this.#audit(found?.email ?? null, 'session.refused', found?.email ?? 'unknown');
      throw new ApiError('wrong-credentials', 'The e-mail address or the password is wrong');
    }
    settle();
    const { id, name, role } = found;
    const account = { id, email: found.email, name, role };
    const session = await this.sessions.begin(account, device);
    await this.#audit(account.email, 'session.begun', account.email);
    this.metrics.signIn('signed-in');
    return { account, ...session };
  }

  /** @throws ApiError `weak-password`, `wrong-password`, `too-many-attempts` */
  async changePassword(account: SignedInAccount, current: string, next: string, address: string): Promise<void> {
    const passwordHash = await hashChosenPassword(next, account);
    const settle = this.#attempt(account.email, address);
    const found = await this.database.accounts.byEmail(account.email);
    if (!(await isPassword(current, found?.passwordHash ?? null))) {
      throw new ApiError('wrong-password', 'The current password is another one');
    }
    settle();
    await this.database.transaction(async ({ accounts, accountLinks, sessions, audit }) => {
      await accounts.changePassword(account.id, passwordHash);
      await accountLinks.withdrawResets(account.id);
      await sessions.endAll(account.id, account.sessionId);
      const entry = { account: account.email, action: 'account.password-changed', subject: account.email };
      await audit.record(entry);
    });
  }

  async signOut({ token, email }: SignedInAccount): Promise<void> {
    await this.sessions.end(token);
    await this.#audit(email, 'session.ended', email);
  }

  #attempt(email: string, from: string): () => void {
    // Who has one address of IPv6 has a whole network of them.
    const address = ipKeyGenerator(from);
    const key = `${address} ${email}`;
    const waitMs = Math.max(this.#perAddress.begin(address), this.#perAccount.begin(key));
    if (waitMs > 0) {
      this.metrics.signIn('too-many-attempts');
      throw new ApiError('too-many-attempts', 'Please wait before trying again', undefined, Math.ceil(waitMs / 1000));
    }
    return () => {
      this.#perAccount.succeeded(key);
      this.#perAddress.takeBack(address);
    };
  }

  #audit(account: string | null, action: string, subject: string): Promise<void> {
    return this.database.audit.record({ account, action, subject });
  }
}

import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Database } from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';

/** Well within the time after which a silent desk counts as closed (persistence: DESK_ALIVE_SECONDS). Milliseconds. */
const HEARTBEAT_MS = 10_000;
/** A page that is loaded again closes its stream and opens it at once: that is no closed desk. Milliseconds. */
const RELOAD_MS = 3000;

/** Which agents have their desk open, told to the database so that queues can count them. */
@Injectable()
export class OpenDesks implements OnModuleInit, BeforeApplicationShutdown {
  readonly #streams = new Map<string, number>();
  readonly #closing = new Set<NodeJS.Timeout>();
  #heartbeats: NodeJS.Timeout | undefined;

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  onModuleInit(): void {
    this.#heartbeats = setInterval(() => void this.#beat([...this.#streams.keys()]), HEARTBEAT_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#heartbeats);
    for (const timer of this.#closing) clearTimeout(timer);
  }

  async opened(accountId: string): Promise<void> {
    this.#streams.set(accountId, (this.#streams.get(accountId) ?? 0) + 1);
    await this.#beat([accountId]);
  }

  closed(accountId: string): void {
    const left = (this.#streams.get(accountId) ?? 1) - 1;
    if (left > 0) {
      this.#streams.set(accountId, left);
      return;
    }
    this.#streams.delete(accountId);
    const timer = setTimeout(() => {
      this.#closing.delete(timer);
      if (!this.#streams.has(accountId)) void this.#quietly(this.database.presence.closeDesk(accountId));
    }, RELOAD_MS);
    this.#closing.add(timer);
  }

  /** The agent's presence was set just now: if their desk is open, that counts from now. */
  async presenceSet(accountId: string): Promise<void> {
    if (this.#streams.has(accountId)) await this.#beat([accountId]);
  }

  #beat(accountIds: string[]): Promise<void> {
    return this.#quietly(this.database.presence.heartbeat(accountIds));
  }

  /** While the database is away there is nobody to tell; the next heartbeat does. */
  async #quietly(telling: Promise<void>): Promise<void> {
    await telling.catch(() => undefined);
  }
}

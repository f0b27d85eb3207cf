import { EventEmitter } from 'node:events';
import pg from 'pg';

/**
 * What the database tells at once (migrations/…-notices.ts), and its payload:
 * `baton_published` a flow's id or nothing, `baton_calls` a call's id, `baton_canary_calls` the id of a flow of which a
 * call with the canary is over, `baton_handoffs` a handoff's id,
 * `baton_presence` an account's id, `baton_request_settings` nothing: a secret or an allowed host was changed,
 * `baton_handoff_accepted` the id of a handoff that an agent takes on the screen,
 * `baton_drafts` the id of a flow whose draft or its document was changed,
 * `baton_draft_presence` what one process of the api tells the others about who has a draft open,
 * `baton_sessions` the id of a session that was ended, `baton_accounts` the id of an account and the role that it has now.
 */
export const noticeChannels = [
  'baton_published',
  'baton_calls',
  'baton_canary_calls',
  'baton_handoffs',
  'baton_presence',
  'baton_left_for_queue',
  'baton_request_settings',
  'baton_handoff_accepted',
  'baton_drafts',
  'baton_draft_presence',
  'baton_sessions',
  'baton_accounts',
] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export interface NoticesOptions {
  url: string;
  applicationName: string;
  channels: readonly NoticeChannel[];
  /** The first wait before connecting again, milliseconds; it doubles up to `longestWaitMs`. Default 200 and 5000. */
  firstWaitMs?: number;
  longestWaitMs?: number;
  /** How long to wait for a connection, milliseconds; default 3000. */
  connectTimeoutMs?: number;
  /** How often the silent connection is asked whether it is alive, milliseconds; default 10 000. */
  checkEveryMs?: number;
}

interface Events {
  notice: [channel: NoticeChannel, payload: string];
  listening: [];
  lost: [];
}

/**
 * LISTEN on a connection of its own, for as long as the app lives. What was told while the connection was away is lost,
 * therefore whoever listens reads everything again in `onReconnect`; `isListening` says whether to poll meanwhile.
 */
export class Notices {
  readonly #options: NoticesOptions;
  readonly #events = new EventEmitter<Events>();
  #client: pg.Client | null = null;
  #listening = false;
  #closed = false;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;
  #check: NodeJS.Timeout | undefined;

  constructor(options: NoticesOptions) {
    this.#options = options;
    this.#events.setMaxListeners(0);
    void this.#connect();
  }

  get isListening(): boolean {
    return this.#listening;
  }

  /** @returns ends the subscription */
  on(channel: NoticeChannel, listener: (payload: string) => void): () => void {
    const told = (from: NoticeChannel, payload: string): void => {
      if (from === channel) listener(payload);
    };
    this.#events.on('notice', told);
    return () => this.#events.off('notice', told);
  }

  /** Called each time that listening has begun, the first time too: read everything again. */
  onReconnect(listener: () => void): () => void {
    this.#events.on('listening', listener);
    return () => this.#events.off('listening', listener);
  }

  /** Called when the connection was lost. */
  onLost(listener: () => void): () => void {
    this.#events.on('lost', listener);
    return () => this.#events.off('lost', listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#check);
    const client = this.#client;
    this.#client = null;
    this.#listening = false;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: `${this.#options.applicationName} notices`,
      connectionTimeoutMillis: this.#options.connectTimeoutMs ?? 3000,
      query_timeout: 5000,
      keepAlive: true,
    });
    this.#client = client;
    // pg reports a broken connection by `error` and `end`, sometimes by both, and emits `error` later still.
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ channel, payload }) => {
      if (this.#client === client) this.#events.emit('notice', channel as NoticeChannel, payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of this.#options.channels) await client.query(`LISTEN ${channel}`);
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client) return;
    this.#attempts = 0;
    this.#listening = true;
    // A firewall that forgets the connection tells nobody; an unanswered question does.
    this.#check = setInterval(() => {
      client.query('SELECT 1').catch(() => this.#lost(client));
    }, this.#options.checkEveryMs ?? 10_000);
    this.#check.unref();
    this.#events.emit('listening');
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = null;
    clearInterval(this.#check);
    client.end().catch(() => undefined);
    const wasListening = this.#listening;
    this.#listening = false;
    const { firstWaitMs = 200, longestWaitMs = 5000 } = this.#options;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(this.#attempts, 16));
    this.#attempts += 1;
    this.#retry = setTimeout(() => void this.#connect(), wait);
    if (wasListening) this.#events.emit('lost');
  }
}

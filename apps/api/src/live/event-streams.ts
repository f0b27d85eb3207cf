import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Response } from 'express';
import { isAmong, Sessions } from '../accounts/sessions.js';
import type { SignedInAccount } from '../accounts/signed-in.js';
import { RequestMetrics } from '../health/request-metrics.js';
import { ApiError } from '../http/api-error.js';
import { HEARTBEAT_MS } from './heartbeat.js';
import { EventStream } from './event-stream.js';

/** A person has a few tabs open; more is a mistake in a page. */
export const STREAMS_PER_ACCOUNT = 12;

interface OpenStream {
  stream: EventStream;
  account: SignedInAccount;
}

/** Every open event stream: counted, kept alive, and ended with its session or with the api. */
@Injectable()
export class EventStreams implements OnModuleInit, BeforeApplicationShutdown {
  readonly #open = new Set<OpenStream>();
  #heartbeats: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly metrics: RequestMetrics,
    @Inject(HEARTBEAT_MS) private readonly heartbeatMs: number,
  ) {}

  onModuleInit(): void {
    this.sessions.ends.on('ended', (which) => {
      for (const { stream, account } of [...this.#open]) {
        if (isAmong(which, account)) stream.end();
      }
    });
    this.#heartbeats = setInterval(() => void this.#beat(), this.heartbeatMs);
  }

  beforeApplicationShutdown(): void {
    this.#stopping = true;
    clearInterval(this.#heartbeats);
    for (const { stream } of [...this.#open]) stream.end();
  }

  /** @throws ApiError `too-many-streams` */
  open(account: SignedInAccount, response: Response): EventStream {
    const own = [...this.#open].filter((other) => other.account.id === account.id).length;
    if (own >= STREAMS_PER_ACCOUNT) {
      throw new ApiError('too-many-streams', `An account may have ${STREAMS_PER_ACCOUNT} at once`, undefined, 15);
    }
    const entry = { stream: new EventStream(response), account };
    this.#open.add(entry);
    this.metrics.streams(this.#open.size);
    entry.stream.closed.addEventListener('abort', () => {
      this.#open.delete(entry);
      this.metrics.streams(this.#open.size);
    });
    if (this.#stopping) entry.stream.end();
    return entry.stream;
  }

  /** An open page counts as use of its session, up to the session's own end. */
  async #beat(): Promise<void> {
    for (const { stream, account } of [...this.#open]) {
      stream.heartbeat();
      try {
        const session = await this.sessions.use(account.token);
        if (session?.account.role !== account.role) stream.end();
      } catch {
        // The database is away: nobody is signed out for that.
      }
    }
  }
}

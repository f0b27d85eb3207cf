import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  type Database,
  NotFoundError,
  type Notices,
  PersistenceError,
  StoredFlowUnreadableError,
} from '@baton/persistence';
import type { FromServer } from '@baton/shared-draft';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayUse } from '../accounts/access.decorator.js';
import { sessionTokenOf } from '../accounts/session-cookie.js';
import { isAmong, Sessions } from '../accounts/sessions.js';
import type { SignedInAccount } from '../accounts/signed-in.js';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, LOG, NOTICES, SETTINGS } from '../config/tokens.js';
import { isOwnOrigin } from '../http/refuse-foreign-origin.js';
import { HEARTBEAT_MS } from '../live/heartbeat.js';
import type { Log } from '../log/log.js';
import { LiveConnection } from './live-connection.js';
import { LiveDrafts } from './live-drafts.js';
import { PresenceExchange } from './presence-exchange.js';
import { RefusedError } from './refused-error.js';

const PATH = /^\/api\/flows\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/live$/;
/** A flow of a thousand nodes, drawn without a connection, has about a megabyte. Bytes. */
const LONGEST_MESSAGE = 4_000_000;
/** So often other processes are told what pointers do here, milliseconds. */
const FLUSH_MS = 150;
/** A person has a few tabs open; more is a mistake in a page. */
export const CONNECTIONS_PER_ACCOUNT = 16;

const refusals = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

interface OpenConnection {
  flowId: string;
  connection: LiveConnection;
}

/**
 * `/api/flows/:id/live`: a WebSocket for each browser that has a draft open. Who may read a flow may watch, who may
 * draw may write (LiveConnection); it ends with its session.
 */
@Injectable()
export class LiveDraftSockets implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false });
  readonly #open = new Set<OpenConnection>();
  readonly #presence = new PresenceExchange({
    process: randomUUID(),
    // Who is here is said again at the next beat.
    publish: (notice) => void this.database.draftDocuments.tellPresence(notice).catch(() => undefined),
    tell: (flowId, update) => this.#tell(flowId, { type: 'presence', update }),
  });
  /** Also those whose draft is still being read. */
  readonly #perAccount = new Map<string, number>();
  #heartbeats: NodeJS.Timeout | undefined;
  #flushes: NodeJS.Timeout | undefined;
  #unsubscribe: (() => void)[] = [];

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly sessions: Sessions,
    private readonly drafts: LiveDrafts,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Log,
    @Inject(HEARTBEAT_MS) private readonly heartbeatMs: number,
  ) {}

  onModuleInit(): void {
    this.sessions.ends.on('ended', (which) => {
      for (const { connection } of [...this.#open]) {
        if (isAmong(which, connection.account)) connection.close(new RefusedError('signedOut'));
      }
    });
    this.#heartbeats = setInterval(() => void this.#beat(), this.heartbeatMs);
    this.#flushes = setInterval(() => this.#presence.flush(), FLUSH_MS);
    this.#unsubscribe = [
      this.notices.on('baton_draft_presence', (notice) => this.#presence.heard(notice)),
      this.notices.onReconnect(() => this.#presence.askAgain()),
    ];
  }

  onApplicationBootstrap(): void {
    const server = this.adapterHost.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.#upgrade(request, socket, head).catch((error: unknown) => {
        this.log.warn({ code: error instanceof PersistenceError ? error.code : 'unknown' }, 'no live connection');
        refuse(socket, 503);
      });
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#heartbeats);
    clearInterval(this.#flushes);
    for (const end of this.#unsubscribe) end();
    for (const { connection } of [...this.#open]) connection.close(new RefusedError('restarting'));
    for (const socket of this.#sockets.clients) setTimeout(() => socket.terminate(), 1000).unref();
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const flowId = PATH.exec(path)?.[1];
    if (flowId === undefined) return refuse(socket, 404);
    if (!isOwnOrigin(request, this.settings.allowedOrigins)) return refuse(socket, 403);
    const token = sessionTokenOf(request);
    const session = token === null ? null : await this.sessions.use(token);
    if (session === null || token === null) return refuse(socket, 401);
    const account = { ...session.account, token, sessionId: session.id };
    // A page says whose it is: its cookie may be another's by now, who has signed in in another tab.
    if ((new URLSearchParams(query).get('account') ?? account.id) !== account.id) return refuse(socket, 401);
    if (!mayUse(account.role, ['viewer'])) return refuse(socket, 403);
    const own = this.#perAccount.get(account.id) ?? 0;
    if (own >= CONNECTIONS_PER_ACCOUNT) return refuse(socket, 429);
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      this.#count(account.id, 1);
      opened.once('close', () => this.#count(account.id, -1));
      void this.#opened(flowId, account, opened);
    });
  }

  #count(accountId: string, more: 1 | -1): void {
    const count = (this.#perAccount.get(accountId) ?? 0) + more;
    if (count === 0) this.#perAccount.delete(accountId);
    else this.#perAccount.set(accountId, count);
  }

  async #opened(flowId: string, account: SignedInAccount, socket: WebSocket): Promise<void> {
    // Nothing is taken from it until the draft is here, however long that takes.
    socket.pause();
    socket.on('error', () => socket.terminate());
    const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    try {
      await this.drafts.use(flowId, async (document) => {
        const presence = this.#presence.open(flowId);
        const entry: OpenConnection = {
          flowId,
          connection: new LiveConnection(
            socket,
            account,
            document,
            presence,
            (message) => this.#tellOthers(entry, message),
            this.#auditOnce(flowId, account),
          ),
        };
        this.#open.add(entry);
        document.readers.add(entry.connection);
        socket.resume();
        if (socket.readyState < socket.CLOSING) await closed;
        document.readers.delete(entry.connection);
        this.#left(entry, presence);
      });
    } catch (error) {
      const { closeCode, reason } = new RefusedError(reasonOf(error));
      socket.resume();
      socket.close(closeCode, reason);
    }
  }

  #left(entry: OpenConnection, presence: ReturnType<PresenceExchange['open']>): void {
    this.#open.delete(entry);
    const update = presence.left(entry.connection);
    if (update !== null) this.#tellOthers(entry, { type: 'presence', update });
    if (![...this.#open].some(({ flowId }) => flowId === entry.flowId)) this.#presence.close(entry.flowId);
  }

  #tellOthers(from: OpenConnection, message: FromServer): void {
    this.#tell(from.flowId, message, from.connection);
  }

  #tell(flowId: string, message: FromServer, except: LiveConnection | null = null): void {
    for (const open of this.#open) {
      if (open.flowId === flowId && open.connection !== except) open.connection.send(message);
    }
  }

  /** Once for each time that somebody opens a draft and changes something. */
  #auditOnce(flowId: string, { email }: SignedInAccount): () => void {
    let done = false;
    return () => {
      if (done) return;
      done = true;
      this.database.audit.record({ account: email, action: 'draft.changed', subject: flowId }).catch(() => {
        done = false;
      });
    };
  }

  /** An open page counts as use of its session, up to the session's own end. */
  async #beat(): Promise<void> {
    this.#presence.beat();
    for (const { connection } of [...this.#open]) {
      connection.ping();
      try {
        const session = await this.sessions.use(connection.account.token);
        connection.recheck(session?.account ?? null);
      } catch {
        // The database is away: nobody is signed out for that.
      }
    }
  }
}

function reasonOf(error: unknown): ConstructorParameters<typeof RefusedError>[0] {
  if (error instanceof NotFoundError) return 'gone';
  if (error instanceof StoredFlowUnreadableError) return 'unreadable';
  return 'restarting';
}

function refuse(socket: Duplex, status: keyof typeof refusals): void {
  socket.end(`HTTP/1.1 ${status} ${refusals[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

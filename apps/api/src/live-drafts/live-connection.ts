import type { Account } from '@baton/persistence';
import { type FromBrowser, type FromServer, readFromBrowser, writeMessage } from '@baton/shared-draft';
import { WebSocket } from 'ws';
import { isAtLeast } from '../accounts/access.decorator.js';
import type { SignedInAccount } from '../accounts/signed-in.js';
import type { LiveDocument, Reader } from './live-document.js';
import { MessageAllowance } from './message-allowance.js';
import type { PresenceRelay } from './presence-relay.js';
import { RefusedError } from './refused-error.js';

/** What a browser that has fallen behind may leave unread, bytes. It connects again and asks for what it has not got. */
const UNREAD_AT_MOST = 16_000_000;

/** Pings. */
const UNANSWERED_AT_MOST = 4;

/** One browser that has a draft open. */
export class LiveConnection implements Reader {
  readonly mayWrite: boolean;
  #asked = false;
  #unanswered = 0;
  #allowance = new MessageAllowance(() => performance.now());

  constructor(
    private readonly socket: WebSocket,
    readonly account: SignedInAccount,
    private readonly document: LiveDocument,
    private readonly presence: PresenceRelay,
    private readonly tellOthers: (message: FromServer) => void,
    private readonly wrote: () => void,
  ) {
    this.mayWrite = isAtLeast(account.role, 'analyst');
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data, isBinary) => this.#received(data as Buffer, isBinary));
    socket.on('pong', () => {
      this.#unanswered = 0;
    });
  }

  changed(update: Uint8Array): void {
    if (this.#asked) this.send({ type: 'change', update });
  }

  stored(number: number): void {
    this.send({ type: 'stored', number });
    this.wrote();
  }

  draft(revision: number, readable: boolean): void {
    if (this.#asked) this.send({ type: 'draft', revision, readable });
  }

  close({ closeCode, reason }: RefusedError): void {
    this.socket.close(closeCode, reason);
  }

  send(message: FromServer): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.socket.send(writeMessage(message));
    if (this.socket.bufferedAmount > UNREAD_AT_MOST) this.socket.terminate();
  }

  /** @param now as it is in the database: another process of the api may have changed it */
  recheck(now: Account | null): void {
    if (now?.role !== this.account.role) this.close(new RefusedError('signedOut'));
  }

  /** Ends a connection whose browser has not answered the last ones. */
  ping(): void {
    if (this.#unanswered >= UNANSWERED_AT_MOST) return this.socket.terminate();
    this.#unanswered += 1;
    this.socket.ping();
  }

  #received(data: Buffer, isBinary: boolean): void {
    // What was sent before the end was heard of does not count any more.
    if (this.socket.readyState !== WebSocket.OPEN) return;
    try {
      if (!this.#allowance.take(data.length)) throw new RefusedError('tooMuch');
      if (!isBinary) throw new RefusedError('malformed');
      // lib0 gives views; the socket's buffer is used again.
      this.#take(readFromBrowser(new Uint8Array(data)));
    } catch (error) {
      this.close(error instanceof RefusedError ? error : new RefusedError('malformed'));
    }
  }

  #take(message: FromBrowser): void {
    if (message.type === 'hello') return this.#hello(message);
    if (!this.#asked) throw new RefusedError('malformed');
    if (message.type === 'presence') {
      const { id, name } = this.account;
      this.tellOthers({ type: 'presence', update: this.presence.heard(this, message.update, { id, name }) });
      return;
    }
    // What keeps it from being written now is tried again without being asked.
    if (message.type === 'settle') return void this.document.settle().catch(() => undefined);
    if (!this.mayWrite) throw new RefusedError('notAllowed');
    const { update, number } = message;
    this.document.submit({ update, number, from: this, by: this.account.email });
  }

  /** Once: the answer may be the whole document. */
  #hello({ epoch, stateVector }: FromBrowser & { type: 'hello' }): void {
    if (this.#asked) throw new RefusedError('malformed');
    this.#asked = true;
    this.send({ type: 'state', ...this.document.stateFor(epoch, stateVector), mayWrite: this.mayWrite });
    const everybody = this.presence.everybody();
    if (everybody !== null) this.send({ type: 'presence', update: everybody });
    this.document.readOn();
  }
}

import type { Response } from 'express';

/** What a reader who has fallen behind may leave unread before the stream is ended, bytes. */
const UNREAD_AT_MOST = 1_000_000;

export interface StreamedEvent {
  event?: string;
  /** Comes back as Last-Event-ID when the browser connects again. */
  id?: string;
  data: unknown;
}

/** One open answer of server-sent events (WHATWG HTML, section 9.2). */
export class EventStream {
  readonly #response: Response;
  readonly #closed = new AbortController();

  constructor(response: Response) {
    this.#response = response;
    response.once('close', () => this.#closed.abort());
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Proxies must neither collect nor compress it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    // Express answers HEAD by the same route; there is nothing to follow then.
    if (response.req.method === 'HEAD') this.end();
  }

  /** Aborted when the stream is over, whoever ended it. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  send({ event, id, data }: StreamedEvent): void {
    const fields = [
      ...(event === undefined ? [] : [`event: ${event}`]),
      ...(id === undefined ? [] : [`id: ${id}`]),
      // JSON has no line breaks outside of strings, and inside they are escaped.
      `data: ${JSON.stringify(data)}`,
    ];
    this.#write(`${fields.join('\n')}\n\n`);
  }

  /** A comment, which keeps proxies and the browser from taking the connection for dead. */
  heartbeat(): void {
    this.#write(': alive\n\n');
  }

  end(): void {
    if (!this.#response.writableEnded) this.#response.end();
    this.#closed.abort();
  }

  #write(text: string): void {
    if (this.closed.aborted || this.#response.writableEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > UNREAD_AT_MOST) this.#response.destroy();
  }
}

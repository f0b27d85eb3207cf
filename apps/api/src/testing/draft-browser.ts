import { once } from 'node:events';
import type { FlowDefinition } from '@baton/flow-schema';
import {
  DraftDocument,
  type FromBrowser,
  type FromServer,
  mergeFromServer,
  origins,
  readFromServer,
  writeMessage,
} from '@baton/shared-draft';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { ApiClient } from './api-client.js';

/** What a browser's page does with a draft that is open, without a page. */
export class DraftBrowser {
  readonly draft = new DraftDocument();
  readonly served = new Y.Doc();
  readonly heard: FromServer[] = [];
  socket: WebSocket | null = null;
  closeCode: number | null = null;
  readonly #sentChanges: Uint8Array[] = [];
  #told: () => void = () => undefined;

  constructor(
    readonly client: ApiClient,
    readonly flowId: string,
  ) {
    this.draft.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== origins.server) this.#change(update);
    });
  }

  /** Connects and has the draft. @throws Error with the status when it is refused */
  async open(url = this.client.url, headers: Record<string, string> = {}): Promise<this> {
    const cookie = this.client.cookie === null ? {} : { Cookie: this.client.cookie };
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/flows/${this.flowId}/live`, {
      headers: { ...cookie, ...headers },
    });
    this.socket = socket;
    this.closeCode = null;
    socket.on('message', (data: Buffer) => this.#received(readFromServer(new Uint8Array(data))));
    socket.on('close', (code) => {
      this.closeCode = code;
      this.#told();
    });
    await once(socket, 'open');
    this.send({ type: 'hello', stateVector: Y.encodeStateVector(this.served) });
    await this.until(() => this.heard.some(({ type }) => type === 'state') || this.closeCode !== null);
    return this;
  }

  get flow(): FlowDefinition {
    return this.draft.definition();
  }

  edit(change: (flow: FlowDefinition) => FlowDefinition): void {
    this.draft.apply(change(this.flow), origins.local);
  }

  /** Changes what the flow is called: the smallest edit that there is. */
  rename(name: string): void {
    this.edit((flow) => ({ ...flow, name }));
  }

  send(message: FromBrowser): void {
    this.socket?.send(writeMessage(message));
  }

  /** Resolves when the server has stored everything that was sent. */
  stored(): Promise<void> {
    const number = this.#sentChanges.length;
    return this.until(() => number === 0 || this.heard.some((told) => told.type === 'stored' && told.number >= number));
  }

  /** Resolves when it is so; asked after every message. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (this.#told = resolve));
  }

  close(): void {
    this.socket?.close();
  }

  #change(update: Uint8Array): void {
    this.#sentChanges.push(update);
    this.send({ type: 'change', number: this.#sentChanges.length, update });
  }

  #received(message: FromServer): void {
    this.heard.push(message);
    if (message.type === 'state' || message.type === 'change') {
      mergeFromServer({ doc: this.draft.doc, served: this.served }, message.update, { id: 'me', name: 'Me' });
    }
    if (message.type === 'stored') {
      for (const update of this.#sentChanges.slice(0, message.number))
        Y.applyUpdate(this.served, update, origins.server);
    }
    this.#told();
  }
}

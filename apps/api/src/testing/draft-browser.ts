import { once } from 'node:events';
import type { FlowDefinition } from '@baton/flow-schema';
import {
  beginAnew,
  DraftDocument,
  type FromBrowser,
  type FromServer,
  hasUnsent,
  mergeFromServer,
  origins,
  readFromServer,
  writeMessage,
} from '@baton/shared-draft';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { ApiClient } from './api-client.js';

const ME = { id: 'me', name: 'Me' };

/** What a browser's page does with a draft that is open, without a page. */
export class DraftBrowser {
  draft = this.#drawnIn(new Y.Doc());
  served = new Y.Doc();
  epoch = 0;
  readonly heard: FromServer[] = [];
  socket: WebSocket | null = null;
  closeCode: number | null = null;
  #sentChanges: Uint8Array[] = [];
  #begunAt = 0;
  #told: () => void = () => undefined;

  constructor(
    readonly client: ApiClient,
    readonly flowId: string,
  ) {}

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
    const before = this.heard.length;
    this.send({ type: 'hello', epoch: this.epoch, stateVector: Y.encodeStateVector(this.served) });
    await this.until(() => this.heard.slice(before).some(({ type }) => type === 'state') || this.closeCode !== null);
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
    return this.until(
      () =>
        number === 0 || this.heard.slice(this.#begunAt).some((told) => told.type === 'stored' && told.number >= number),
    );
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
    if (message.type === 'state' && message.epoch !== this.epoch) this.#beginAnew(message);
    else if (message.type === 'state' || message.type === 'change') {
      mergeFromServer({ doc: this.draft.doc, served: this.served }, message.update, ME);
    }
    if (message.type === 'stored') {
      for (const update of this.#sentChanges.slice(0, message.number))
        Y.applyUpdate(this.served, update, origins.server);
    }
    this.#told();
  }

  /** As a page does; what was sent counts anew from here. */
  #beginAnew(state: FromServer & { type: 'state' }): void {
    const unanswered = { updates: this.#sentChanges, before: state.before };
    const { doc, served } = beginAnew({ doc: this.draft.doc, served: this.served }, state.update, ME, unanswered);
    this.served = served;
    this.epoch = state.epoch;
    this.#sentChanges = [];
    this.#begunAt = this.heard.length;
    this.draft = this.#drawnIn(doc);
    if (hasUnsent({ doc, served })) this.#change(Y.encodeStateAsUpdate(doc, state.stateVector));
  }

  #drawnIn(doc: Y.Doc): DraftDocument {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== origins.server) this.#change(update);
    });
    return new DraftDocument(doc);
  }
}

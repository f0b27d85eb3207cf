import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What another system was asked. */
export interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
}

/** Another system, on this machine: notes what it is asked. */
export class WebServer {
  readonly asked: Asked[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** @param host a numeric address of this machine */
  static async start(host: string, answer: (path: string, response: ServerResponse) => void): Promise<WebServer> {
    const server = createServer((request, response) => {
      web.note(request);
      answer(request.url ?? '', response);
    });
    server.listen(0, host);
    await once(server, 'listening');
    const web = new WebServer(server, `${host}:${(server.address() as AddressInfo).port}`);
    return web;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private note({ method = '', url = '', headers }: IncomingMessage): void {
    this.asked.push({ method, path: url, authorization: headers.authorization });
  }
}

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system, on a real socket of this machine. */
export interface WebServer {
  port: number;
  /** `127.0.0.1:port`. */
  host: string;
  url: string;
  /** Every request that came in whole, in order. */
  seen: SeenRequest[];
  /** How many connections were ever made. */
  connections: () => number;
  close(): Promise<void>;
}

export type Answering = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** @param address of the loopback network */
export async function webServer(answer: Answering, address = '127.0.0.1', port = 0): Promise<WebServer> {
  const seen: SeenRequest[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, path: url, headers, body });
      answer(request, response, seen.length);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  const { port: used } = server.address() as AddressInfo;
  const host = `${address}:${used}`;
  return {
    port: used,
    host,
    url: `http://${host}`,
    seen,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

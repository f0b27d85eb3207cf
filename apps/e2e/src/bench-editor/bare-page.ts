import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { repositoryRoot } from '../harness/start-system.js';
import { bareDrawing, flowOfSize } from './flow-of-size.js';

const SOURCE = join(repositoryRoot, 'apps/e2e/src/bench-editor/bare');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A page with nothing on it but React Flow, built by vite and served on a free port. */
export class BarePage {
  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** @throws Error with what vite says when it cannot be built */
  static async start(): Promise<BarePage> {
    const folder = mkdtempSync(join(tmpdir(), 'baton-bare-canvas-'));
    await buildInto(folder);
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://bare');
      if (url.pathname === '/drawing.json') {
        const flow = flowOfSize(Number(url.searchParams.get('size')));
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(bareDrawing(flow)));
        return;
      }
      const file = join(folder, url.pathname === '/' ? 'index.html' : url.pathname);
      if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BarePage(server, folder);
  }

  url(size: number): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/?size=${size}`;
  }

  stop(): void {
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function buildInto(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', SOURCE, '--outDir', folder, '--emptyOutDir'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
  child.stderr.on('data', (text: Buffer) => (said += text.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The bare canvas was not built:\n${said}`)),
    );
  });
}

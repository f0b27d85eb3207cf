/** Whether the web apps are served as they must be: the headers, here and in Docker, and a stream whose api dies. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview } from 'vite';
import { root } from '../start/root.mjs';
import { webHeaders } from '../web/web-headers.mjs';
import { webServer } from '../web/web-server.mjs';

const conf = readFileSync(path.join(root, 'docker', 'web-headers.conf'), 'utf8');
const inDocker = [...conf.matchAll(/^add_header (\S+) "?([^"\n]+?)"? always;$/gm)].map(([, name, value]) => [
  name,
  value,
]);
assert.deepEqual(
  Object.fromEntries(inDocker),
  webHeaders,
  'docker/web-headers.conf and tools/web/web-headers.mjs differ',
);

const folder = mkdtempSync(path.join(tmpdir(), 'baton-web-'));
mkdirSync(path.join(folder, 'dist'));
writeFileSync(path.join(folder, 'dist', 'index.html'), '<!doctype html><title>Baton</title>');
const api = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('data: 1\n\n');
});
await new Promise((listening) => api.listen(0, '127.0.0.1', () => listening(undefined)));
const address = api.address();
assert.ok(address !== null && typeof address === 'object');
const served = webServer({ port: 0, apiPort: address.port });
const web = await preview({ configFile: false, root: folder, logLevel: 'error', ...served });
try {
  const url = web.resolvedUrls?.local[0] ?? '';
  const page = await fetch(url);
  for (const [name, value] of Object.entries(webHeaders)) assert.equal(page.headers.get(name), value);

  const stream = (await fetch(new URL('/api/desk/stream', url))).body?.getReader();
  assert.equal((await stream?.read())?.done, false);
  api.closeAllConnections();
  const ended = stream?.read().then(
    () => 'ended',
    () => 'ended',
  );
  const tooLong = new Promise((resolve) => setTimeout(resolve, 5_000, 'still open').unref());
  assert.equal(await Promise.race([ended, tooLong]), 'ended', 'a stream outlives the api that it came from');
} finally {
  api.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
}

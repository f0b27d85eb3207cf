/** Serves the two bundled web apps, each on its own port, with the proxy and the headers of tools/web. */
import path from 'node:path';
import { preview } from 'vite';
import { root } from './root.mjs';

const servers = await Promise.all(
  ['editor', 'agent-desk'].map((name) => preview({ root: path.join(root, 'apps', name), logLevel: 'warn' })),
);

let stopping = false;
process.on('SIGTERM', () => {
  if (stopping) return;
  stopping = true;
  // event streams stay open for as long as a browser is there: they are cut
  for (const { httpServer } of servers) if ('closeAllConnections' in httpServer) httpServer.closeAllConnections();
  void Promise.all(servers.map((server) => server.close())).finally(() => process.exit(0));
});
process.on('SIGINT', () => undefined);

/**
 * The embedded PostgreSQL as a service of `npm start`: says its address over the channel, ends when the server ends (to
 * be started again), and stops it when told to or when `npm start` is gone. The other services then leave by
 * themselves; as the server is stopped last, it waits for their connections to close.
 *
 * Arguments: the data folder of the server, and a port (0: the system chooses).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../postgres/embedded-postgres.mjs';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const orphanGraceMs = Number(process.env.BATON_DRAIN_MS ?? 60_000);

try {
  const server = await startPostgres({
    dataDir,
    ...(Number(port) ? { port: Number(port) } : {}),
    onNotice: (line) => console.log(line),
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    if (!process.connected) await sleep(Math.min(orphanGraceMs, 3_000));
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => undefined);
  process.send?.({ url: server.url, port: server.port, pid: server.pid });

  while (isAlive(server.pid)) await sleep(500);
  if (!stopping) {
    console.error('PostgreSQL has ended');
    process.exit(1);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

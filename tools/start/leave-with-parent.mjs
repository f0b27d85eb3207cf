/**
 * Loaded into every service before its own code (node --import). The channel to `npm start` closes when that process
 * ends, however it ends, kill -9 included: then the service stops as it would on SIGTERM, and is not left behind.
 */
import { isMainThread } from 'node:worker_threads';

const drainMs = Number(process.env.BATON_DRAIN_MS ?? 60_000);

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), drainMs + 5_000).unref();
  });
  // the channel alone keeps no process alive
  process.channel.unref();
}

import { networkInterfaces } from 'node:os';

/**
 * Where phones reach the runtime, host:port; with all addresses open, the one that a phone in the network would dial.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export function sipAddress({ sipHost, sipPort }) {
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const host = sipHost === '0.0.0.0' && outward ? outward : reachable(sipHost);
  return `${host.includes(':') ? `[${host}]` : host}:${sipPort}`;
}

/** Where this machine itself reaches what listens on `host`. */
export function reachable(/** @type {string} */ host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

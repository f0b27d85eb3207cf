import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * running.json in the data folder: where the running system is, for `npm run call`, the tests and whoever scripts it.
 *
 * @typedef {object} Running
 * @property {string} editorUrl
 * @property {string} agentDeskUrl
 * @property {string} apiUrl
 * @property {string} runtimeHealthUrl /healthz, /readyz and /metrics of the runtime
 * @property {{ udp: string, tcp: string, number: string }} sip SIP addresses of the sample flow's number, and the number
 * @property {Record<string, number>} pids
 * @property {import('./first-accounts.mjs').FirstAccount[]} accounts those whose first password still holds
 */

const fileOf = (/** @type {string} */ dataDir) => path.join(dataDir, 'running.json');

/** Written beside it and renamed, so that no reader sees half of it. */
export function writeRunningFile(/** @type {string} */ dataDir, /** @type {Running} */ running) {
  writePrivateFile(fileOf(dataDir), running);
}

/** @returns {Running | undefined} */
export function readRunningFile(/** @type {string} */ dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

export function removeRunningFile(/** @type {string} */ dataDir) {
  rmSync(fileOf(dataDir), { force: true });
}

/** For this user's eyes only (mode 0600), and whole or not at all. */
export function writePrivateFile(/** @type {string} */ file, /** @type {unknown} */ content) {
  const written = `${file}.${process.pid}`;
  rmSync(written, { force: true });
  writeFileSync(written, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  renameSync(written, file);
}

import { readFileSync } from 'node:fs';
import { processIdentity } from './process-identity.mjs';

/**
 * npm hands SIGINT and SIGTERM on to us. When it was ended in a way that it cannot hand on (kill -9), nobody would stop
 * us any more: then we stop by ourselves.
 *
 * @param {() => void} stop called once
 */
export function stopWhenNpmIsGone(stop) {
  if (!process.env.npm_execpath) return;
  const parent = process.ppid;
  const watched = [parent, npmAbove(parent)]
    .filter((pid) => pid > 1)
    .map((pid) => ({ pid, born: processIdentity(pid) }));
  const watch = setInterval(() => {
    if (watched.every(({ pid, born }) => processIdentity(pid) === born)) return;
    clearInterval(watch);
    stop();
  }, 1_000);
  watch.unref();
}

/** Between npm and us there may be the shell that npm runs a script with. 0: there is none, or it cannot be seen. */
function npmAbove(/** @type {number} */ parent) {
  try {
    const [program = '', option] = readFileSync(`/proc/${parent}/cmdline`, 'utf8').split('\0');
    if (!/(^|\/)(ba|da)?sh$/.test(program) || option !== '-c') return 0;
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

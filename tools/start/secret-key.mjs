import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';

const hint = '32 bytes in base64, as `openssl rand -base64 32` prints them';

/**
 * BATON_SECRET_KEY of the environment, or the key of this data folder, which its first start makes: `secret.key`, for
 * this user's eyes only. What it sealed is lost without it, so a file that cannot be read is never replaced.
 *
 * @param {string} dataDir
 * @param {string | undefined} given from readSettings
 * @returns {string}
 * @throws {StartError} one line
 */
export function secretKey(dataDir, given) {
  if (given) return given;
  const file = path.join(dataDir, 'secret.key');
  const kept = read(file);
  if (kept === undefined) return make(file);
  if (isKey(kept)) return kept;
  throw new StartError(`${file} is no key (${hint}); put back the one of your backup.`);
}

/** @returns {boolean} whether this is a key, or several with commas between them */
export function isKey(/** @type {string} */ text) {
  return text.split(',').every((part) => {
    const bytes = Buffer.from(part.trim(), 'base64');
    return bytes.length === 32 && bytes.toString('base64') === part.trim();
  });
}

/** @returns {string | undefined} undefined when there is none yet */
export function givenKey(/** @type {Record<string, string | undefined>} */ environment) {
  const text = environment.BATON_SECRET_KEY?.trim();
  if (!text) return undefined;
  if (isKey(text)) return text;
  throw new StartError(`BATON_SECRET_KEY is no key: ${hint}, or two of them with a comma between.`);
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new StartError(`${file} cannot be read: ${message}`);
  }
}

/** Whole or not at all: half a key would look like a wrong one for ever. */
function make(/** @type {string} */ file) {
  const key = randomBytes(32).toString('base64');
  const written = `${file}.${process.pid}`;
  rmSync(written, { force: true });
  writeFileSync(written, `${key}\n`, { flag: 'wx', mode: 0o600 });
  renameSync(written, file);
  return key;
}

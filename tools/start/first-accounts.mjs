import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './run-command.mjs';
import { writePrivateFile } from './running-file.mjs';
import { StartError } from './start-error.mjs';
import { lastWords } from './service-log.mjs';

/** @typedef {{ email: string, role: string, password: string }} FirstAccount */

/**
 * Migrates, and on the first start creates the accounts and publishes the sample flow (apps/api/dist/first-start.js).
 * The database keeps only the hash of a password, so the first ones are kept here, readable by this user only, until
 * their owner has chosen another.
 *
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<FirstAccount[]>} those whose first password still holds
 */
export async function firstAccounts(dataDir, env) {
  const { code, signal, stdout, output } = await runToEnd(process.execPath, ['apps/api/dist/first-start.js'], { env });
  if (code !== 0) {
    throw new StartError(`The database could not be prepared (${signal ?? `exit code ${code}`}): ${lastWords(output)}`);
  }
  const answer = parseAnswer(stdout);
  const file = path.join(dataDir, 'first-accounts.json');
  const fresh = new Set(answer.accounts.map(({ email }) => email));
  const kept = [...read(file).filter(({ email }) => !fresh.has(email)), ...answer.accounts];
  const holding = kept.filter(({ email }) => answer.stillFirst.includes(email));
  writePrivateFile(file, holding);
  return holding;
}

/** @returns {{ accounts: FirstAccount[], stillFirst: string[] }} */
function parseAnswer(/** @type {string} */ stdout) {
  try {
    const { accounts, stillFirst } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    return { accounts: accounts.filter((/** @type {FirstAccount} */ { password }) => Boolean(password)), stillFirst };
  } catch {
    throw new StartError('apps/api/dist/first-start.js did not end with the line of JSON that is expected of it.');
  }
}

/** @returns {FirstAccount[]} */
function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

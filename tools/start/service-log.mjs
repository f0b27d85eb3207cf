import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

const kept = 3;

/**
 * Opens the log of a service, and moves the last ones on: api.log → api.1.log → … → api.3.log.
 * @param {string} dataDir
 * @param {string} name
 * @returns {{ file: string, descriptor: number }}
 */
export function openServiceLog(dataDir, name) {
  const folder = path.join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (/** @type {number} */ age) => path.join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  for (let age = kept; age > 0; age--) if (existsSync(at(age - 1))) renameSync(at(age - 1), at(age));
  return { file: at(0), descriptor: openSync(at(0), 'a', 0o600) };
}

/** The last thing that a log says, for a person: the message, when it is a line of JSON. */
export function lastWords(/** @type {string} */ text) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.findLast((candidate) => !/^(at |Node\.js v|\^|\})/.test(candidate)) ?? 'it said nothing';
  try {
    const { msg, err } = JSON.parse(line);
    return [msg, err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line.slice(0, 400);
  }
}

/** As `lastWords`, of a file. */
export function lastWordsOf(/** @type {string} */ file) {
  try {
    return lastWords(readFileSync(file, 'utf8').slice(-20_000));
  } catch {
    return 'its log cannot be read';
  }
}

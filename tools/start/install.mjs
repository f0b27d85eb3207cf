import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { StartError } from './start-error.mjs';
import { step } from './step.mjs';

const lockFile = path.join(root, 'package-lock.json');
/** Goes with node_modules: whoever removes that installs again. */
const stampFile = path.join(root, 'node_modules', '.baton-lock');

/** Installs exactly what package-lock.json names, unless node_modules holds just that already. */
export async function ensureInstalled() {
  const wanted = hashOfLock();
  if (read(stampFile) === wanted) return;
  // installed by hand, with npm install
  if (isComplete()) return;
  await step('Installing packages (npm ci)', npmCi);
  writeFileSync(stampFile, wanted);
}

async function npmCi(/** @type {(text: string) => void} */ note) {
  let fetched = 0;
  const onLine = (/** @type {string} */ line) => {
    if (line.startsWith('npm http ')) note(`${++fetched} requests`);
  };
  const npm = npmCommand();
  try {
    // --include=dev: the build needs them even where NODE_ENV is production
    await runCommand(npm.command, [...npm.args, 'ci', '--include=dev', '--loglevel=http'], { onLine, what: 'npm ci' });
  } catch (error) {
    if (error instanceof StartError) error.details = error.details?.replaceAll(/^npm http .*\n?/gm, '');
    throw error;
  }
}

/** The npm that runs us, else the one on the path. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, args: [cli] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * Whether node_modules holds every package of package-lock.json, by the list that npm writes there when an installation
 * is complete (node_modules/.package-lock.json).
 */
function isComplete() {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(lockFile)).every(([where, entry]) => {
    if (!where.includes('node_modules/')) return true;
    const present = installed[where];
    // those of another platform are left out by npm
    if (!present) return entry.optional || entry.devOptional;
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(/** @type {string} */ file) {
  try {
    return JSON.parse(read(file) ?? '').packages ?? {};
  } catch {
    return {};
  }
}

function hashOfLock() {
  const text = read(lockFile);
  if (!text) throw new StartError('package-lock.json is missing or cannot be read.');
  return createHash('sha256').update(`${process.platform} ${process.arch} `).update(text).digest('hex');
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

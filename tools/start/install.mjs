import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { StartError } from './start-error.mjs';
import { step } from './step.mjs';

/** Installs exactly what package-lock.json names, unless node_modules holds just that already. */
export async function ensureInstalled() {
  const missing = countMissing();
  if (missing === 0) return;
  await step('Installing packages (npm ci)', async (note) => {
    let fetched = 0;
    const onLine = (/** @type {string} */ line) => {
      if (/^npm http /.test(line)) note(`${++fetched} files fetched, about ${missing} packages to install`);
    };
    const npm = npmCommand();
    try {
      // --include=dev: the build needs them even where NODE_ENV is production
      await runCommand(npm.command, [...npm.args, 'ci', '--include=dev', '--loglevel=http'], {
        onLine,
        what: 'npm ci',
      });
    } catch (error) {
      if (error instanceof StartError) error.details = error.details?.replaceAll(/^npm http .*\n?/gm, '');
      throw error;
    }
    if (countMissing() > 0)
      throw new StartError('npm ci ended well, yet node_modules is not what package-lock.json says.');
  });
}

/** The npm that runs us, else the one on the path. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, args: [cli] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * How many packages of package-lock.json are not in node_modules as they should be, by the list that npm writes there
 * when an installation is complete (node_modules/.package-lock.json).
 */
function countMissing() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (!wanted) throw new StartError('package-lock.json is missing or cannot be read.');
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json')) ?? {};
  return Object.entries(wanted).filter(([where, entry]) => {
    if (!where.includes('node_modules/')) return false;
    const present = installed[where];
    // those of another platform are left out by npm
    if (!present) return !entry.optional && !entry.devOptional;
    return present.version !== entry.version || present.integrity !== entry.integrity;
  }).length;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @returns {Record<string, LockEntry> | undefined}
 */
function packagesOf(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

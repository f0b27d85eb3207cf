import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endCommands, runCommand } from './run-command.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { pruneDist } from './prune-dist.mjs';
import { root } from './root.mjs';
import { StartError } from './start-error.mjs';
import { step } from './step.mjs';

const webApps = ['editor', 'agent-desk'];

/** Brings everything that is run up to date. */
export async function build() {
  await compile();
  await bundle();
}

/** Compiles what has changed, which `tsc -b` finds out by itself. */
export function compile() {
  return step('Compiling', compileProjects);
}

/** Bundles the web apps of which a source has changed. */
export async function bundle() {
  const changed = webApps.map((name) => ({ name, hash: hashOfWebApp(name) })).filter(isStale);
  if (changed.length === 0) return;
  await step(`Bundling ${changed.map(({ name }) => name).join(' and ')}`, () => Promise.all(changed.map(bundleApp)));
}

async function compileProjects() {
  for (const project of projects()) pruneDist(path.join(root, project));
  const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
  await runCommand(process.execPath, [tsc, '-b', '--pretty', 'false'], { what: 'The compiler (tsc -b)' });
}

/** @typedef {{ name: string, hash: string }} WebApp */

async function bundleApp(/** @type {WebApp} */ { name, hash }) {
  rmSync(stampOf(name), { force: true });
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await runCommand(process.execPath, [vite, 'build', path.join('apps', name), '--logLevel', 'warn'], {
    what: `Bundling apps/${name} (vite build)`,
  });
  writeFileSync(stampOf(name), hash);
}

function isStale(/** @type {WebApp} */ { name, hash }) {
  if (!existsSync(path.join(root, 'apps', name, 'dist', 'web', 'index.html'))) return true;
  return !existsSync(stampOf(name)) || readFileSync(stampOf(name), 'utf8') !== hash;
}

const stampOf = (/** @type {string} */ name) => path.join(root, 'apps', name, 'dist', '.web-sources');

/** A hash of everything that may end up in the app: its files, those of the packages it may import, the lock file. */
function hashOfWebApp(/** @type {string} */ name) {
  const folders = [path.join('apps', name), ...projects().filter((project) => project.startsWith('packages'))];
  const files = ['package-lock.json', 'tsconfig.base.json', ...folders.flatMap(sourcesIn)];
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** @returns {string[]} relative to the root */
function sourcesIn(/** @type {string} */ folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(at);
    return entry.isFile() ? [at] : [];
  });
}

/** @returns {string[]} as packages/sip, apps/api */
function projects() {
  return ['packages', 'apps'].flatMap((kind) =>
    readdirSync(path.join(root, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(root, kind, entry.name, 'tsconfig.json')))
      .map((entry) => path.join(kind, entry.name)),
  );
}

/** Builds and ends the process with one line when that fails; for `npm run build`. */
export function buildOrExit() {
  return orExit(build);
}

/** Compiles what has changed, without a word unless something was never compiled; for the other front doors. */
export function compileOrExit(/** @type {string} */ program) {
  return orExit(existsSync(path.join(root, program)) ? compileProjects : compile);
}

async function orExit(/** @type {() => Promise<void>} */ work) {
  requireNode();
  const interrupt = () => {
    endCommands();
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await ensureInstalled();
    await work();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (error.details) console.error(error.details);
    console.error(error.message);
    process.exit(1);
  }
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildOrExit();

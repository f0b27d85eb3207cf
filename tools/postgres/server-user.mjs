import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * PostgreSQL refuses to run as root. Whoever is not root runs it as they are (null). Root runs it as the owner of an
 * existing database, else as the system's `postgres`, else as `nobody`: users that are there, none is created.
 *
 * @param {string} dataDir
 * @returns {Promise<{ uid: number, gid: number } | null>}
 */
export async function serverUser(dataDir) {
  const owner = await stat(dataDir).catch(() => null);
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) {
    if (owner !== null && owner.uid !== own) {
      throw new Error(
        `The database in ${dataDir} belongs to another user (uid ${owner.uid}): start as that user or root`,
      );
    }
    return null;
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = users.find((fields) => fields[0] === name && Number(fields[2]) > 0);
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and this system has neither a user `postgres` nor `nobody`');
}

/**
 * Whether that user may walk from / into this folder.
 *
 * @param {string} dir
 * @param {{ uid: number, gid: number }} user
 */
export async function canReach(dir, user) {
  for (let at = dir; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

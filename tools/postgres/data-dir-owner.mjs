import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One process of ours at a time owns a data folder (`<dataDir>.owner` names it). If the owner was killed, the server
 * that it left behind is stopped, so that the next start finds the folder free.
 *
 * @param {string} dataDir
 * @param {string} realDir where the cluster really is
 */
export async function claimDataDir(dataDir, realDir) {
  const file = `${dataDir}.owner`;
  const [pid, born] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ');
  if (pid !== undefined && pid !== '' && Number(pid) !== process.pid && (await bornAt(Number(pid))) === born) {
    throw new Error(`The database in ${dataDir} is in use by process ${pid}`);
  }
  await stopLeftover(realDir);
  await writeFile(file, `${process.pid} ${await bornAt(process.pid)}\n`);
}

/** @param {string} dataDir */
export async function releaseDataDir(dataDir) {
  await rm(`${dataDir}.owner`, { force: true });
}

/** Tells a process from a later one with the same id; undefined when there is none. */
async function bornAt(pid) {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Field 22 is the start time; the second field, the name in brackets, may itself hold blanks.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    // No /proc on this system: the id alone has to do.
    return isAlive(pid) && process.platform !== 'linux' ? 'alive' : undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The postmaster.pid's first line is the server's process, its second the folder: both must fit before we end it. */
async function stopLeftover(realDir) {
  const file = join(realDir, 'postmaster.pid');
  const [first, folder] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const isOurs = isAlive(pid) && folder === realDir && (command === null || command.includes(realDir));
  if (!isOurs) {
    // PostgreSQL itself refuses to start when another program has got the old server's id.
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited > 20_000) throw new Error(`A PostgreSQL left over from before (process ${pid}) does not stop`);
    await sleep(100);
  }
}

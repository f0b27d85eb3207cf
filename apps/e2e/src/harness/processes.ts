import { readdirSync, readFileSync } from 'node:fs';

/** Processes that belong to the system in a data folder, by what they were started with (Linux: proc(5)). */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && startedWith(pid, dataDir));
}

/** The children of a process; none if it has gone. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => new RegExp(`^PPid:\\s*${pid}$`, 'm').test(read(`/proc/${child}/status`)));
}

export const isAlive = (pid: number): boolean => !['', 'Z', 'X'].includes(stateOf(pid));

function stateOf(pid: number): string {
  return /^State:\s*(\w)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '';
}

function startedWith(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  return (
    read(`/proc/${pid}/environ`).split('\0').includes(`BATON_DATA_DIR=${dataDir}`) ||
    read(`/proc/${pid}/cmdline`).includes(dataDir)
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile, or somebody else's.
    return '';
  }
}

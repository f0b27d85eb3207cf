import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRunningSystem, type RunningSystem } from '../system/running-system.js';
import { freePort, freeRtpRange } from './free-ports.js';
import { sleep } from './until.js';

export const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** A start that has nothing to install and little to build; slow machines get their time. */
const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 60_000;

export interface StartOptions {
  /** Over the ports, the data folder and the short drain that are set here. */
  env?: NodeJS.ProcessEnv;
  /** Keep the data folder of a system that was stopped, to start it again. */
  dataDir?: string;
}

/** A whole Baton, as `npm start` runs it, on ports of its own. */
export class StartedSystem {
  /** What the start has printed. */
  output = '';
  private ended = false;
  private readonly exit: Promise<number | null>;

  constructor(
    private readonly child: ChildProcess,
    readonly dataDir: string,
    readonly env: NodeJS.ProcessEnv,
    private readonly ownsFolder: boolean,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString('utf8')));
    }
    this.exit = new Promise((resolve) => {
      child.once('exit', (code) => {
        this.ended = true;
        resolve(code);
      });
    });
  }

  /** Whether the start is over, by itself or because somebody stopped it. */
  get hasEnded(): boolean {
    return this.ended;
  }

  /** As running.json says it now: a service that was restarted has another pid. */
  get running(): RunningSystem {
    return readRunningSystem(this.dataDir);
  }

  /** The services' processes by name, `start` being the one that started them. */
  get pids(): Record<string, number> {
    return pidsIn(this.dataDir);
  }

  /** @throws Error with what was printed when the start ends, or takes too long */
  async ready(): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!/^Ready$/m.test(this.output)) {
      if (this.ended || Date.now() > deadline) {
        await this.stop();
        throw new Error(`The system did not start:\n${this.output}`);
      }
      await sleep(50);
    }
  }

  /** Sends a signal to the start, as Ctrl-C (SIGINT) would; the exit code when it has ended. */
  signal(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }

  /** Resolves to the exit code, whoever ended it. */
  get exited(): Promise<number | null> {
    return this.exit;
  }

  /** Stops everything, by force if it must be, and removes the data folder. */
  async stop(): Promise<void> {
    const pids = this.servicePids();
    if (!this.ended) this.child.kill('SIGTERM');
    const timer = setTimeout(() => killGroups(pids, this.child.pid), STOP_WITHIN_MS);
    await this.exit;
    clearTimeout(timer);
    if (this.ownsFolder) rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** The last lines of a service's log, for a test that failed. */
  log(service: 'api' | 'database' | 'runtime' | 'web'): string {
    return readFileSync(join(this.dataDir, 'logs', `${service}.log`), 'utf8');
  }

  private servicePids(): number[] {
    try {
      return Object.values(this.pids);
    } catch {
      return [];
    }
  }
}

/** Resolves when a call would be answered. */
export async function startSystem(options: StartOptions = {}): Promise<StartedSystem> {
  const system = await beginSystem(options);
  await system.ready();
  return system;
}

/** Starts without waiting; for starts that are to fail. */
export async function beginSystem({ env = {}, dataDir }: StartOptions = {}): Promise<StartedSystem> {
  const folder = dataDir ?? newDataDir();
  const environment = { ...process.env, ...(await ownPlace(folder)), ...env };
  const child = spawn(process.execPath, ['tools/start/start.mjs'], {
    cwd: repositoryRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C on the tests is not meant for it: its end is ours to order.
    detached: true,
  });
  return new StartedSystem(child, folder, environment, dataDir === undefined);
}

/** A data folder that a database server of another user can reach (mkdtemp makes it private). */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Processes of the system in this folder, by name. */
export function pidsIn(dataDir: string): Record<string, number> {
  const text = readFileSync(join(dataDir, 'running.json'), 'utf8');
  return (JSON.parse(text) as { pids: Record<string, number> }).pids;
}

async function ownPlace(dataDir: string): Promise<NodeJS.ProcessEnv> {
  return {
    BATON_EDITOR_PORT: String(await freePort()),
    BATON_AGENT_DESK_PORT: String(await freePort()),
    BATON_API_PORT: String(await freePort()),
    BATON_SIP_PORT: String(await freePort()),
    BATON_AGENT_PHONE: `sip:agent@127.0.0.1:${await freePort()}`,
    BATON_RTP_PORTS: await freeRtpRange(),
    BATON_DATA_DIR: dataDir,
    BATON_DRAIN_MS: '1000',
    DATABASE_URL: '',
    // With it, a start watches whoever started it and stops when that is gone: so nothing is left when tests are killed.
    // Tests ask oftener than people do, all from one address.
    BATON_REQUESTS_PER_MINUTE: '100000',
    npm_execpath: process.env.npm_execpath ?? process.execPath,
  };
}

function killGroups(services: number[], start: number | undefined): void {
  for (const pid of [...services, start ?? 0].filter((one) => one > 1)) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has gone, which is what was wanted.
    }
  }
}

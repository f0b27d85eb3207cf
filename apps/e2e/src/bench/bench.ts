import { startSystem, type StartedSystem } from '../harness/start-system.js';
import { sleep } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { BareLoop } from './bare/bare-loop.js';
import { MONOLOGUE_NUMBER, publishBenchFlows, TALK_NUMBER } from './bench-flows.js';
import type { Measured } from './figures.js';
import { Load } from './load/load.js';
import { measureInvites, measureSetupRate, type SignallingSeen } from './measure-signalling.js';
import { measureTurns } from './measure-turns.js';
import { measureTwoWay, type TwoWaySeen } from './measure-two-way.js';
import { machineLine, stepLine } from './report.js';

/** Room for more calls than any machine of this size carries; ports are a pair a call, and rest a while when freed. */
const SYSTEM = { BATON_MAX_CALLS: '2000', BATON_RTP_PORTS: '10000-19999' };
/** A published flow is spoken once in advance; until then the calls that measure would wait for it. */
const WARM_UP_MS = 4_000;

/** Whom the load calls, and the process whose cost is counted. */
interface Side {
  name: string;
  port: number;
  pid: number;
}

/** All processes of one bench: a system of its own, the load, and the bare loop. */
export class Bench {
  private system: StartedSystem | undefined;
  private bare: BareLoop | undefined;
  private readonly loads: Load[] = [];
  private stopping: Promise<void> | undefined;

  /** `tell` is given a line for every step. */
  constructor(private readonly tell: (line: string) => void) {}

  /** @throws Error with what the system has said when it ends in the middle of it */
  async measure(): Promise<Measured> {
    this.tell(machineLine());
    this.tell('Starting a Baton of its own …');
    const system = await startSystem({ env: SYSTEM });
    this.system = system;
    const { turns, baton } = await Promise.race([this.measureSystem(system), endedTooSoon(system)]);
    // Nothing of the system is needed any more, and it is not to share the machine with the bare loop.
    await system.stop();
    this.bare = await BareLoop.start();
    const bare = await this.measureSide({ name: 'A bare loop', port: this.bare.port, pid: this.bare.pid });
    return { turns, baton, bare };
  }

  private async measureSystem(system: StartedSystem): Promise<Pick<Measured, 'turns' | 'baton'>> {
    await publishBenchFlows(await ApiClient.signedIn(system.running, 'admin'));
    await sleep(WARM_UP_MS);
    const port = Number(/:(\d+)$/.exec(system.running.sip.udp)?.[1]);
    const talk = await this.startLoad(port, TALK_NUMBER);
    this.tell('Baton, spoken turns …');
    const turns = await measureTurns(talk);
    talk.stop();
    return { turns, baton: await this.measureSide({ name: 'Baton', port, pid: system.pids.runtime ?? 0 }) };
  }

  /** Leaves no process, whatever was going on. */
  stop(): Promise<void> {
    return (this.stopping ??= this.stopAll());
  }

  private async stopAll(): Promise<void> {
    for (const load of this.loads) load.stop();
    this.bare?.stop();
    await this.system?.stop();
  }

  /** The same calls, whoever answers them. */
  private async measureSide({ name, port, pid }: Side): Promise<SignallingSeen & TwoWaySeen> {
    const load = await this.startLoad(port, MONOLOGUE_NUMBER);
    this.tell(`${name}, one call after the other …`);
    const invites = await measureInvites(load);
    this.tell(`${name}, two-way calls at once …`);
    const twoWay = await measureTwoWay(load, pid, (step) => this.tell(stepLine(step)));
    this.tell(`${name}, calls per second …`);
    const setupRate = await measureSetupRate(load, (text) => this.tell(`     ${text}`));
    load.stop();
    return { ...invites, ...twoWay, setupRate };
  }

  private async startLoad(port: number, number: string): Promise<Load> {
    const load = await Load.start({ port, number });
    this.loads.push(load);
    return load;
  }
}

async function endedTooSoon(system: StartedSystem): Promise<never> {
  const code = await system.exited;
  throw new Error(`The system ended in the middle of the bench (exit code ${code}):\n${system.output}`);
}

import { parseArgs } from 'node:util';
import { startSystem, type StartedSystem } from '../harness/start-system.js';
import { sleep } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { BareLoop } from './bare/bare-loop.js';
import { MONOLOGUE_NUMBER, publishBenchFlows, TALK_NUMBER } from './bench-flows.js';
import { figuresOf, type Measured } from './figures.js';
import { Load } from './load/load.js';
import { measureInvites, measureSetupRate, type SignallingSeen } from './measure-signalling.js';
import { measureTurns } from './measure-turns.js';
import { measureTwoWay, type TwoWaySeen } from './measure-two-way.js';
import { machineLine, stepLine, tableOf } from './report.js';

/** `npm run bench`: figures of a whole Baton that it starts itself, each beside a bare loop on the same machine. */

/** Room for more calls than any machine of this size carries; ports are a pair a call, and rest a while when freed. */
const SYSTEM = { BATON_MAX_CALLS: '2000', BATON_RTP_PORTS: '10000-19999' };
/** A published flow is spoken once in advance; until then the calls that measure would wait for it. */
const WARM_UP_MS = 4_000;

const { values } = parseArgs({ options: { json: { type: 'boolean' } }, strict: true });
/** Standard output ends with the JSON object; how it goes is for whoever watches. */
const tell = (text: string): void => void (values.json ? process.stderr : process.stdout).write(`${text}\n`);

let system: StartedSystem | undefined;
const loads: Load[] = [];
let bare: BareLoop | undefined;
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(130)));
try {
  const measured = await measure();
  await stop();
  tell(`\n${tableOf(measured)}\n\n${machineLine()}`);
  if (values.json) process.stdout.write(`${JSON.stringify(figuresOf(measured))}\n`);
} catch (error) {
  await stop();
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function stop(): Promise<void> {
  return (stopping ??= (async () => {
    for (const load of loads) load.stop();
    bare?.stop();
    await system?.stop();
  })());
}

async function measure(): Promise<Measured> {
  tell(machineLine());
  tell('Starting a Baton of its own …');
  system = await startSystem({ env: SYSTEM });
  await publishBenchFlows(await ApiClient.signedIn(system.running, 'admin'));
  await sleep(WARM_UP_MS);
  const sipPort = Number(/:(\d+)$/.exec(system.running.sip.udp)?.[1]);
  const talk = await startLoad(sipPort, TALK_NUMBER);
  tell('Spoken turns …');
  const turns = await measureTurns(talk);
  talk.stop();
  const runtime = { name: 'Baton', port: sipPort, pid: system.pids.runtime ?? 0 };
  const baton = await measureSide(runtime);
  // Nothing of the system is needed any more, and it is not to share the machine with the bare loop.
  await system.stop();
  bare = await BareLoop.start();
  return {
    turns,
    baton,
    bare: await measureSide({ name: 'A bare loop of node:dgram', port: bare.port, pid: bare.pid }),
  };
}

/** The same calls, whoever answers them. */
async function measureSide(side: { name: string; port: number; pid: number }): Promise<SignallingSeen & TwoWaySeen> {
  const load = await startLoad(side.port, MONOLOGUE_NUMBER);
  tell(`${side.name}, one call after the other …`);
  const invites = await measureInvites(load);
  tell(`${side.name}, two-way calls at once …`);
  const twoWay = await measureTwoWay(load, side.pid, (step) => tell(stepLine(step)));
  tell(`${side.name}, calls per second …`);
  const setupRate = await measureSetupRate(load, (text) => tell(`     ${text}`));
  load.stop();
  return { ...invites, ...twoWay, setupRate };
}

async function startLoad(port: number, number: string): Promise<Load> {
  const load = await Load.start({ port, number });
  loads.push(load);
  return load;
}

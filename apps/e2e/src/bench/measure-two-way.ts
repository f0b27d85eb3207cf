import type { Load } from './load/load.js';
import type { MediaSeen } from './load/load-jobs.js';
import { sleep } from '../harness/until.js';
import { cpuSeconds, residentBytes } from './process-cost.js';

export interface TwoWayStep extends MediaSeen {
  /** Of the measured process: cores, all calls together. */
  cores: number;
  residentBytes: number;
}

export interface TwoWaySeen {
  steps: TwoWayStep[];
  /** The most calls at which all was well. */
  most: number;
  coreSharePerCall: number;
  bytesPerCall: number;
}

/** What a process does only once – loading the grammar of every turn of the flow – is over by then. */
const WARM_UP = { calls: 10, ms: 12_000 };
const LADDER = [50, 100, 150, 200, 300, 400, 500, 600];
/** So many are measured whatever is seen on the way; a figure of its own is asked for at 50, 100 and 200 calls. */
const ALWAYS_UP_TO = 200;
/** What a jitter buffer of two packets bridges. */
const WORST_P99_MS = 40;
const SETTLE_MS = 1_500;
const LISTEN_MS = 4_000;

/** Raises the number of two-way calls step by step until, beyond 200, packets come too late or a call fails. */
export async function measureTwoWay(load: Load, pid: number, onStep: (step: TwoWayStep) => void): Promise<TwoWaySeen> {
  const steps: TwoWayStep[] = [];
  let most = 0;
  await load.do('raise', { calls: WARM_UP.calls });
  await sleep(WARM_UP.ms);
  for (const calls of LADDER) {
    const { failed } = await load.do('raise', { calls });
    if (failed > 0) break;
    // Once more when it went wrong: another program may have had the machine for a moment.
    const step = await listen(load, pid).then((first) => (isWell(first) ? first : listen(load, pid)));
    steps.push(step);
    onStep(step);
    if (isWell(step)) most = calls;
    else if (calls >= ALWAYS_UP_TO) break;
  }
  await load.do('hangUp', {});
  return { steps, most, ...costs(steps) };
}

async function listen(load: Load, pid: number): Promise<TwoWayStep> {
  await sleep(SETTLE_MS);
  const [cpuBefore, began] = [cpuSeconds(pid), performance.now()];
  const seen = await load.do('listen', { forMs: LISTEN_MS });
  const cores = (cpuSeconds(pid) - cpuBefore) / ((performance.now() - began) / 1_000);
  return { ...seen, cores, residentBytes: residentBytes(pid) };
}

const isWell = ({ failed, spacing }: TwoWayStep): boolean => failed === 0 && spacing.p99 <= WORST_P99_MS;

/** CPU at 100 calls; memory from 100 to 200, so that what every process of the kind holds is not counted. */
function costs(steps: TwoWayStep[]): Pick<TwoWaySeen, 'coreSharePerCall' | 'bytesPerCall'> {
  const at = (calls: number) => steps.find((step) => step.calls === calls);
  const [hundred, twoHundred] = [at(100), at(200)];
  return {
    coreSharePerCall: hundred ? hundred.cores / 100 : NaN,
    bytesPerCall: hundred && twoHundred ? (twoHundred.residentBytes - hundred.residentBytes) / 100 : NaN,
  };
}

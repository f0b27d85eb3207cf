import { cpus, loadavg } from 'node:os';
import { DEFAULT_SETTINGS } from '@baton/flow-schema';
import { figuresOf, type Measured } from './figures.js';
import { TURN_CALLS } from './measure-turns.js';
import type { TwoWayStep } from './measure-two-way.js';

/** What the figures were seen on; others' work on the same machine is in all of them. */
export function machineLine(): string {
  const [cpu] = cpus();
  const load = loadavg().map((average) => average.toFixed(1));
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, Node ${process.version}, load average ${load.join(' ')}`;
}

/** One line about calls that were held at once. */
export function stepLine({ calls, failed, spacing, lost, cores, residentBytes }: TwoWayStep): string {
  const { p50, p99, max } = spacing;
  const packets = `${p50.toFixed(1)} / ${p99.toFixed(1)} / ${max.toFixed(1)} ms, ${(100 * lost).toFixed(2)} % lost`;
  const memory = `${(residentBytes / 1e6).toFixed(0)} MB`;
  return `${String(calls).padStart(4)} calls: packets p50/p99/max ${packets}, ${failed} failed, ${cores.toFixed(2)} cores, ${memory}`;
}

/** Everything that was seen, for people. */
export function tableOf(measured: Measured): string {
  const figures = Object.entries(figuresOf(measured));
  const cell = (value: number | null | undefined) => (value === undefined ? '' : value === null ? '–' : String(value));
  const row = (...[name = '', value = '', bare = '', unit = '']: string[]) =>
    `${name.padEnd(22)}${value.padStart(12)}${bare.padStart(12)}  ${unit}`;
  return [
    row('', 'Baton', 'bare loop'),
    ...figures.map(([name, { value, bareLoop, unit }]) => row(name, cell(value), cell(bareLoop), unit)),
    '',
    ...turnLines(measured),
  ].join('\n');
}

function turnLines({ turns: { answerMs, bargeInMs, failed } }: Measured): string[] {
  const { endOfSpeechMs } = DEFAULT_SETTINGS;
  const less = (value: number) => (value - endOfSpeechMs).toFixed(0);
  return [
    `The answer delay has the ${endOfSpeechMs} ms of silence in it that end an utterance (a setting of the flow);`,
    `without them: p50 ${less(answerMs.p50)} ms, p99 ${less(answerMs.p99)} ms. ${answerMs.count} turns, ${TURN_CALLS} callers at once, ${failed} failed.`,
    `Barge-in, first packet of speech → last packet of the prompt: p50 ${bargeInMs.p50.toFixed(0)} ms, max ${bargeInMs.max.toFixed(0)} ms, ${bargeInMs.count} interruptions.`,
  ];
}

/**
 * `npm run bench:engine`: what a transition of the engine costs, by the size of the flow.
 *
 *     npm run bench:engine                 a table
 *     npm run bench:engine -- --json       one JSON object as the last line
 *     npm run bench:engine -- --seconds 5  longer per figure (2)
 *
 * The calls are whole ones, played against each flow by a caller and systems that mostly behave, recorded first and
 * then run again and again: what is measured is the engine alone, on one core. It never passes or fails: figures are
 * for reading.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileOrExit } from './start/build.mjs';
import { root } from './start/root.mjs';
import { stepsToStderr } from './start/step.mjs';

const SIZES = [10, 1_000, 10_000];
const CALLS = 300;
const LONGEST_CALL = 60;

/** @param {string} reason @returns {never} */
function refuse(reason) {
  console.error(reason);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '2' } },
    });
    const seconds = Number(values.seconds);
    if (!(seconds > 0 && seconds <= 600)) refuse(`--seconds is a number up to 600, not ${values.seconds}`);
    return { json: values.json, seconds };
  } catch (error) {
    return refuse(/** @type {Error} */ (error).message);
  }
}

const options = readOptions();
stepsToStderr();
await compileOrExit('packages/flow-engine/dist/index.js');
const dist = path.join(root, 'packages/flow-engine/dist');
const { compileFlow, initialState, replay, transition } = await import(path.join(dist, 'index.js'));
const { generatedFlow } = await import(path.join(dist, 'testing/generated-flow.js'));
const { OutsideWorld } = await import(path.join(dist, 'testing/outside-world.js'));
const { seededChance } = await import(path.join(dist, 'testing/chance.js'));
const { restaurantFlow } = await import(path.join(root, 'packages/flow-schema/dist/index.js'));

/** @typedef {{ type: string }[]} Call the events of one */

/** @param {any} compiled @returns {Call[]} */
const recordCalls = (compiled) =>
  Array.from({ length: CALLS }, (_, seed) => new OutsideWorld(compiled, seededChance(seed)).run(LONGEST_CALL).events);

/** @param {Call[]} calls */
const eventsOf = (calls) => calls.reduce((sum, events) => sum + events.length, 0);

/**
 * Whole rounds until the time is over, after some that are not counted. What counts is the time of the processor, the
 * collector of garbage included, not that of the clock: what else the machine does is not in it.
 *
 * @param {() => void} round
 * @returns {number} rounds a second of one core
 */
function roundsPerSecond(round) {
  const warm = performance.now() + 500;
  do round();
  while (performance.now() < warm);
  const before = process.cpuUsage();
  const spentMs = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  let rounds = 0;
  do {
    round();
    rounds += 1;
  } while (spentMs() < options.seconds * 1_000);
  return (rounds * 1_000) / spentMs();
}

/** @param {any} compiled @param {Call[]} calls */
function runAll(compiled, calls) {
  for (const events of calls) {
    let state = initialState();
    for (const event of events) state = transition(compiled, state, event).state;
  }
}

/** @param {any} compiled @param {Call[]} calls the bytes of the largest state that a call had */
function largestState(compiled, calls) {
  let largest = 0;
  for (const events of calls) {
    let state = initialState();
    for (const event of events) {
      state = transition(compiled, state, event).state;
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(state)));
    }
  }
  return largest;
}

/** How long the safety proof of the sample flow takes; null where it is not built. */
async function proofTime() {
  const lab = path.join(root, 'packages/flow-lab/dist/index.js');
  if (!existsSync(lab)) return null;
  const { proveFlow } = await import(lab);
  if (typeof proveFlow !== 'function') return null;
  proveFlow(restaurantFlow);
  const begin = performance.now();
  proveFlow(restaurantFlow);
  return performance.now() - begin;
}

/** @type {Record<string, number>} */
const transitionsPerSecond = {};
/** @type {Record<string, string>} */
const mixture = {};
let stateBytes = 0;
for (const size of SIZES) {
  const compiled = compileFlow(generatedFlow(size));
  const calls = recordCalls(compiled);
  transitionsPerSecond[size] = Math.round(roundsPerSecond(() => runAll(compiled, calls)) * eventsOf(calls));
  stateBytes = Math.max(stateBytes, largestState(compiled, calls));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { type } of calls.flat()) counts[type] = (counts[type] ?? 0) + 1;
  const shares = Object.entries(counts).sort(([, a], [, b]) => b - a);
  mixture[size] = shares.map(([type, count]) => `${type} ${((100 * count) / eventsOf(calls)).toFixed(0)} %`).join(', ');
}
const sample = compileFlow(restaurantFlow);
const sampleCalls = recordCalls(sample);
const replayCallsPerSecond = Math.round(
  roundsPerSecond(() => {
    for (const events of sampleCalls) replay(sample, events);
  }) * sampleCalls.length,
);
const proveMs = await proofTime();

if (options.json) {
  console.log(JSON.stringify({ transitionsPerSecond, stateBytes, replayCallsPerSecond, proveMs }));
} else {
  for (const [size, perSecond] of Object.entries(transitionsPerSecond)) {
    console.log(`${size.padStart(6)} nodes   ${perSecond.toLocaleString('en').padStart(10)} transitions/s`);
    console.log(`               ${mixture[size]}`);
  }
  console.log(`largest state  ${stateBytes.toLocaleString('en').padStart(9)} bytes as JSON`);
  const perCall = (eventsOf(sampleCalls) / sampleCalls.length).toFixed(0);
  console.log(
    `replay         ${replayCallsPerSecond.toLocaleString('en').padStart(9)} calls/s of the sample flow, ${perCall} events each`,
  );
  console.log(
    `safety proof   ${proveMs === null ? 'not measured: flow-lab does not export proveFlow' : `${proveMs.toFixed(0)} ms, sample flow`}`,
  );
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { lastingFlow, publishAgain, publishFlow, untilKnown, type PublishedFlow } from '../harness/small-flows.js';
import { bodies, endedCall, type RecordedCall } from '../harness/traces.js';
import { sleep } from '../harness/until.js';
import { runSipp } from '../sipp/run-sipp.js';

const NUMBER = '2040';
const sentences = (version: string) => [
  `This is the ${version} version.`,
  `Still the ${version} one.`,
  'And on it goes.',
];
/** When calls come, after the api has answered the publishing; the last one within the second that is promised. */
const CALLS_AT_MS = [0, 200, 400, 600, 800];

describe('a flow is published while a call runs it', () => {
  let system: SharedSystem;
  let first: PublishedFlow;
  let second: string;
  let publishedAt: number;
  let inProgress: RecordedCall;
  let later: RecordedCall[];

  const call = async () => {
    const { sipCallId } = await runSipp({
      scenario: 'told-and-ended',
      target: system.running.sip.udp,
      number: NUMBER,
    });
    return endedCall(system.admin, sipCallId);
  };

  beforeAll(async () => {
    system = await sharedSystem();
    const { admin, running } = system;
    first = await publishFlow(admin, NUMBER, lastingFlow('Reloaded', sentences('first')));
    await untilKnown(running.sip.udp, NUMBER);
    const begun = call();
    begun.catch(() => undefined);
    await sleep(1_500);
    second = await publishAgain(admin, first.flowId, lastingFlow('Reloaded', sentences('second')));
    publishedAt = Date.now();
    const calls = CALLS_AT_MS.map(async (ms) => {
      await sleep(ms);
      return call();
    });
    later = await Promise.all(calls);
    inProgress = await begun;
  });

  it('the call in progress stays on its version to the end', () => {
    expect(inProgress.call.versionId).toBe(first.versionId);
    expect(saidBy(inProgress)).toEqual([...sentences('first'), 'That was all. Goodbye.']);
  });

  it('a call that is answered within the next second runs the new one', () => {
    const onNew = later.filter(({ call }) => call.versionId === second);
    const answeredAfterMs = onNew.map(({ call }) => new Date(call.startedAt).getTime() - publishedAt);
    expect(Math.min(...answeredAfterMs)).toBeLessThanOrEqual(1_000);
    expect(later.at(-1)?.call.versionId).toBe(second);
    for (const recorded of onNew) expect(saidBy(recorded)).toEqual([...sentences('second'), 'That was all. Goodbye.']);
  });

  it('no call falls back to the old one once the new one was heard', () => {
    const inOrder = later
      .map(({ call }) => call)
      .sort((one, other) => one.startedAt.localeCompare(other.startedAt))
      .map(({ versionId }) => (versionId === second ? 'second' : 'first'));
    expect(inOrder).toEqual([...inOrder].sort());
  });
});

const saidBy = ({ rows }: RecordedCall): string[] => bodies(rows, 'speak').map(({ text }) => text);

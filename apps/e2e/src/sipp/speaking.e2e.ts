import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { end } from '../harness/person-nodes.js';
import { flowOf, publishFlow, untilKnown } from '../harness/small-flows.js';
import { bodies, endedCall, gaps } from '../harness/traces.js';
import { reportOf } from '../call/call-report.js';
import { RtpKeypad } from './rtp-keypad.js';
import { runSipp, type SippResult } from './run-sipp.js';
import { muLawOf, speech } from './speech-file.js';

const NUMBER = '2050';

/** Listens, and hangs up as soon as a person is asked for. */
const hearsOut = flowOf(
  'Hears out',
  [
    { id: 'start', type: 'start' },
    {
      id: 'help',
      type: 'choose',
      settings: { prompt: { variants: ['How can I help?'] }, choices: [{ id: 'menu', key: '1' }] },
    },
    end('not-understood', 'Sorry, I did not get that. Goodbye.'),
    { id: 'asks', type: 'rule', settings: { trigger: { kind: 'asks-for-person' } } },
    end('asked-for-person', 'I understood you. Goodbye.'),
  ],
  {
    start: { next: 'help' },
    help: { menu: 'not-understood', silence: 'not-understood', misunderstanding: 'not-understood' },
    asks: { next: 'asked-for-person' },
  },
);

describe('a caller whose telephone is SIPp', () => {
  let system: SharedSystem;
  /** Both speak at once, each over its own transport. */
  let speaking: Record<'udp' | 'tcp', Promise<SippResult>>;

  beforeAll(async () => {
    system = await sharedSystem();
    await publishFlow(system.admin, NUMBER, hearsOut);
    await untilKnown(system.running.sip.udp, NUMBER);
    const line = muLawOf(await speech("I'd like to talk to an agent.", { before: 3_000, after: 1_500 }));
    const speak = (protocol: 'udp' | 'tcp') => {
      const target = system.running.sip[protocol];
      const call = runSipp({ scenario: 'spoken-call', target, number: NUMBER, protocol, speech: line, timeoutS: 45 });
      call.catch(() => undefined);
      return call;
    };
    speaking = { udp: speak('udp'), tcp: speak('tcp') };
  });

  it.each(['udp', 'tcp'] as const)('is understood over %s: the words arrive and the rule fires', async (protocol) => {
    const { sipCallId } = await speaking[protocol];
    const { call, rows } = await endedCall(system.admin, sipCallId);
    const { heard, rules, path } = reportOf(rows);
    expect(heard.map(({ text }) => text)).toEqual([expect.stringMatching(/\b(talk|speak)\b.*\bagent\b/)]);
    expect(rules).toEqual(['asks']);
    expect(path).toEqual(['start', 'help', 'asked-for-person']);
    expect(call).toMatchObject({ result: 'asked-for-person', endReason: 'flow', versionNumber: 1 });
    expect(gaps(rows)).toEqual([]);
  });

  it('presses a key by RFC 4733 and gets to the rule of that key, once', async () => {
    const keypad = await RtpKeypad.open();
    try {
      const call = runSipp({
        scenario: 'call',
        target: system.running.sip.udp,
        keys: { media: String(keypad.port) },
        pauseMs: 4_500,
      });
      await keypad.press('0', 1_500);
      const { rows } = await endedCall(system.admin, (await call).sipCallId);
      expect(bodies(rows, 'keys').map(({ keys }) => keys)).toEqual(['0']);
      expect(reportOf(rows).rules).toEqual(['asks-first']);
    } finally {
      keypad.close();
    }
  });

  it('presses a key by INFO and gets to the rule of that key', async () => {
    const { sipCallId } = await runSipp({ scenario: 'key-by-info', target: system.running.sip.udp });
    const { rows } = await endedCall(system.admin, sipCallId);
    expect(bodies(rows, 'keys').map(({ keys }) => keys)).toEqual(['0']);
    expect(reportOf(rows).rules).toEqual(['asks-first']);
  });
});

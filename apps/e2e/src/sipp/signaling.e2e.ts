import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { briefFlow, handoffFlow, publishFlow, untilKnown } from '../harness/small-flows.js';
import { bodies, callsWith, endedCall } from '../harness/traces.js';
import { runSipp, type SippOptions, type SippResult } from './run-sipp.js';
import { muLawOf } from './speech-file.js';

const BRIEF = '2001';
const MOVED = '2002';

describe('signalling, as SIPp sees it', () => {
  let system: SharedSystem;
  let unacknowledged: Promise<SippResult>;

  const dial = (scenario: string, more: Partial<SippOptions> = {}) =>
    runSipp({ scenario, target: system.running.sip[more.protocol ?? 'udp'], ...more });

  beforeAll(async () => {
    system = await sharedSystem();
    // This one waits for 64 T1; all others are placed meanwhile.
    unacknowledged = dial('no-ack', { timeoutS: 60, speech: muLawOf(new Int16Array(8_000)) });
    unacknowledged.catch(() => undefined);
    await publishFlow(system.admin, BRIEF, briefFlow('Signalling', 'That is all. Goodbye.'));
    const agent = { kind: 'sip', address: 'sip:agent@127.0.0.1:9' } as const;
    await publishFlow(system.admin, MOVED, handoffFlow('Moved', [{ way: 'refer', timeoutMs: 4_000 }], agent));
    for (const number of [BRIEF, MOVED]) await untilKnown(system.running.sip.udp, number);
  });

  it.each(['udp', 'tcp'] as const)('a flow speaks and hangs up over %s', async (protocol) => {
    const { sipCallId } = await dial('told-and-ended', { number: BRIEF, protocol });
    const { call, rows } = await endedCall(system.admin, sipCallId);
    expect(call).toMatchObject({ result: 'told', endReason: 'flow' });
    expect(bodies(rows, 'prompt-ended')).toMatchObject([{ reason: 'finished' }]);
  });

  it('a number that nobody has is refused with 404', async () => {
    const { sipCallId } = await dial('not-found', { number: '9999' });
    expect(await callsWith(system.admin, sipCallId)).toEqual([]);
  });

  it('an offer of G.729 only is refused with 488', async () => {
    const { sipCallId } = await dial('no-codec-in-common');
    expect(await callsWith(system.admin, sipCallId)).toEqual([]);
  });

  it('an offer of A-law only is answered with A-law', async () => {
    expect(mediaLines(await dial('a-law-only'))).toEqual([expect.stringMatching(/^m=audio \d+ RTP\/AVP 8$/)]);
  });

  it('a call without an offer gets ours, and goes on with the answer in the ACK', async () => {
    const result = await dial('late-offer');
    expect(mediaLines(result)[0]).toMatch(/^m=audio \d+ RTP\/AVP 0 8 \d+$/);
    const { call } = await endedCall(system.admin, result.sipCallId);
    expect(call.endReason).toBe('caller');
  });

  it('hold and resume are answered with the right direction', async () => {
    const result = await dial('hold-and-resume');
    expect(descriptions(result).map((sdp) => /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1])).toEqual([
      'sendrecv',
      'recvonly',
      'sendrecv',
      'inactive',
      'sendrecv',
    ]);
    // RFC 3264 §8: the version in the o= line rises by one with each description that differs.
    const versions = descriptions(result).map((sdp) => Number(/^o=\S+ \d+ (\d+)/m.exec(sdp)?.[1]));
    expect(versions.map((version) => version - (versions[0] ?? 0))).toEqual([0, 1, 2, 3, 4]);
  });

  it('a CANCEL that crosses the answer is answered, and ACK and BYE end the call', async () => {
    const result = await dial('cancel-crosses-answer');
    expect(result.responses).toEqual(expect.arrayContaining(['200 INVITE', '200 CANCEL', '200 BYE']));
    expect((await endedCall(system.admin, result.sipCallId)).call.endReason).toBe('caller');
  });

  it('a retransmitted INVITE and BYE make one call and end it once', async () => {
    const result = await dial('retransmitted-invite');
    await endedCall(system.admin, result.sipCallId);
    expect(await callsWith(system.admin, result.sipCallId)).toHaveLength(1);
    const tags = result.messages.flatMap(({ text }) => /^SIP\/2.0 200[\s\S]*^To:.*;tag=(\S+)/m.exec(text)?.[1] ?? []);
    expect(new Set(tags).size).toBe(1);
  });

  it('OPTIONS within a call changes nothing', async () => {
    expect((await dial('options-within-the-call')).responses).toContain('200 OPTIONS');
  });

  it('a session is refreshed by UPDATE and by re-INVITE, and goes on', async () => {
    const result = await dial('session-refresh');
    const granted = result.messages.flatMap(({ direction, text }) =>
      direction === 'received' ? (/^Session-Expires: *(.+)$/im.exec(text)?.[1]?.trim() ?? []) : [],
    );
    expect(granted).toEqual(['120;refresher=uac', '120;refresher=uac', '120;refresher=uac']);
    expect((await endedCall(system.admin, result.sipCallId)).call.endReason).toBe('caller');
  });

  it('a session interval that is too short is refused with the shortest that would do', async () => {
    const { messages } = await dial('session-too-short');
    expect(messages.map(({ text }) => /^Min-SE: *(\d+)/im.exec(text)?.[1])).toContain('90');
  });

  describe('of a handoff by REFER, with SIPp as the gateway', () => {
    const move = async (scenario: string, final = '') => {
      const result = await dial(scenario, { number: MOVED, keys: { final } });
      const { call, rows } = await endedCall(system.admin, result.sipCallId);
      const said = bodies(rows, 'speak').map(({ text }) => text);
      return { ...result, call, said, ended: bodies(rows, 'transfer-ended') };
    };

    it('carries the context in Refer-To, and succeeds with the final NOTIFY of 200', async () => {
      const { call, ended, messages } = await move('refer-notified', '200 OK');
      const refer = messages.find(({ text }) => text.startsWith('REFER '))?.text ?? '';
      expect(refer).toMatch(/^Refer-To: *<sip:agent@127\.0\.0\.1:9\?.*User-to-User=.*X-Baton-Context=.*>/im);
      expect(ended).toMatchObject([{ outcome: 'connected', sipStatus: 200 }]);
      expect(call).toMatchObject({ result: 'handed-over', endReason: 'transfer' });
    });

    it.each([
      ['486 Busy Here', 'busy', 486],
      ['603 Decline', 'declined', 603],
    ])('that ends with NOTIFY %s gives the caller back, and an honest goodbye', async (final, outcome, sipStatus) => {
      const { call, ended, said } = await move('refer-notified', final);
      expect(ended).toMatchObject([{ outcome, sipStatus }]);
      expect(said).toEqual(['Nobody is free. Goodbye.']);
      expect(call).toMatchObject({ result: 'nobody-reached', endReason: 'flow' });
    });

    it('survives that the gateway hangs up before its final word', async () => {
      const { call, ended } = await move('refer-bye-between', '200 OK');
      expect(ended).toMatchObject([{ outcome: 'connected', sipStatus: 200 }]);
      expect(call.result).toBe('handed-over');
    });

    it('that is refused with 603 gives the caller back', async () => {
      const { call, ended } = await move('refer-refused');
      expect(ended).toMatchObject([{ outcome: 'declined', sipStatus: 603 }]);
      expect(call.result).toBe('nobody-reached');
    });

    it('that nobody says a word about is no success: the caller is given back in the end', async () => {
      const { call, ended, said } = await move('refer-without-word');
      expect(ended).toMatchObject([{ outcome: 'no-answer' }]);
      expect(said).toEqual(['Nobody is free. Goodbye.']);
      expect(call.result).toBe('nobody-reached');
    });
  });

  it('an answer that nobody acknowledges is repeated, and the call is ended after 64 T1', async () => {
    const result = await unacknowledged;
    // RFC 3261 §13.3.1.4: after 0.5, 1.5, 3.5, 7.5 s, then every 4 s until 32 s.
    expect(result.responses.filter((response) => response === '200 INVITE').length).toBeGreaterThanOrEqual(9);
    const { call, rows } = await endedCall(system.admin, result.sipCallId);
    expect(call.endReason).toBe('error');
    expect(bodies(rows, 'speak')).toEqual([]);
  });
});

function descriptions({ messages }: SippResult): string[] {
  return messages.flatMap(({ direction, text }) =>
    direction === 'received' && text.includes('\r\nv=0') ? [text.slice(text.indexOf('\r\nv=0') + 2)] : [],
  );
}

function mediaLines(result: SippResult): string[] {
  return descriptions(result).map((sdp) => /^m=.*$/m.exec(sdp)?.[0]?.trim() ?? '');
}

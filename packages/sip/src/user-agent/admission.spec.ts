import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyText } from '../messages/message.js';
import { dropped, refused, unacceptable, wire } from '../messages/rfc4475.fixtures.js';
import { type IncomingInvite } from './incoming-invite.js';
import { nothingOpen, TestNetwork, type TestPeer } from './test-network.js';
import { type UserAgent } from './user-agent.js';

const agentAddress = '192.0.2.1';
let net: TestNetwork;
let agent: UserAgent;
let peer: TestPeer;

beforeEach(async () => {
  net = new TestNetwork();
  agent = await net.agent(agentAddress, { maxMessageBytes: 8192 });
  peer = await net.peer('192.0.2.9');
});

afterEach(() => agent.stop());

/** What the agent says to a message of the peer's. */
async function answerTo(text: string | Uint8Array): Promise<number | undefined> {
  const before = peer.statuses.length;
  peer.send(text, agentAddress);
  await net.pass(20);
  return peer.statuses.slice(before).find((status) => status >= 200);
}

/** A fixture whose answer comes to the peer: the topmost Via asks for rport. */
function toPeer(text: string): Buffer {
  return wire(text.replace(/\nVia: ([^;\n]+)/, '\nVia: $1;rport'));
}

describe('a request outside a dialog', () => {
  it.each([
    ['REGISTER', 405],
    ['MESSAGE', 405],
    ['SUBSCRIBE', 405],
    ['PRACK', 405],
    ['BYE', 481],
    ['INFO', 481],
    ['UPDATE', 481],
    ['NOTIFY', 481],
    ['REFER', 405],
    ['OPTIONS', 200],
  ])('%s gets %d', async (method, status) => {
    expect(await answerTo(peer.request(method, agentAddress))).toBe(status);
    if (status === 405) expect(peer.received[0]?.headers.list('allow')).toContain('INVITE');
  });

  it('with a To tag that is not ours gets 481, an ACK nothing', async () => {
    const lines = { To: '<sip:agent@192.0.2.1>;tag=unknown' };
    expect(await answerTo(peer.request('INVITE', agentAddress, lines))).toBe(481);
    expect(await answerTo(peer.request('BYE', agentAddress, { ...lines, CSeq: '2 BYE' }))).toBe(481);
    expect(await answerTo(peer.request('ACK', agentAddress, { ...lines, CSeq: '3 ACK' }))).toBeUndefined();
  });

  it('that demands an unknown extension gets 420 naming it', async () => {
    expect(await answerTo(peer.request('INVITE', agentAddress, { Require: '100rel, timer' }))).toBe(420);
    expect(peer.received[0]?.headers.list('unsupported')).toEqual(['100rel']);
  });

  it('with an encoded or unknown body gets 415 with what we take', async () => {
    const zipped = { 'Content-Type': 'application/sdp', 'Content-Encoding': 'gzip' };
    expect(await answerTo(peer.request('INVITE', agentAddress, zipped, 'x'))).toBe(415);
    expect(peer.received.at(-1)?.headers.get('accept-encoding')).toBe('identity');
    const text = { 'Content-Type': 'text/plain', 'Call-ID': 'other' };
    expect(await answerTo(peer.request('INVITE', agentAddress, text, 'x'))).toBe(415);
    expect(peer.received.at(-1)?.headers.get('accept')).toBe('application/sdp');
  });

  it('that came by two paths is merged: 482 to the second', async () => {
    agent.on('invite', (invite) => invite.progress(180));
    const tag = { From: '<sip:peer@192.0.2.9>;tag=same', 'Call-ID': 'merged' };
    peer.send(peer.request('INVITE', agentAddress, tag), agentAddress);
    await net.pass(20);
    expect(await answerTo(peer.request('INVITE', agentAddress, tag))).toBe(482);
  });

  it('that is too large gets 413', async () => {
    const lines = { 'Content-Type': 'application/sdp' };
    expect(await answerTo(peer.request('INVITE', agentAddress, lines, 'v'.repeat(9000)))).toBe(413);
    expect(agent.counters.tooLarge).toBe(1);
  });

  it('retransmitted reaches the application once', async () => {
    let calls = 0;
    agent.on('invite', (invite) => {
      calls++;
      invite.progress(180);
    });
    const invite = peer.request('INVITE', agentAddress);
    for (let again = 0; again < 3; again++) peer.send(invite, agentAddress);
    await net.pass(20);
    expect(calls).toBe(1);
    expect(peer.statuses).toEqual([180, 180, 180]);
  });

  it('is answered where it came from when it asks by rport, else at the port of its Via (RFC 3581)', async () => {
    const branch = 'branch=z9hG4bKrport';
    expect(
      await answerTo(peer.request('OPTIONS', agentAddress, { Via: `SIP/2.0/UDP 10.0.0.1:9;rport;${branch}` })),
    ).toBe(200);
    expect(peer.received[0]?.headers.via.params.get('received')).toBe('192.0.2.9');
    expect(peer.received[0]?.headers.via.params.get('rport')).toBe('5060');
    expect(
      await answerTo(peer.request('OPTIONS', agentAddress, { Via: `SIP/2.0/UDP 10.0.0.1:9;${branch}2` })),
    ).toBeUndefined();
  });

  it('whose listener throws gets 500, and the next one is served', async () => {
    agent.once('invite', () => {
      throw new Error('the application broke');
    });
    expect(await answerTo(peer.request('INVITE', agentAddress))).toBe(500);
    expect(await answerTo(peer.request('OPTIONS', agentAddress, { CSeq: '2 OPTIONS' }))).toBe(200);
  });

  it('OPTIONS and INVITE get what a draining application says', async () => {
    agent.on('options', (options) => options.respond(503, { headers: { 'Retry-After': '10' } }));
    expect(await answerTo(peer.request('OPTIONS', agentAddress))).toBe(503);
    expect(peer.received[0]?.headers.get('retry-after')).toBe('10');
  });
});

describe('an early dialog', () => {
  it('is ended by the caller’s BYE: 200 to it, 487 to the INVITE', async () => {
    const cancelled: string[] = [];
    agent.on('invite', (invite: IncomingInvite) => {
      invite.on('cancelled', (request) => cancelled.push(request.method));
      invite.progress(183, { body: 'early' });
    });
    peer.send(peer.request('INVITE', agentAddress), agentAddress);
    await net.pass(20);
    const progress = peer.received[0];
    expect(progress && bodyText(progress)).toBe('early');
    const To = progress?.headers.get('to') ?? '';
    peer.send(peer.request('BYE', agentAddress, { To, CSeq: '2 BYE' }), agentAddress);
    await net.pass(20);
    expect(peer.statuses).toEqual([183, 200, 487]);
    expect(cancelled).toEqual(['BYE']);
    expect(agent.openCounts().dialogs).toBe(0);
  });

  it('is cancelled with one To tag in all that answers it (§9.2)', async () => {
    agent.on('invite', (invite: IncomingInvite) => invite.progress(180));
    const invite = peer.request('INVITE', agentAddress);
    peer.send(invite, agentAddress);
    await net.pass(20);
    const cancel = invite.replace('INVITE sip', 'CANCEL sip').replace('1 INVITE', '1 CANCEL');
    peer.send(cancel, agentAddress);
    await net.pass(20);
    expect(peer.statuses).toEqual([180, 200, 487]);
    expect(new Set(peer.received.map(({ headers }) => headers.toTag)).size).toBe(1);
  });
});

describe('torture (RFC 4475)', () => {
  it.each(refused)('§$clause $name is refused', async ({ text, status }) => {
    expect(await answerTo(toPeer(text))).toBe(status ?? 400);
  });

  it.each(unacceptable)('§$clause $name gets $status', async ({ text, status }) => {
    expect(await answerTo(toPeer(text))).toBe(status);
  });

  it.each(dropped)('§$clause $name is dropped and counted', async ({ text }) => {
    expect(await answerTo(wire(text))).toBeUndefined();
    expect(agent.counters.malformed).toBe(1);
  });

  it('leaves the agent answering OPTIONS after thousands of garbled messages', async () => {
    agent.on('invite', (invite) => void invite.accept({ body: 'answer' }));
    const invite = Buffer.from(peer.request('INVITE', agentAddress, { 'Content-Type': 'application/sdp' }, 'v=0'));
    const mutation = fc.record({
      at: fc.nat(invite.length - 1),
      cut: fc.nat(20),
      bytes: fc.uint8Array({ maxLength: 20 }),
    });
    const send = ({ at, cut, bytes }: { at: number; cut: number; bytes: Uint8Array }): void =>
      peer.send(Buffer.concat([invite.subarray(0, at), bytes, invite.subarray(at + cut)]), agentAddress);
    fc.assert(fc.property(mutation, send), { numRuns: 2000 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => peer.send(bytes, agentAddress)),
      { numRuns: 1000 },
    );
    await net.pass(20);
    expect(await answerTo(peer.request('OPTIONS', agentAddress))).toBe(200);
    await net.pass(140_000);
    expect(nothingOpen(agent)).toBe(true);
  }, 30_000);
});

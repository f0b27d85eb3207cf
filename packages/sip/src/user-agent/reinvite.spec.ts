import { describe, expect, it } from '@jest/globals';
import { bodyText } from '../messages/message.js';
import { summary } from '../transport/memory-network.js';
import { connectedPair, nothingOpen } from './test-network.js';

describe('a re-INVITE', () => {
  it('is answered in both directions, with the target refreshed', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: `hold ${bodyText(reinvite)}` }));
    callerSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'back' }));
    const held = callerSession.reinvite({ body: 'sendonly', headers: { Contact: '<sip:moved@192.0.2.1:5060;x>' } });
    await net.pass(50);
    expect(bodyText(await held)).toBe('hold sendonly');
    expect(calledSession.remoteTarget).toBe('sip:moved@192.0.2.1:5060;x');
    const resumed = calledSession.reinvite({ body: 'sendrecv' });
    await net.pass(50);
    expect((await resumed).status).toBe(200);
    expect(callerSession.terminated).toBe(false);
  });

  it('without a body gets our offer in the 200 and brings the answer in its ACK', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    const acks: string[] = [];
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'offer' }));
    calledSession.on('ack', (ack) => acks.push(bodyText(ack)));
    void callerSession.reinvite({ answerOffer: (offer) => ({ body: `answer to ${bodyText(offer)}` }) });
    await net.pass(50);
    expect(acks).toEqual(['answer to offer']);
  });

  it('that crosses another gets 491, and both come through after the waits of §14.1', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    for (const session of [callerSession, calledSession]) {
      session.on('reinvite', (reinvite) => reinvite.accept({ body: 'ok' }));
    }
    const start = net.clock.now();
    const both = Promise.all([callerSession.reinvite({ body: 'a' }), calledSession.reinvite({ body: 'b' })]);
    await net.pass(5000);
    expect((await both).map(({ status }) => status)).toEqual([200, 200]);
    const glare = net.network.log.filter((entry) => entry === '491 INVITE');
    expect(glare).toHaveLength(2);
    const retries = net.network.sent.filter(({ text, at }) => summary(text) === 'INVITE' && at > start + 100);
    // random is 0.5: the side that did not make the Call-ID waits 1 s, the other about 3 s
    expect(retries.map(({ at }) => Math.round((at - start) / 100) * 100)).toEqual([1000, 3100]);
    void callerSession.bye();
    await net.pass(70_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('that comes before the first is answered gets 500 with Retry-After (§14.2)', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    const first = new Promise<{ accept(init: { body: string }): void }>((resolve) =>
      calledSession.once('reinvite', resolve),
    );
    void callerSession.reinvite({ body: 'one' });
    await net.pass(20);
    const { text } = net.network.sent.findLast(({ text: sent }) => summary(sent) === 'INVITE') ?? { text: '' };
    const peer = await net.peer('192.0.2.9');
    const second = text
      .replace(/branch=[\w-]+/, 'branch=z9hG4bKsecond')
      .replace('192.0.2.1:5060;rport', '192.0.2.9:5060;rport');
    peer.send(
      second.replace(/CSeq: (\d+)/, (_, number) => `CSeq: ${Number(number) + 1}`),
      '192.0.2.2',
    );
    await net.pass(20);
    expect(peer.statuses).toEqual([500]);
    expect(peer.received[0]?.headers.has('retry-after')).toBe(true);
    (await first).accept({ body: 'ok' });
  });

  it('that nobody wants is refused with 488 and the call goes on', async () => {
    const { net, callerSession } = await connectedPair();
    const refused = callerSession.reinvite({ body: 'x' });
    await net.pass(50);
    expect((await refused).status).toBe(488);
    expect(callerSession.terminated).toBe(false);
  });

  it('without any answer ends the call (§12.2.1.2)', async () => {
    let deaf = false;
    const { net, caller, called, callerSession } = await connectedPair({
      loses: (_, from) => deaf && from.address === '192.0.2.1',
    });
    deaf = true;
    const ends: string[] = [];
    callerSession.on('terminated', ({ reason }) => ends.push(reason));
    const outcome = callerSession.reinvite({ body: 'x' }).catch((error: { code: string }) => error.code);
    await net.pass(33_000);
    expect(await outcome).toBe('TIMEOUT');
    expect(ends).toEqual(['timeout']);
    await net.pass(40_000);
    expect(nothingOpen(caller)).toBe(true);
    await called.stop();
  });

  it('to a peer that has forgotten the call ends it (481)', async () => {
    const { net, called, callerSession } = await connectedPair();
    await called.stop();
    const ends: string[] = [];
    callerSession.on('terminated', ({ reason }) => ends.push(reason));
    await net.agent('192.0.2.2');
    const gone = callerSession.reinvite({ body: 'x' });
    await net.pass(50);
    expect((await gone).status).toBe(481);
    expect(ends).toEqual(['dialog-gone']);
  });

  it('is cancelled by the peer: 487, and the call goes on', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    calledSession.on('reinvite', () => undefined); // the application thinks for a while
    const outcome = callerSession.reinvite({ body: 'x' });
    await net.pass(50);
    const { text } = net.network.sent.findLast(({ text: sent }) => summary(sent) === 'INVITE') ?? { text: '' };
    const peer = await net.peer('192.0.2.9');
    peer.send(text.replace('INVITE sip', 'CANCEL sip').replace(/(CSeq: \d+) INVITE/, '$1 CANCEL'), '192.0.2.2');
    await net.pass(50);
    expect((await outcome).status).toBe(487);
    expect(calledSession.terminated).toBe(false);
  });

  it('that is unanswered when the call ends gets 487', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    calledSession.on('reinvite', () => undefined);
    const outcome = callerSession.reinvite({ body: 'x' }).catch((error: { code: string }) => error.code);
    await net.pass(50);
    void calledSession.bye();
    await net.pass(50);
    expect(await outcome).toBe('WRONG_STATE');
    expect(net.network.log).toContain('487 INVITE');
    await net.pass(70_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('has one effect however often it and its answers are lost', async () => {
    let lost = 0;
    const { net, callerSession, calledSession } = await connectedPair({
      loses: (text) => text.includes('2 INVITE') && lost++ < 3,
    });
    let reinvites = 0;
    let acks = 0;
    calledSession.on('reinvite', (reinvite) => {
      reinvites++;
      reinvite.accept({ body: 'ok' });
    });
    calledSession.on('ack', () => acks++);
    void callerSession.reinvite({ body: 'x' });
    await net.pass(10_000);
    expect({ reinvites, acks }).toEqual({ reinvites: 1, acks: 1 });
  });
});

describe('a session interval (RFC 4028)', () => {
  const headers = { 'Session-Expires': '90', Supported: 'timer' };

  it('that the peer asks for is granted in a re-INVITE and an UPDATE, the peer refreshing', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'same' }));
    const answer = callerSession.reinvite({ body: 'same', headers });
    await net.pass(50);
    expect((await answer).headers.get('session-expires')).toBe('90;refresher=uac');
    expect((await answer).headers.list('require')).toEqual(['timer']);
    expect(calledSession.sessionInterval).toEqual({ seconds: 90, refresher: 'remote' });
    expect(callerSession.sessionInterval).toEqual({ seconds: 90, refresher: 'local' });
    const update = callerSession.request('UPDATE', { headers });
    await net.pass(50);
    expect((await update).headers.get('x')).toBe('90;refresher=uac');
  });

  it('is kept by UPDATEs of ours for as long as the call lasts', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'same' }));
    void callerSession.reinvite({ body: 'same', headers });
    await net.pass(300_000);
    expect([callerSession.terminated, calledSession.terminated]).toEqual([false, false]);
    expect(net.network.log.filter((entry) => entry === 'UPDATE').length).toBeGreaterThan(4);
    void callerSession.bye();
    await net.pass(70_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('is kept by re-INVITEs that the application is asked for, where the peer takes no UPDATE', async () => {
    const allow = ['INVITE', 'ACK', 'CANCEL', 'BYE', 'OPTIONS'];
    const { net, callerSession, calledSession } = await connectedPair({}, { allow });
    const refreshed: number[] = [];
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'same' }));
    callerSession.on('refreshDue', ({ headers: due }) => {
      void callerSession.reinvite({ body: 'same', headers: due }).then(({ status }) => refreshed.push(status));
    });
    void callerSession.reinvite({ body: 'same', headers });
    await net.pass(300_000);
    expect([callerSession.terminated, calledSession.terminated]).toEqual([false, false]);
    expect(refreshed.length).toBeGreaterThan(4);
    expect(new Set(refreshed)).toEqual(new Set([200]));
    expect(net.network.log).not.toContain('UPDATE');
  });

  it('that is too short gets 422 with the shortest', async () => {
    const { net, callerSession } = await connectedPair();
    const short = callerSession.reinvite({ body: 'x', headers: { ...headers, 'Session-Expires': '30' } });
    await net.pass(50);
    expect((await short).status).toBe(422);
    expect((await short).headers.get('min-se')).toBe('90');
  });

  it('that the peer lets pass ends the call', async () => {
    const { net, callerSession, calledSession } = await connectedPair({ loses: (text) => summary(text) === 'UPDATE' });
    const ends: string[] = [];
    calledSession.on('reinvite', (reinvite) => reinvite.accept({ body: 'same' }));
    calledSession.on('terminated', ({ reason }) => ends.push(reason));
    void callerSession.reinvite({ body: 'same', headers });
    await net.pass(61_000);
    expect(ends).toEqual(['session-expired']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type IncomingRefer } from './incoming-refer.js';
import { type ReferAttempt } from './refer-attempt.js';
import { connectedPair, nothingOpen } from './test-network.js';

/** What an attempt tells, in order. */
function listen(attempt: ReferAttempt): string[] {
  const told: string[] = [];
  attempt.on('accepted', ({ status }) => told.push(`accepted ${status}`));
  attempt.on('rejected', ({ status }) => told.push(`rejected ${status}`));
  attempt.on('notify', ({ status, final }) => told.push(`notify ${status}${final ? ' final' : ''}`));
  attempt.on('ended', () => told.push('ended'));
  return told;
}

const referTo = 'sip:desk@192.0.2.3?User-to-User=00ab%3Bencoding%3Dhex';

describe('a REFER', () => {
  it('is accepted with 202, which is no success yet, and reported to the final status', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    let incoming: IncomingRefer | undefined;
    callerSession.on('refer', (refer) => {
      incoming = refer;
      void refer.accept();
    });
    const told = listen(await calledSession.refer({ referTo, headers: { 'X-Baton-Call': 'c1' } }));
    await net.pass(100);
    expect(incoming?.referTo.uri).toMatchObject({ user: 'desk', headers: 'User-to-User=00ab%3Bencoding%3Dhex' });
    expect(incoming?.referredBy).toBe(`<${calledSession.localUri}>`);
    expect(incoming?.request.headers.get('x-baton-call')).toBe('c1');
    expect(told).toEqual(['accepted 202', 'notify 100']);
    void incoming?.notify(180);
    await net.pass(50);
    void incoming?.notify(200);
    await net.pass(50);
    expect(told).toEqual(['accepted 202', 'notify 100', 'notify 180', 'notify 200 final']);
    void calledSession.bye();
    await net.pass(70_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it.each([603, 405, 503])('that is refused with %d is rejected and the call goes on', async (status) => {
    const { net, callerSession, calledSession } = await connectedPair();
    callerSession.on('refer', (refer) => refer.reject(status));
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(50);
    expect(told).toEqual([`rejected ${status}`]);
    expect(calledSession.terminated).toBe(false);
  });

  it('whose target fails reports that final status', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    callerSession.on('refer', (refer) => void refer.accept().then(() => refer.notify(486)));
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(100);
    expect(told.at(-1)).toBe('notify 486 final');
  });

  it('hears a NOTIFY that comes before the 202', async () => {
    let lost = 0;
    const { net, callerSession, calledSession } = await connectedPair({
      loses: (text) => text.startsWith('SIP/2.0 202') && lost++ < 1,
    });
    callerSession.on('refer', (refer) => void refer.accept());
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(1000);
    expect(told).toEqual(['notify 100', 'accepted 202']);
  });

  it('survives the peer’s BYE in between and still hears the end', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    let incoming: IncomingRefer | undefined;
    callerSession.on('refer', (refer) => {
      incoming = refer;
      void refer.accept();
    });
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(100);
    void callerSession.bye();
    await net.pass(100);
    expect(calledSession.terminated).toBe(true);
    void incoming?.notify(200);
    await net.pass(100);
    expect(told.at(-1)).toBe('notify 200 final');
    await net.pass(70_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('whose NOTIFY never comes ends when the call is over for 64·T1, or when it is given up', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair({
      loses: (text) => text.startsWith('NOTIFY'),
    });
    callerSession.on('refer', (refer) => void refer.accept());
    const told = listen(await calledSession.refer({ referTo }));
    const givenUp = await calledSession.refer({ referTo });
    const toldGivenUp = listen(givenUp);
    await net.pass(60_000);
    givenUp.end();
    expect(toldGivenUp).toEqual(['accepted 202', 'ended']);
    expect(told).toEqual(['accepted 202']);
    void calledSession.bye();
    await net.pass(70_000);
    expect(told).toEqual(['accepted 202', 'ended']);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('is told by the peer that it watches no longer', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    callerSession.on('refer', (refer) => void refer.accept().then(() => refer.notify(100, 'Trying', true)));
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(100);
    expect(told).toEqual(['accepted 202', 'notify 100', 'notify 100', 'ended']);
  });

  it('without a listener is declined, and a NOTIFY nobody asked for gets 481 or 489', async () => {
    const { net, callerSession, calledSession } = await connectedPair();
    const told = listen(await calledSession.refer({ referTo }));
    await net.pass(50);
    const stray = callerSession.request('NOTIFY', { headers: { Event: 'refer', 'Subscription-State': 'active' } });
    const other = callerSession.request('NOTIFY', { headers: { Event: 'presence', 'Subscription-State': 'active' } });
    await net.pass(100);
    expect(told).toEqual(['rejected 603']);
    expect([(await stray).status, (await other).status]).toEqual([481, 489]);
    expect(calledSession.terminated).toBe(false);
  });
});

describe('an INFO', () => {
  it('is heard once, whatever is retransmitted, and answered 200', async () => {
    let lost = 0;
    const { net, callerSession, calledSession } = await connectedPair({
      loses: (text) => text.includes('2 INFO') && text.startsWith('SIP/2.0') && lost++ < 2,
    });
    const keys: string[] = [];
    calledSession.on('info', (info) => keys.push(`${info.contentType} ${Buffer.from(info.body).toString()}`));
    const body = 'Signal=5\r\nDuration=160\r\n';
    const answer = callerSession.request('INFO', { body, contentType: 'application/dtmf-relay' });
    await net.pass(5000);
    expect((await answer).status).toBe(200);
    expect(keys).toEqual([`application/dtmf-relay ${body}`]);
  });

  it('that nobody listens for gets 415 if it says anything', async () => {
    const { net, callerSession } = await connectedPair();
    const answers = Promise.all([
      callerSession.request('INFO', { body: 'x', contentType: 'text/plain' }),
      callerSession.request('INFO'),
    ]);
    await net.pass(50);
    expect((await answers).map(({ status }) => status)).toEqual([415, 200]);
  });
});

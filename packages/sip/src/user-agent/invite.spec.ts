import { describe, expect, it } from '@jest/globals';
import { bodyText, type SipRequest } from '../messages/message.js';
import { type IncomingInvite } from './incoming-invite.js';
import { type Session } from './session.js';
import { summary } from '../transport/memory-network.js';
import { connectedPair, nothingOpen, TestNetwork } from './test-network.js';

const isAck = (text: string): boolean => summary(text) === 'ACK';

describe('an INVITE that is accepted', () => {
  it('repeats the 200 until 64·T1 without an ACK, then says BYE and frees everything (§13.3.1.4)', async () => {
    const net = new TestNetwork({ loses: isAck });
    const caller = await net.agent('192.0.2.1');
    const called = await net.agent('192.0.2.2');
    const ends: string[] = [];
    called.once('invite', (invite) => {
      void invite.accept({ body: 'answer' }).then((session) => {
        session.on('terminated', ({ reason }) => ends.push(`called ${reason}`));
      });
    });
    caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' }).once('accepted', (session) => {
      session.on('terminated', ({ reason }) => ends.push(`caller ${reason}`));
    });
    await net.pass(32_100);
    const answers = net.network.sent.filter(({ text }) => summary(text) === '200 INVITE').map(({ at }) => at);
    expect(answers.slice(1, 5).map((at) => at - (answers[0] ?? 0))).toEqual([500, 1500, 3500, 7500]);
    expect(answers).toHaveLength(11);
    expect(ends).toEqual(['called no-ack', 'caller remote-bye']);
    await net.pass(40_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('holds back its BYE until the ACK has come (§15)', async () => {
    let lost = 0;
    const net = new TestNetwork({ loses: (text) => isAck(text) && lost++ < 1 });
    const caller = await net.agent('192.0.2.1');
    const called = await net.agent('192.0.2.2');
    called.once('invite', (invite) => void invite.accept({ body: 'answer' }).then((session) => session.bye()));
    caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' });
    await net.pass(1000);
    const log = net.network.log;
    expect(log.indexOf('BYE')).toBeGreaterThan(log.lastIndexOf('ACK'));
    expect(log.filter((entry) => entry === 'ACK')).toHaveLength(2);
    await net.pass(64_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('takes the answer to a late offer from the ACK (§13.2.1)', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const called = await net.agent('192.0.2.2');
    const answers: string[] = [];
    called.once('invite', (invite) => {
      expect(invite.body.byteLength).toBe(0);
      void invite.accept({ body: 'our offer' }).then((session) => {
        session.on('ack', (ack) => answers.push(bodyText(ack)));
      });
    });
    const answerOffer = (offer: { body: Uint8Array }): { body: string } => ({ body: `answer to ${bodyText(offer)}` });
    caller.invite({ to: 'sip:desk@192.0.2.2', answerOffer });
    await net.pass(2000);
    expect(answers).toEqual(['answer to our offer']);
  });

  it('comes through a network that loses a third of everything', async () => {
    let seed = 7;
    const loses = (): boolean => (seed = (seed * 48_271) % 2_147_483_647) % 3 === 0;
    for (let call = 0; call < 10; call++) {
      const net = new TestNetwork({ loses });
      const caller = await net.agent('192.0.2.1');
      const called = await net.agent('192.0.2.2');
      let acks = 0;
      let calls = 0;
      called.on('invite', (invite) => {
        calls++;
        void invite.accept({ body: 'answer' }).then((session) => session.on('ack', () => acks++));
      });
      const invite = caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' });
      invite.once('accepted', (session) => net.clock.setTimeout(() => void session.bye(), 25_000));
      await net.pass(140_000);
      expect({ calls, acks }).toEqual({ calls: 1, acks: 1 });
      expect(nothingOpen(caller, called)).toBe(true);
    }
  }, 30_000);
});

describe('a CANCEL', () => {
  it('waits for a provisional response (§9.1)', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const peer = await net.peer('192.0.2.9');
    const invite = caller.invite({ to: 'sip:x@192.0.2.9', body: 'offer' });
    await net.pass(20);
    invite.cancel();
    await net.pass(300);
    expect(peer.requests.map(({ method }) => method)).toEqual(['INVITE']);
    peer.answer(peer.requests[0] as SipRequest, 100);
    await net.pass(20);
    expect(peer.requests.map(({ method }) => method)).toEqual(['INVITE', 'CANCEL']);
    const [sentInvite, cancel] = peer.requests as [SipRequest, SipRequest];
    expect(cancel.headers.get('via')).toBe(sentInvite.headers.get('via'));
    expect(cancel.headers.cseq.number).toBe(sentInvite.headers.cseq.number);
  });

  it('that crosses the 200 is followed by ACK and BYE, and is reported as cancelled', async () => {
    const net = new TestNetwork({ latencyMs: 20 });
    const caller = await net.agent('192.0.2.1');
    const called = await net.agent('192.0.2.2');
    const ends: string[] = [];
    let incoming: IncomingInvite | undefined;
    called.once('invite', (invite) => {
      incoming = invite;
      invite.on('cancelled', () => ends.push('called cancelled'));
      invite.progress(180);
    });
    const invite = caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' });
    invite.on('accepted', () => ends.push('accepted'));
    invite.on('cancelled', () => ends.push('cancelled'));
    await net.pass(100);
    invite.cancel();
    const session = await incoming?.accept({ body: 'answer' });
    session?.on('terminated', ({ reason }) => ends.push(`called ${reason}`));
    await net.pass(200);
    expect(ends).toEqual(['cancelled', 'called remote-bye']);
    expect(net.network.log.filter((entry) => entry === 'ACK')).toHaveLength(1);
    await net.pass(64_000);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('to a peer that never ends its INVITE is given up after 64·T1', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const peer = await net.peer('192.0.2.9');
    peer.onMessage = (message) => {
      if (message.kind === 'request' && message.method === 'INVITE') peer.answer(message, 180);
    };
    const ends: string[] = [];
    const controller = new AbortController();
    const invite = caller.invite({ to: 'sip:x@192.0.2.9', body: 'offer', signal: controller.signal });
    invite.on('cancelled', () => ends.push('cancelled'));
    await net.pass(50);
    controller.abort();
    await net.pass(70_000);
    expect(ends).toEqual(['cancelled']);
    expect(nothingOpen(caller)).toBe(true);
  });

  it('for nothing that is known gets 481', async () => {
    const net = new TestNetwork();
    await net.agent('192.0.2.1');
    const peer = await net.peer('192.0.2.9');
    peer.send(peer.request('CANCEL', '192.0.2.1'), '192.0.2.1');
    await net.pass(20);
    expect(peer.statuses).toEqual([481]);
  });
});

describe('a forked INVITE', () => {
  it('acknowledges every 200, keeps the first and hangs up the others (§13.2.2.4)', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const peer = await net.peer('192.0.2.9');
    const tags: string[] = [];
    const sessions: Session[] = [];
    const invite = caller.invite({ to: 'sip:x@192.0.2.9', body: 'offer' });
    invite.on('progress', (response) => tags.push(response.headers.toTag ?? ''));
    invite.on('accepted', (session) => sessions.push(session));
    await net.pass(20);
    const request = peer.requests[0] as SipRequest;
    for (const toTag of ['a', 'b']) peer.answer(request, 180, { toTag });
    for (const toTag of ['b', 'a', 'c', 'b']) peer.answer(request, 200, { toTag, body: 'answer' });
    await net.pass(100);
    expect(tags).toEqual(['a', 'b']);
    expect(sessions.map((session) => session.remoteTag)).toEqual(['b']);
    const tagsOf = (method: string): (string | undefined)[] =>
      peer.requests.filter((sent) => sent.method === method).map((sent) => sent.headers.toTag);
    expect(tagsOf('ACK').sort()).toEqual(['a', 'b', 'b', 'c']);
    expect([...new Set(tagsOf('BYE'))]).toEqual(['a', 'c']);
  });
});

describe('an INVITE that fails', () => {
  it('reports 408 when nobody answers, and leaves nothing', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const failures: number[] = [];
    caller.invite({ to: 'sip:x@192.0.2.200' }).on('failed', ({ status }) => failures.push(status));
    await net.pass(33_000);
    expect(failures).toEqual([408]);
    expect(nothingOpen(caller)).toBe(true);
  });

  it('reports 503 for a name that does not resolve', async () => {
    const net = new TestNetwork();
    const resolveHost = async (): Promise<string> => Promise.reject(new Error('NXDOMAIN'));
    const caller = await net.agent('192.0.2.1', { resolveHost });
    const failures: number[] = [];
    caller.invite({ to: 'sip:x@nowhere.example.com' }).on('failed', ({ status }) => failures.push(status));
    await net.pass(20);
    expect(failures).toEqual([503]);
    expect(nothingOpen(caller)).toBe(true);
  });

  it('refuses headers that would break out of their line or that the stack writes', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const to = 'sip:x@192.0.2.9';
    const injected = { 'User-to-User': '00\r\nContact: <sip:evil@example.com>' };
    expect(() => caller.invite({ to, headers: injected })).toThrow(
      expect.objectContaining({ code: 'HEADER_INJECTION' }),
    );
    expect(() => caller.invite({ to, headers: { v: 'SIP/2.0/UDP x' } })).toThrow(
      expect.objectContaining({ code: 'RESERVED_HEADER' }),
    );
    expect(nothingOpen(caller)).toBe(true);
  });
});

describe('an application that throws', () => {
  it('in a listener, in a promise or in a timer ends no process and no other call', async () => {
    const { net, caller, called, callerSession, calledSession } = await connectedPair();
    const broken = (): never => {
      throw new Error('the application broke');
    };
    calledSession.on('terminated', broken);
    callerSession.on('terminated', broken);
    called.on('invite', (invite) => void invite.accept({ body: 'answer' }));
    caller.invite({ to: 'sip:desk@192.0.2.2', body: 'offer' }).on('accepted', broken);
    caller.invite({ to: 'sip:desk@192.0.2.200', body: 'offer' }).on('failed', broken);
    await net.pass(33_000);
    callerSession.bye().catch(() => undefined);
    await net.pass(70_000);
    // only the call whose listener of `accepted` threw is still up: nobody hung up
    expect([caller.openCounts().dialogs, called.openCounts().dialogs]).toEqual([1, 1]);
    await Promise.all([caller.stop(), called.stop()]);
    expect(nothingOpen(caller, called)).toBe(true);
  });
});

describe('an async listener that rejects', () => {
  it('costs its own call a 500 and nothing else', async () => {
    const net = new TestNetwork();
    const caller = await net.agent('192.0.2.1');
    const called = await net.agent('192.0.2.2');
    const listener: () => unknown = async () => Promise.reject(new Error('the application broke'));
    called.on('invite', listener);
    const statuses: number[] = [];
    caller.invite({ to: 'sip:desk@192.0.2.2' }).on('rejected', ({ status }) => statuses.push(status));
    await net.pass(50);
    expect(statuses).toEqual([500]);
  });
});

describe('stop', () => {
  it('ends a call in progress and frees its timers', async () => {
    const { net, caller, called, callerSession } = await connectedPair();
    const ends: string[] = [];
    callerSession.on('terminated', ({ reason }) => ends.push(reason));
    void callerSession.reinvite({ body: 'new' }).catch(() => ends.push('reinvite'));
    await Promise.all([caller.stop(), called.stop()]);
    await net.pass(10);
    expect(ends).toEqual(['stopped', 'reinvite']);
    expect(nothingOpen(caller, called)).toBe(true);
  });

  it('lets nobody wait for ever, and no call be answered after it', async () => {
    const { net, caller, called, callerSession } = await connectedPair();
    const incoming: IncomingInvite[] = [];
    called.on('invite', (invite) => void incoming.push(invite));
    const ends: string[] = [];
    caller.invite({ to: 'sip:desk@192.0.2.2' }).on('failed', ({ error }) => ends.push(error.code));
    await net.pass(50);
    const info = callerSession.request('INFO').then(String, (error: { code: string }) => error.code);
    const bye = callerSession.bye();
    await Promise.all([caller.stop(), called.stop()]);
    await bye;
    ends.push(
      await info,
      await (incoming[0] as IncomingInvite).accept().then(String, (error: { code: string }) => error.code),
    );
    expect(ends).toEqual(['STOPPED', 'STOPPED', 'WRONG_STATE']);
    expect(nothingOpen(caller, called)).toBe(true);
  });
});

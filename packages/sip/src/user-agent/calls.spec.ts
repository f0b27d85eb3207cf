import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type SipRequest } from '../messages/message.js';
import { bodyText } from '../messages/message.js';
import { type IncomingInvite } from './incoming-invite.js';
import { type OutgoingInvite } from './outgoing-invite.js';
import { type Session } from './session.js';
import { expectNothingOpen, startPair, stopAll } from './test-agents.js';

afterEach(stopAll);

describe.each(['udp', 'tcp'] as const)('a call over %s', (protocol) => {
  it('is offered, answered, acknowledged and hung up by the caller', async () => {
    const { caller, called, uri } = await startPair(protocol);
    called.once('invite', (invite: IncomingInvite) => {
      invite.progress(180);
      void invite.accept({ body: 'answer', headers: { 'X-Baton-Call': 'c1' } }).then((session) => {
        session.once('ack', () => (acknowledged = true));
        session.once('bye', (bye) => (reason = bye.headers.get('reason')));
      });
    });
    let acknowledged = false;
    let reason: string | undefined;
    const invite = caller.invite({ to: uri, body: 'offer', headers: { 'User-to-User': '00ab;encoding=hex' } });
    const progress = once(invite, 'progress');
    const [session, response] = (await once(invite, 'accepted')) as [Session, { body: Uint8Array }];
    expect((await progress)[0]).toMatchObject({ status: 180 });
    expect(bodyText(response)).toBe('answer');
    await session.bye({ headers: { Reason: 'Q.850;cause=16' } });
    expect(acknowledged).toBe(true);
    expect(reason).toBe('Q.850;cause=16');
    await expectNothingOpen(caller, called);
  });

  it('is hung up by the called', async () => {
    const { caller, called, uri } = await startPair(protocol);
    called.once('invite', (invite: IncomingInvite) => {
      void invite.accept({ body: 'answer' }).then((session) => session.once('ack', () => void session.bye()));
    });
    const invite = caller.invite({ to: uri, body: 'offer' });
    const [session] = (await once(invite, 'accepted')) as [Session];
    const [ended] = (await once(session, 'terminated')) as [{ reason: string }];
    expect(ended.reason).toBe('remote-bye');
    await expectNothingOpen(caller, called);
  });

  it('is rejected with the application’s status and headers', async () => {
    const { caller, called, uri } = await startPair(protocol);
    called.once('invite', (invite: IncomingInvite) => {
      invite.reject(503, 'Draining', { headers: { 'Retry-After': '5' } });
    });
    const [response] = (await once(caller.invite({ to: uri }), 'rejected')) as [
      { status: number; headers: Map<string, string> },
    ];
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    await expectNothingOpen(caller, called);
  });

  it('is cancelled while it rings: 200 to the CANCEL, 487 to the INVITE', async () => {
    const { caller, called, uri } = await startPair(protocol);
    const cancelled = new Promise<SipRequest>((resolve) => {
      called.once('invite', (invite: IncomingInvite) => {
        invite.progress(180);
        invite.once('cancelled', resolve);
      });
    });
    const invite: OutgoingInvite = caller.invite({ to: uri, body: 'offer' });
    await once(invite, 'progress');
    invite.cancel('SIP;cause=200');
    await once(invite, 'cancelled');
    expect((await cancelled).headers.get('reason')).toBe('SIP;cause=200');
    await expectNothingOpen(caller, called);
  });
});

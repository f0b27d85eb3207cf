import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SipRequest } from '../messages/message.js';
import { type Session } from './session.js';
import { connectedPair, nothingOpen, TestNetwork, type TestPeer } from './test-network.js';
import { type UserAgent } from './user-agent.js';

let net: TestNetwork;
let agent: UserAgent;
let proxy: TestPeer;

beforeEach(async () => {
  net = new TestNetwork();
  agent = await net.agent('192.0.2.1');
  proxy = await net.peer('192.0.2.9');
});

afterEach(() => agent.stop());

/** A call that comes by the proxy, answered and acknowledged. */
async function callBy(recordRoute: string): Promise<Session> {
  let answered: Session | undefined;
  agent.once('invite', (invite) => void invite.accept({ body: 'answer' }).then((session) => (answered = session)));
  const lines = { 'Record-Route': recordRoute, Contact: '<sip:phone@10.9.9.9:5062>' };
  proxy.send(proxy.request('INVITE', '192.0.2.1', lines), '192.0.2.1');
  await net.pass(20);
  const response = proxy.received.at(-1);
  expect(response?.headers.getAll('record-route')).toEqual([recordRoute]);
  const To = response?.headers.get('to') ?? '';
  proxy.send(proxy.request('ACK', '192.0.2.1', { To }), '192.0.2.1');
  await net.pass(20);
  return answered as Session;
}

describe('a call that came by a proxy', () => {
  it('is hung up by the route that was recorded (§12.2.1.1)', async () => {
    const session = await callBy('<sip:192.0.2.9;lr>');
    void session.bye();
    await net.pass(20);
    const bye = proxy.requests.at(-1) as SipRequest;
    expect(bye.requestUri).toBe('sip:phone@10.9.9.9:5062');
    expect(bye.headers.getAll('route')).toEqual(['<sip:192.0.2.9;lr>']);
  });

  it('is hung up through a strict router with the target last', async () => {
    const session = await callBy('<sip:192.0.2.9>');
    void session.bye();
    await net.pass(20);
    const bye = proxy.requests.at(-1) as SipRequest;
    expect(bye.requestUri).toBe('sip:192.0.2.9');
    expect(bye.headers.getAll('route')).toEqual(['<sip:phone@10.9.9.9:5062>']);
  });

  it('answers 500 to a request out of order, once for each', async () => {
    await callBy('<sip:192.0.2.9;lr>');
    const To = proxy.received.at(-1)?.headers.get('to') ?? '';
    proxy.send(proxy.request('INFO', '192.0.2.1', { To, CSeq: '9 INFO' }), '192.0.2.1');
    await net.pass(20);
    proxy.send(proxy.request('INFO', '192.0.2.1', { To, CSeq: '8 INFO' }), '192.0.2.1');
    await net.pass(20);
    expect(proxy.statuses.slice(-2)).toEqual([200, 500]);
  });
});

describe('a call of ours', () => {
  it('goes by the proxy that is given, and its ACK and BYE by what was recorded', async () => {
    let accepted: Session | undefined;
    const invite = agent.invite({ to: 'sip:desk@example.com', route: ['sip:192.0.2.9;lr'] });
    invite.on('accepted', (session) => (accepted = session));
    await net.pass(20);
    const sent = proxy.requests[0] as SipRequest;
    expect(sent.requestUri).toBe('sip:desk@example.com');
    expect(sent.headers.getAll('route')).toEqual(['<sip:192.0.2.9;lr>']);
    const headers = { 'Record-Route': ['<sip:far.example.com;lr>', '<sip:192.0.2.9;lr>'], Contact: '<sip:d@10.9.9.9>' };
    proxy.answer(sent, 200, { headers });
    await net.pass(20);
    void accepted?.bye();
    await net.pass(20);
    const routes = proxy.requests.slice(1).map(({ method, headers: own }) => `${method} ${own.getAll('route').join()}`);
    const reversed = '<sip:192.0.2.9;lr>,<sip:far.example.com;lr>';
    expect(routes).toEqual([`ACK ${reversed}`, `BYE ${reversed}`]);
  });
});

describe('BYEs that cross', () => {
  it('are both answered, and each side ends once', async () => {
    const { net: other, caller, called, callerSession, calledSession } = await connectedPair();
    const ends: string[] = [];
    callerSession.on('terminated', ({ reason }) => ends.push(reason));
    calledSession.on('terminated', ({ reason }) => ends.push(reason));
    void callerSession.bye();
    void calledSession.bye();
    void callerSession.bye();
    await other.pass(70_000);
    expect(ends).toEqual(['local-bye', 'local-bye']);
    expect(other.network.log.filter((entry) => entry === '200 BYE')).toHaveLength(2);
    expect(nothingOpen(caller, called)).toBe(true);
  });
});

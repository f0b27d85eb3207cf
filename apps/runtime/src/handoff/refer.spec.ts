import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingRefer } from '@baton/sip';
import { Phone, type Line } from '../call/testing/phone.js';
import { KEYS } from '../call/testing/small-flow.js';
import { Switchboard } from '../call/testing/switchboard.js';

const sipfrag = (line: string) => ({
  headers: { Event: 'refer', 'Subscription-State': 'active;expires=60' },
  body: `SIP/2.0 ${line}\r\n`,
  contentType: 'message/sipfrag',
});

describe('a caller handed over by REFER', () => {
  let board: Switchboard;
  let caller: Phone;
  let desk: Phone;
  let line: Line;

  const referred = async (key: string = KEYS.refer): Promise<IncomingRefer> => {
    const refer = new Promise<IncomingRefer>((resolve) => line.session.on('refer', resolve));
    await line.press(key);
    return refer;
  };
  const endsWith = async (result: string, endReason: string) => {
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason });
  };
  const handoff = async () => {
    const record = (await board.traced()).handoffs.at(-1);
    return { state: record?.state, ways: record?.ways.map(({ way, outcome }) => `${way} ${outcome ?? 'open'}`) };
  };

  beforeEach(async () => {
    [caller, desk] = await Promise.all([Phone.start(), Phone.start()]);
    board = await new Switchboard({ desk: desk.uri }).start();
    line = await caller.dial(board.uri());
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), desk.stop(), board.stop()]);
  });

  it('leaves us when the final NOTIFY says that the agent has answered, and not before', async () => {
    const refer = await referred();
    await refer.accept();
    await refer.notify(180);
    expect(line.isOver).toBe(false);
    await line.hears('music', (level) => level > 50 && level < 7_000);
    await refer.notify(200);
    expect(await line.ended).toBe('remote-bye');
    await endsWith('handed-over', 'transfer');
    expect(await handoff()).toEqual({ state: 'ended', ways: ['refer connected'] });
  });

  it('takes the context along inside of Refer-To', async () => {
    const refer = await referred();
    const { headers = '', ...address } = refer.referTo.uri;
    expect(`sip:${address.user}@${address.host}:${address.port}`).toBe(desk.uri);
    const carried = new URLSearchParams(headers);
    const context = JSON.parse(Buffer.from(carried.get('X-Baton-Context') ?? '', 'base64url').toString()) as object;
    expect(context).toMatchObject({ flow: 'Small', dialled: '100' });
    expect(carried.get('User-to-User')).toMatch(/^[0-9a-f]+;encoding=hex$/);
    refer.reject(603);
    await line.ended;
  });

  it.each([
    [486, 'nobody', 'busy'],
    [603, 'refused', 'declined'],
  ])('stays with us when the final NOTIFY says %i', async (status, result, outcome) => {
    const refer = await referred();
    await refer.accept();
    await refer.notify(status);
    await line.ended;
    await endsWith(result, 'flow');
    expect(await handoff()).toEqual({ state: 'failed', ways: [`refer ${outcome}`] });
  });

  it.each([
    [603, 'refused'],
    [405, 'nobody'],
  ])('stays with us when the REFER is answered %i', async (status, result) => {
    (await referred()).reject(status);
    await line.ended;
    await endsWith(result, 'flow');
  });

  it('tries the next way when the first one is refused', async () => {
    desk.onCall((invite) => void desk.pickUp(invite).then((agent) => agent.speak(20_000)));
    (await referred(KEYS.both)).reject(405);
    await line.hears('the agent', (level) => level > 17_000);
    await line.bye();
    await endsWith('handed-over', 'caller');
    expect(await handoff()).toEqual({ state: 'ended', ways: ['refer failed', 'bridge connected'] });
  });

  it('does not mind a NOTIFY that comes before the 202', async () => {
    const refer = await referred();
    await line.session.request('NOTIFY', sipfrag('100 Trying'));
    await refer.accept();
    await refer.notify(200);
    await line.ended;
    await endsWith('handed-over', 'transfer');
  });

  it('stays with us when no NOTIFY comes in time', async () => {
    const refer = await referred();
    refer.respond(202);
    await line.ended;
    await endsWith('nobody', 'flow');
    expect(await handoff()).toEqual({ state: 'failed', ways: ['refer no-answer'] });
  });

  it('counts as handed over when the phone hangs up first and then tells of success', async () => {
    const refer = await referred();
    await refer.accept();
    await line.bye();
    await refer.notify(200);
    await endsWith('handed-over', 'transfer');
    expect(await handoff()).toEqual({ state: 'ended', ways: ['refer connected'] });
  });

  it('has left when the phone hangs up and tells of failure: nobody is rung for a caller who is gone', async () => {
    let rung = 0;
    desk.onCall((invite) => {
      rung += 1;
      invite.reject(486);
    });
    const refer = await referred(KEYS.both);
    await refer.accept();
    await line.bye();
    await refer.notify(486);
    await endsWith('abandoned', 'caller');
    expect(await handoff()).toEqual({ state: 'failed', ways: ['refer busy'] });
    expect(rung).toBe(0);
  });

  it('has left when the phone hangs up and never tells how it went', async () => {
    const refer = await referred(KEYS.both);
    refer.respond(202);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await line.bye();
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result: 'abandoned', endReason: 'caller' });
    expect(await handoff()).toEqual({ state: 'failed', ways: ['refer failed'] });
  });
});

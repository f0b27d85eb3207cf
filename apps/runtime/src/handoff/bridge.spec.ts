import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseUri, type IncomingInvite } from '@baton/sip';
import { Phone, type Line } from '../call/testing/phone.js';
import { KEYS } from '../call/testing/small-flow.js';
import { Switchboard, type SwitchboardOptions } from '../call/testing/switchboard.js';
import { until } from '../call/testing/until.js';

describe('a caller handed over by bridge', () => {
  let board: Switchboard;
  let caller: Phone;
  let desk: Phone;

  const begin = async (options: SwitchboardOptions = {}, from?: string): Promise<Line> => {
    board = await new Switchboard({ desk: desk.uri, ...options }).start();
    return caller.dial(board.uri(), from === undefined ? {} : { from });
  };
  /** The next call to the desk. */
  const ringing = () => new Promise<IncomingInvite>((resolve) => desk.onCall(resolve));
  const joined = async (line: Line, key: string = KEYS.bridge): Promise<Line> => {
    const rings = ringing();
    await line.press(key);
    const agent = await desk.pickUp(await rings);
    agent.speak(20_000);
    await line.hears('the agent', (level) => level > 17_000);
    return agent;
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
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), desk.stop(), board.stop()]);
  });

  it.each([
    [486, 'nobody', 'busy'],
    [603, 'refused', 'declined'],
    [480, 'nobody', 'no-answer'],
  ])('comes back with the answer when the agent answers %i', async (status, result, outcome) => {
    const line = await begin();
    desk.onCall((invite) => invite.reject(status));
    await line.press(KEYS.bridge);
    await line.ended;
    await endsWith(result, 'flow');
    expect(await handoff()).toEqual({ state: 'failed', ways: [`bridge ${outcome}`] });
  });

  it('is not left with an agent who does not answer in time', async () => {
    const line = await begin();
    const cancelled = new Promise<void>((resolve) => {
      desk.onCall((invite) => {
        invite.progress(180);
        invite.on('cancelled', () => resolve());
      });
    });
    await line.press(KEYS.bridge);
    await cancelled;
    await line.ended;
    await endsWith('nobody', 'flow');
  });

  it('is not joined with an agent whose answer crosses the end of the wait', async () => {
    await desk.stop();
    desk = await Phone.start({ tryingMs: 60_000 });
    const line = await begin();
    const rings = ringing();
    await line.press(KEYS.bridge);
    const invite = await rings;
    // No provisional response: the CANCEL has to wait, and the answer comes first.
    await line.hears('that nobody came', (level) => level > 4_000);
    const agent = await desk.pickUp(invite);
    expect(await agent.ended).toBe('remote-bye');
    await line.ended;
    await endsWith('nobody', 'flow');
  });

  it('hears the agent, is heard, and sends keys', async () => {
    const line = await begin();
    const agent = await joined(line);
    line.speak(15_000);
    await agent.hears('the caller', (level) => level > 12_000);
    line.pressByRtp('5');
    await until('the key', () => agent.keys.join('') === '5');
    await agent.press('7');
    await until('the key of the agent', () => line.keys.join('') === '7');
    await line.bye();
    expect(await agent.ended).toBe('remote-bye');
    await endsWith('handed-over', 'caller');
    expect(await handoff()).toEqual({ state: 'ended', ways: ['bridge connected'] });
  });

  it('hears music while the agent holds, and the agent again after', async () => {
    const line = await begin();
    const agent = await joined(line);
    await agent.reinvite('inactive');
    await line.hears('music', (level) => level > 50 && level < 7_000);
    await agent.reinvite('sendrecv');
    await line.hears('the agent again', (level) => level > 17_000);
    await line.bye();
    await endsWith('handed-over', 'caller');
  });

  it('comes back when the agent hangs up', async () => {
    const line = await begin();
    const agent = await joined(line);
    await agent.bye();
    await line.ended;
    await endsWith('returned', 'flow');
    expect(await handoff()).toEqual({ state: 'ended', ways: ['bridge connected'] });
  });

  it("comes back when the agent's media is lost", async () => {
    const line = await begin({ mediaTimeoutMs: 300 });
    const agent = await joined(line);
    await agent.loseMedia();
    expect(await agent.ended).toBe('remote-bye');
    await line.ended;
    await endsWith('returned', 'flow');
  });

  it('hears the sentence to its end before the join', async () => {
    const line = await begin({ promptLetters: 8 });
    const rings = ringing();
    await line.press(KEYS.announced);
    await line.hears('the announcement', (level) => level > 4_000);
    const agent = await desk.pickUp(await rings);
    agent.speak(20_000);
    const before = line.loudFrames;
    await line.hears('the agent', (level) => level > 17_000);
    expect(line.loudFrames - before).toBeGreaterThan(5);
    await line.bye();
    await endsWith('handed-over', 'caller');
  });

  it('is not joined with an agent who hangs up before the sentence is over', async () => {
    const line = await begin({ promptLetters: 8 });
    const rings = ringing();
    await line.press(KEYS.announced);
    await line.hears('the announcement', (level) => level > 4_000);
    await (await desk.pickUp(await rings)).bye();
    await line.ended;
    await endsWith('refused', 'flow');
  });

  it('is not joined with an agent with whom there is no media in common', async () => {
    const line = await begin();
    const ended = new Promise<string>((resolve) => {
      desk.onCall((invite) => {
        void invite
          .accept({ body: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 0 RTP/AVP 0\r\n' })
          .then((session) => session.on('terminated', ({ reason }) => resolve(reason)));
      });
    });
    await line.press(KEYS.bridge);
    expect(await ended).toBe('remote-bye');
    await line.ended;
    await endsWith('nobody', 'flow');
  });

  it.each([
    ['sip:+442079460018@trunk.example', '"+442079460018" <sip:+442079460018@127.0.0.1>'],
    ['sip:anonymous@anonymous.invalid', '<sip:baton@127.0.0.1>'],
  ])('is shown on the phone of the agent: From %s as %s', async (from, shown) => {
    const line = await begin({}, from);
    const rings = ringing();
    await line.press(KEYS.bridge);
    const invite = await rings;
    expect(invite.request.headers.get('from')).toContain(shown);
    expect(invite.request.headers.get('x-baton-call-id')).toHaveLength(36);
    invite.reject(486);
    await line.ended;
    await endsWith('nobody', 'flow');
    expect(board.logged.join()).not.toContain('2079460018');
  });

  describe('to a queue', () => {
    const queue = { name: 'desk', estimatedWaitMinutes: null, open: true, agentsAvailable: null };

    it('rings the phone of the queue', async () => {
      const line = await begin();
      board.queues = () => Promise.resolve([{ ...queue, agentPhone: desk.uri }]);
      await joined(line, KEYS.desk);
      await line.bye();
      await endsWith('handed-over', 'caller');
    });

    it('rings the phone that was known last while the database hangs', async () => {
      const line = await begin();
      board.queues = () => Promise.resolve([{ ...queue, agentPhone: desk.uri }]);
      await board.queueDirectory.refresh();
      board.queues = () => new Promise(() => undefined);
      await joined(line, KEYS.desk);
      await line.bye();
      await endsWith('handed-over', 'caller');
    });

    it('is told that nobody is there when no phone was set up', async () => {
      const line = await begin();
      await line.press(KEYS.desk);
      await line.ended;
      await endsWith('nobody', 'flow');
    });
  });

  describe('to a telephone number', () => {
    it('goes through the trunk of that name, with as much of the context as it takes', async () => {
      const { host, port } = parseUri(desk.uri);
      const trunk = { name: 'carrier', hostPort: `${host}:${port ?? 5060}`, parameters: [], contextBytes: 300 };
      const line = await begin({ trunks: { carrier: trunk } });
      const rings = ringing();
      await line.press(KEYS.tel);
      const invite = await rings;
      expect(invite.requestUri).toBe(`sip:+442079460000@${trunk.hostPort};user=phone`);
      expect(invite.request.headers.get('x-baton-handoff-id')).toContain('.handoff-');
      expect(invite.request.headers.get('x-baton-context')).toBeUndefined();
      invite.reject(486);
      await line.ended;
      await endsWith('nobody', 'flow');
    });

    it('is told that nobody can be reached when no trunk has that name', async () => {
      const line = await begin();
      await line.press(KEYS.tel);
      await line.ended;
      await endsWith('nobody', 'flow');
      expect(await handoff()).toEqual({ state: 'failed', ways: ['bridge unreachable'] });
      expect(board.logged.join()).toContain('BATON_TRUNKS names no such trunk');
      expect(board.logged.join()).not.toContain('2079460000');
    });
  });
});

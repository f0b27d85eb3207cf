import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingInvite } from '@baton/sip';
import { SpeechError } from '@baton/speech';
import { LEAVE, leavingFlow } from '../call/testing/leaving-flow.js';
import { Phone, type Line } from '../call/testing/phone.js';
import { Switchboard, type SwitchboardOptions } from '../call/testing/switchboard.js';

const isMusic = (level: number) => level > 50 && level < 7_000;

describe('an agent who is asked first', () => {
  let board: Switchboard;
  let caller: Phone;
  let desk: Phone;
  let line: Line;
  let handoffId: string;

  /** The call to the agent, which rings. */
  const ringing = async (options: SwitchboardOptions = {}): Promise<IncomingInvite> => {
    board = await new Switchboard({ flow: leavingFlow({ desk: desk.uri }), promptLetters: 9, ...options }).start();
    line = await caller.dial(board.uri());
    const rings = new Promise<IncomingInvite>((resolve) => desk.onCall(resolve));
    await line.press(LEAVE.attended);
    const invite = await rings;
    handoffId = invite.request.headers.get('x-baton-handoff-id') ?? '';
    return invite;
  };
  /** The agent has answered and hears what it is about. */
  const asked = async (options: SwitchboardOptions = {}): Promise<Line> => {
    const agent = await desk.pickUp(await ringing(options));
    agent.speak(20_000);
    await agent.hears('the whisper', (level) => level > 4_000);
    return agent;
  };
  const joined = async () => {
    await line.hears('the agent', (level) => level > 17_000);
    line.speak(15_000);
  };
  const endsWith = async (result: string, endReason: string, way: string) => {
    await line.ended;
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason });
    const ways = (await board.traced()).handoffs
      .at(-1)
      ?.ways.map(({ way: of, outcome }) => `${of} ${outcome ?? 'open'}`);
    expect(ways).toEqual([`attended ${way}`]);
  };

  beforeEach(async () => {
    [caller, desk] = await Promise.all([Phone.start(), Phone.start()]);
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), desk.stop(), board.stop()]);
  });

  it.each<[string, (agent: Line) => unknown]>([
    ['by RTP', (agent) => agent.pressByRtp('1')],
    ['by INFO', (agent) => agent.press('1')],
    [
      'on the screen',
      () => {
        board.calls.acceptHandoff(`${handoffId}0`);
        board.calls.acceptHandoff('none-of-ours');
        board.calls.acceptHandoff(handoffId);
      },
    ],
  ])('hears the whisper alone, and has the caller after accepting %s', async (_how, accept) => {
    const agent = await asked();
    line.speak(15_000);
    await line.hears('music', isMusic);
    expect(agent.level).toBeLessThan(12_000);
    await accept(agent);
    await joined();
    await agent.hears('the caller', (level) => level > 12_000);
    await line.bye();
    expect(await agent.ended).toBe('remote-bye');
    await endsWith('handed-over', 'caller', 'connected');
    expect(board.handoffs).toEqual(['flow connected']);
  });

  it('is joined at once when they took the call on the screen while the phone was ringing', async () => {
    const invite = await ringing();
    board.calls.acceptHandoff(handoffId);
    const agent = await desk.pickUp(invite);
    agent.speak(20_000);
    await joined();
    expect(board.synthesizer.requests.map(({ text }) => text)).not.toContain('A caller.');
    await line.bye();
    await endsWith('handed-over', 'caller', 'connected');
  });

  it('is let go by any other key, and the caller is told', async () => {
    const agent = await asked();
    agent.pressByRtp('2');
    expect(await agent.ended).toBe('remote-bye');
    await endsWith('refused', 'flow', 'declined');
  });

  it('who hangs up during the whisper has declined', async () => {
    const agent = await asked();
    await agent.bye();
    await endsWith('refused', 'flow', 'declined');
  });

  it('who does nothing was not there', async () => {
    const agent = await asked({ leastToAcceptMs: 500 });
    expect(await agent.ended).toBe('remote-bye');
    await endsWith('nobody', 'flow', 'no-answer');
  });

  it('who answers late in the ring still has time to listen', async () => {
    const invite = await ringing({ leastToAcceptMs: 4_000 });
    invite.progress(180);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const agent = await desk.pickUp(invite);
    agent.speak(20_000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    agent.pressByRtp('1');
    await joined();
    await line.bye();
    await endsWith('handed-over', 'caller', 'connected');
  });

  it('is hung up when the caller hangs up during the whisper', async () => {
    const agent = await asked();
    await line.bye();
    expect(await agent.ended).toBe('remote-bye');
    await endsWith('abandoned', 'caller', 'open');
    expect(board.handoffs).toEqual(['flow abandoned']);
  });

  it('hears a tone when nothing can be said, and can still accept', async () => {
    const invite = await ringing();
    board.synthesizer.failNextWith = new SpeechError('unavailable', 'no voice');
    const agent = await desk.pickUp(invite);
    await agent.hears('the tone', (level) => level > 7_000);
    agent.speak(20_000);
    agent.pressByRtp('1');
    await joined();
    await line.bye();
    await endsWith('handed-over', 'caller', 'connected');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEAVE, leavingFlow } from '../../call/testing/leaving-flow.js';
import { Phone, type Line } from '../../call/testing/phone.js';
import { Switchboard } from '../../call/testing/switchboard.js';

describe('a call back', () => {
  let board: Switchboard;
  let caller: Phone;
  let line: Line;

  const begin = async (from = 'sip:+442079460018@trunk.example') => {
    line = await caller.dial(board.uri(), { from });
  };
  const endsWith = async (result: string) => {
    await line.ended;
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason: 'flow' });
  };

  beforeEach(async () => {
    [caller, board] = await Promise.all([Phone.start(), new Switchboard({ flow: leavingFlow() }).start()]);
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), board.stop()]);
  });

  it('is booked for the queue, under an id of its own, with the number and the context', async () => {
    await begin();
    await line.press(LEAVE.callback);
    await endsWith('booked');
    const { callbacks, calls, handoffs } = await board.traced();
    const callId = calls[0]?.id ?? '';
    expect(callbacks).toEqual([
      {
        callId,
        id: expect.stringMatching(`^${callId}\\.callback-\\d+$`),
        queue: 'desk',
        number: '+442079460018',
        wantedDate: null,
        wantedTime: null,
        context: expect.objectContaining({ callId, flow: 'Leaving', caller: '+442079460018' }),
        bookedAt: expect.any(Number),
      },
    ]);
    expect(handoffs).toEqual([]);
    expect(board.logged.join()).not.toContain('2079460018');
  });

  it('is one way of a handoff, whose record tells of it', async () => {
    await begin();
    await line.press(LEAVE.bookedInstead);
    await endsWith('callback-booked');
    const { callbacks, handoffs } = await board.traced();
    expect(callbacks).toHaveLength(1);
    expect(handoffs.at(-1)).toMatchObject({
      queue: 'desk',
      state: 'ended',
      ways: [{ way: 'callback', outcome: 'booked' }],
    });
    expect(board.handoffs).toEqual(['flow booked']);
  });

  it('is refused when it cannot be kept', async () => {
    const open = board.traces.open.bind(board.traces);
    board.traces.open = (started) => {
      const trace = open(started);
      trace.callback = () => Promise.resolve(false);
      return trace;
    };
    await begin();
    await line.press(LEAVE.callback);
    await endsWith('refused');
  });

  it('is refused where there is no number to call', async () => {
    await begin('sip:anonymous@anonymous.invalid');
    await line.press(LEAVE.callback);
    await endsWith('refused');
  });

  it('stays booked when the caller hangs up before it is answered', async () => {
    await begin();
    await line.press(LEAVE.callback);
    await line.bye();
    await board.nothingLeft();
    expect((await board.traced()).callbacks).toHaveLength(1);
  });
});

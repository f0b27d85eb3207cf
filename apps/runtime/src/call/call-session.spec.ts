import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SpeechError } from '@baton/speech';
import type { RunnableFlow } from '../flow-runner/flow-library.js';
import { Phone, type Line } from './testing/phone.js';
import { KEYS } from './testing/small-flow.js';
import { Switchboard, type SwitchboardOptions } from './testing/switchboard.js';
import { until } from './testing/until.js';

const HELD = 6_900;

describe('a call', () => {
  let board: Switchboard;
  let caller: Phone;
  let desk: Phone;

  const begin = async (options: SwitchboardOptions = {}): Promise<Line> => {
    board = await new Switchboard({ desk: desk.uri, ...options }).start();
    return caller.dial(board.uri());
  };
  const endsWith = async (result: string, endReason: string) => {
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason });
    expect(board.ended).toEqual([result]);
  };

  beforeEach(async () => {
    [caller, desk] = await Promise.all([Phone.start(), Phone.start()]);
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), desk.stop(), board.stop()]);
  });

  it('says goodbye to its end before it hangs up', async () => {
    const line = await begin({ promptLetters: 4 });
    await line.press(KEYS.bye);
    const before = line.loudFrames;
    expect(await line.ended).toBe('remote-bye');
    // "Bye." is twelve frames.
    expect(line.loudFrames - before).toBeGreaterThanOrEqual(11);
    await endsWith('bye', 'flow');
  });

  it('takes a key by RTP once', async () => {
    const line = await begin();
    await line.hears('the prompt', (level) => level > 4_000);
    line.pressByRtp(KEYS.bye);
    await line.ended;
    expect((await board.traced()).events.filter((type) => type === 'keys')).toHaveLength(1);
    await endsWith('bye', 'flow');
  });

  it('answers what it hears', async () => {
    const line = await begin();
    board.recognizer.hear('book');
    await line.say(400);
    await line.ended;
    await endsWith('bye', 'flow');
  });

  it('refuses to be moved elsewhere by its caller, and what no key is', async () => {
    const line = await begin();
    const refer = await line.session.refer({ referTo: 'sip:premium@127.0.0.1' });
    const status = await new Promise((resolve) => refer.on('rejected', (rejected) => resolve(rejected.status)));
    expect(status).toBe(603);
    const wrong = await line.session.request('INFO', { body: 'hello', contentType: 'text/plain' });
    expect(wrong.status).toBe(415);
    const empty = await line.session.request('INFO');
    expect(empty.status).toBe(200);
    await line.bye();
    await endsWith('abandoned', 'caller');
  });

  it('holds its prompt while it is held, and says the rest of it after', async () => {
    const line = await begin({ promptLetters: 8 });
    await line.hears('the prompt', (level) => level > 4_000);
    expect(await line.reinvite('sendonly')).toContain('a=recvonly');
    // What the phone plays to us meanwhile is its music, and no answer to the prompt.
    await line.say(1_300);
    expect(await line.reinvite('sendrecv')).toContain('a=sendrecv');
    await line.hears('the rest of the prompt', (level) => level > 4_000);
    await line.bye();
    await endsWith('abandoned', 'caller');
    expect((await board.traced()).events).toEqual(['call-answered', 'hung-up', 'prompt-ended']);
  });

  it('does not take a phone that holds it in silence for one that is lost', async () => {
    const line = await begin({ mediaTimeoutMs: 300 });
    await line.reinvite('sendonly');
    await line.loseMedia();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(line.isOver).toBe(false);
    await line.bye();
    await endsWith('abandoned', 'caller');
  });

  it('ends when no media comes any more', async () => {
    const line = await begin({ mediaTimeoutMs: 300 });
    await line.loseMedia();
    expect(await line.ended).toBe('remote-bye');
    await endsWith('abandoned', 'media-lost');
  });

  it('ends with the process', async () => {
    const line = await begin();
    board.calls.endAll('shutdown');
    expect(await line.ended).toBe('remote-bye');
    await endsWith('abandoned', 'shutdown');
  });

  describe('whose caller hangs up', () => {
    it('while a prompt is being said', async () => {
      const line = await begin();
      await line.hears('the prompt', (level) => level > 4_000);
      await line.bye();
      await endsWith('abandoned', 'caller');
    });

    it('while it listens', async () => {
      const line = await begin();
      await line.hears('the prompt', (level) => level > 4_000);
      await line.hears('its end', (level) => level === 0);
      await line.bye();
      await endsWith('abandoned', 'caller');
    });

    it('while an answer is being recognised', async () => {
      const line = await begin();
      let opened = 0;
      const open = board.recognizer.open.bind(board.recognizer);
      board.recognizer.open = (request) => {
        opened += 1;
        const stream = open(request);
        return {
          write: (frame) => stream.write(frame),
          finish: () => new Promise(() => undefined),
          cancel: () => stream.cancel(),
        };
      };
      await line.say(400);
      await until('a recognition', () => opened > 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await line.bye();
      await endsWith('abandoned', 'caller');
    });

    it('while a queue is being asked', async () => {
      const line = await begin();
      let answer: (() => void) | undefined;
      board.queues = () => new Promise((resolve) => (answer = () => resolve([])));
      await line.press(KEYS.queue);
      await until('the question', () => answer !== undefined);
      await line.bye();
      answer?.();
      await endsWith('abandoned', 'caller');
    });

    it('while the agent is ringing', async () => {
      const line = await begin();
      const cancelled = new Promise<void>((resolve) => {
        desk.onCall((invite) => {
          invite.progress(180);
          invite.on('cancelled', () => resolve());
        });
      });
      const rings = new Promise<void>((resolve) => desk.userAgent.once('invite', () => resolve()));
      await line.press(KEYS.bridge);
      await rings;
      await line.bye();
      await cancelled;
      await endsWith('abandoned', 'caller');
      expect((await board.traced()).handoffs.at(-1)?.state).toBe('failed');
    });

    it('while goodbye is being said', async () => {
      const line = await begin();
      await line.press(KEYS.bye);
      await line.bye();
      await endsWith('bye', 'flow');
    });
  });

  describe('in which something breaks', () => {
    const broken = (part: object): SwitchboardOptions => ({
      changed: (flow) => {
        const { understanding } = flow;
        const whole: RunnableFlow['understanding'] = {
          grammarFor: (expected) => understanding.grammarFor(expected),
          understand: (...heard) => understanding.understand(...heard),
        };
        return { ...flow, understanding: { ...whole, ...part } };
      },
    });
    const secret = () => {
      throw new Error('said in private');
    };

    it('goes on to a person when an effect cannot be performed', async () => {
      const rings = new Promise<void>((resolve) => desk.onCall((invite) => (invite.reject(486), resolve())));
      const line = await begin(broken({ grammarFor: secret }));
      await rings;
      await line.ended;
      await endsWith('failed', 'flow');
      expect(board.failures).toContain('runtime');
      expect(board.logged.join()).not.toContain('said in private');
    });

    it('goes on when what was heard cannot be understood', async () => {
      const line = await begin(broken({ understand: secret }));
      board.recognizer.hear('book');
      await line.say(400);
      await line.ended;
      await endsWith('failed', 'flow');
      expect(board.failures).toContain('runtime');
      expect(board.logged.join()).not.toContain('said in private');
    });

    it('goes on when nothing can be recognised', async () => {
      const line = await begin();
      board.recognizer.open = () => {
        throw new SpeechError('unavailable', 'worker died at the word sesame');
      };
      await line.say(400);
      await line.ended;
      await endsWith('failed', 'flow');
      expect(board.failures).toEqual(['recognition']);
      expect(board.logged.join()).not.toContain('sesame');
    });

    it('ends when nothing at all can be said', async () => {
      board = new Switchboard({ desk: desk.uri });
      board.synthesizer.synthesize = () => {
        throw new SpeechError('unavailable', 'no voice');
      };
      await board.start();
      const line = await caller.dial(board.uri());
      expect(await line.ended).toBe('remote-bye');
      await endsWith('failed', 'flow');
    });

    it('is hung up when its trace cannot be begun', async () => {
      board = await new Switchboard().start();
      board.traces.open = () => {
        throw new Error('no space left on device');
      };
      const line = await caller.dial(board.uri());
      expect(await line.ended).toBe('remote-bye');
      await board.nothingLeft();
    });
  });

  it('leaves the caller who waits for a person with music', async () => {
    const line = await begin();
    desk.onCall((invite) => invite.progress(180));
    await line.press(KEYS.bridge);
    await line.hears('music', (level) => level > 50 && level < HELD);
    await line.bye();
    await endsWith('abandoned', 'caller');
  });
});

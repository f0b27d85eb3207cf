import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEAVE, leavingFlow } from '../../call/testing/leaving-flow.js';
import { Phone, type Line } from '../../call/testing/phone.js';
import { Switchboard } from '../../call/testing/switchboard.js';

/** 16 bits a sample, behind the header of a WAVE file. */
const samplesOf = (wave: Buffer) =>
  Array.from({ length: (wave.length - 44) / 2 }, (_, at) => wave.readInt16LE(44 + 2 * at));
const SAMPLES_PER_MS = 8;

describe('a message', () => {
  let board: Switchboard;
  let caller: Phone;
  let desk: Phone;
  let line: Line;

  const begin = async () => {
    board = await new Switchboard({ flow: leavingFlow({ desk: desk.uri }) }).start();
    line = await caller.dial(board.uri());
  };
  /** The tone is louder than any prompt. */
  const tone = async () => {
    await line.hears('the tone', (level) => level > 7_000);
    await line.hears('the end of it', (level) => level < 500);
  };
  const endsWith = async (result: string, endReason = 'flow') => {
    await line.ended;
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason });
    expect(await board.leftOnDisk()).toEqual([]);
  };
  const delivered = async () => {
    const { voicemails } = await board.traced();
    const [message] = voicemails;
    if (!message || voicemails.length > 1) throw new Error(`${voicemails.length} messages were delivered`);
    const wave = board.recordings.get(message.audio) ?? Buffer.alloc(0);
    const loud = samplesOf(wave).filter((sample) => Math.abs(sample) > 4_000).length;
    return { message, wave, loudMs: loud / SAMPLES_PER_MS };
  };

  beforeEach(async () => {
    [caller, desk] = await Promise.all([Phone.start(), Phone.start()]);
    await begin();
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), desk.stop(), board.stop()]);
  });

  it('is recorded after the tone until the caller falls silent, and delivered with what it is about', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    await line.say(700);
    await endsWith('left');
    const { message, wave, loudMs } = await delivered();
    expect(message).toMatchObject({ queue: 'desk', context: { flow: 'Leaving', callId: message.callId } });
    expect(message.id).toMatch(new RegExp(`^${message.callId}\\.recording-\\d+$`));
    expect(wave.subarray(0, 16).toString('latin1')).toBe(`RIFF${wave.subarray(4, 8).toString('latin1')}WAVEfmt `);
    expect(wave.readUInt32LE(24)).toBe(8_000);
    expect(wave.readUInt32LE(40)).toBe(wave.length - 44);
    expect(message.durationMs).toBe((wave.length - 44) / 2 / SAMPLES_PER_MS);
    // How much of the speech arrives is the network's; that a second of silence ended it is not.
    expect(loudMs).toBeGreaterThan(100);
    expect(message.spokenMs).toBeGreaterThanOrEqual(100);
    expect(message.spokenMs).toBeLessThanOrEqual(message.durationMs - 1_000);
    expect((await board.traced()).events).toContain('message-recorded');
    expect(board.recognizer.requests).toEqual([]);
  });

  it('ends with the end key, and other keys do nothing', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    line.speak(8_000);
    await line.press('5');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await line.press('#');
    await endsWith('left');
    const { message } = await delivered();
    expect(message.durationMs).toBeGreaterThanOrEqual(100);
    const ended = (await board.traced()).rows.map(({ body }) => body as { type: string; reason?: string });
    expect(ended.find(({ type }) => type === 'message-recorded')?.reason).toBe('key');
  });

  it('is not kept when nothing was said', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    await endsWith('nothing-left');
    expect((await board.traced()).voicemails).toEqual([]);
  });

  it('is kept when the caller hangs up, which is how most messages end', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    await line.say(500);
    await line.bye();
    await endsWith('left-message', 'caller');
    const { message, wave } = await delivered();
    expect(message.spokenMs).toBeGreaterThanOrEqual(100);
    expect(wave.readUInt32LE(40)).toBe(wave.length - 44);
  });

  it('is nothing when the caller hangs up without a word', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    await line.bye();
    await endsWith('abandoned', 'caller');
    expect((await board.traced()).voicemails).toEqual([]);
  });

  it('begins after the tone: what is said into the prompt neither stops it nor is recorded', async () => {
    await line.press(LEAVE.voicemail);
    await line.hears('the prompt', (level) => level > 4_000);
    line.speak(8_000);
    await line.hears('the tone', (level) => level > 7_000);
    line.speak(0);
    await endsWith('nothing-left');
  });

  it('is kept when the process stops in the middle of it', async () => {
    await line.press(LEAVE.voicemail);
    await tone();
    await line.say(500);
    board.calls.endAll('shutdown');
    await endsWith('left-message', 'shutdown');
    expect((await delivered()).message.spokenMs).toBeGreaterThanOrEqual(100);
  });

  it('is one way of a handoff, taken when nobody answers', async () => {
    board.queues = () =>
      Promise.resolve([
        { name: 'desk', agentPhone: desk.uri, estimatedWaitMinutes: null, open: true, agentsAvailable: null },
      ]);
    desk.onCall((invite) => invite.reject(486));
    await line.press(LEAVE.bridgeOrMessage);
    await tone();
    await line.say(500);
    await line.press('#');
    await endsWith('left-message');
    expect((await delivered()).message.id).toMatch(/\.transfer-\d+$/);
    const { handoffs } = await board.traced();
    expect(handoffs.at(-1)).toMatchObject({
      state: 'ended',
      ways: [
        { way: 'bridge', outcome: 'busy' },
        { way: 'voicemail', outcome: 'left' },
      ],
    });
    expect(board.handoffs).toEqual(['flow left']);
  });

  it('of a handoff is kept when the caller hangs up, and the record says so', async () => {
    await line.press(LEAVE.bridgeOrMessage);
    await tone();
    await line.say(500);
    await line.bye();
    await endsWith('left-message', 'caller');
    expect((await board.traced()).handoffs.at(-1)).toMatchObject({ state: 'ended' });
    expect(board.handoffs).toEqual(['flow left']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concatAudio } from '@baton/speech';
import wavefile from 'wavefile';
import { AGENT_GREETING } from '../caller/agent-phone.js';
import { holdsSpeech } from '../caller/holds-speech.js';
import { agentFrames, spokenFrames } from '../caller/voice.js';
import { freePort } from '../harness/free-ports.js';
import { bodies } from '../harness/traces.js';
import { until } from '../harness/until.js';
import { ApiClient, type VoicemailRow } from '../system/api-client.js';
import { leavingFlow } from './leaving-flow.js';
import { press, say, Stage, type Story, type StoryAgent, type ToldStory } from './stage.js';

const NUMBER = '2063';
/** Nobody is at its telephone; callers leave something for its people. */
const DESK = 'story-desk';
const ACCEPTS = 'story-accepts';
const DECLINES = 'story-declines';
const MESSAGE = 'This is Mary Smith. I left my red umbrella with you, please keep it for me.';
const WHISPER = 'A guest is looking for a red umbrella.';
const OWN_NUMBER = '02079460000';
/** Reaches the database with the trace, within a second of the call's end; a busy machine may take longer. */
const LEFT_WITHIN_MS = 15_000;

const stories = {
  callback: { number: NUMBER, steps: [say('please call me back'), press(`${OWN_NUMBER}#`), say('tomorrow at seven')] },
  message: { number: NUMBER, steps: [say('I want to leave a message'), say(MESSAGE)] },
  cutShort: { number: NUMBER, steps: [say('I want to leave a message'), say(MESSAGE), { kind: 'hang-up' }] },
  accepted: { number: NUMBER, steps: [press('3')] },
  declined: { number: NUMBER, steps: [press('4')] },
} satisfies Record<string, Story>;
type Name = keyof typeof stories;

describe('what callers leave with us, and agents who are asked first', () => {
  let stage: Stage;
  /** The desk is an agent's. */
  let desk: ApiClient;
  let accepting: StoryAgent;
  let declining: StoryAgent;
  let told: Record<Name, ToldStory>;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await ApiClient.signedIn(stage.system.running, 'agent');
    await stage.queue(DESK, `sip:agent@127.0.0.1:${await freePort()}`);
    accepting = await stage.agent(ACCEPTS, 'accept');
    declining = await stage.agent(DECLINES, 'decline');
    await stage.publish(NUMBER, leavingFlow({ desk: DESK, accepts: ACCEPTS, declines: DECLINES, whisper: WHISPER }));
    told = await stage.tell<Name>(stories);
  }, 240_000);

  afterAll(() => stage.clear());

  const callbackOf = (story: Name) =>
    until('the call back is on the desk', LEFT_WITHIN_MS, async () =>
      (await desk.callbacks()).find(({ callId }) => callId === told[story].report.callId),
    );

  /** The message and its sound, which must be the caller's own voice. */
  const messageOf = async (story: Name): Promise<{ message: VoicemailRow; audio: Int16Array }> => {
    const message = await until('the message is on the desk', LEFT_WITHIN_MS, async () =>
      (await desk.voicemails()).find(({ callId }) => callId === told[story].report.callId),
    );
    const wav = new wavefile.WaveFile(await desk.voicemailAudio(message.id));
    if (wav.bitDepth === '8m') wav.fromMuLaw();
    return { message, audio: wav.getSamples(false, Int16Array) as unknown as Int16Array };
  };

  it('books a call back for the number and the time that the caller names, and the desk shows it', async () => {
    const { report, rows } = told.callback;
    expect(report.heard.map(({ text }) => text)).toEqual(['please call me back', 'tomorrow at seven']);
    expect(report.path).toEqual(['start', 'menu', 'when', 'book', 'booked']);
    expect(report).toMatchObject({ result: 'booked', rules: [], callbacks: [{ queue: DESK, booked: true }] });
    expect(await callbackOf('callback')).toMatchObject({
      queue: DESK,
      number: expect.stringMatching(/2079460000$/),
      wantedDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      wantedTime: '19:00',
      context: { summary: 'Wants to be called.', reason: { intent: 'call_back', words: expect.any(String) } },
    });
    // The number is personal: whoever reads the trace does not.
    expect(JSON.stringify(rows)).not.toContain('2079460000');
  });

  it('takes a message, and the desk plays the very words', async () => {
    const { report, rows } = told.message;
    expect(report.path).toEqual(['start', 'menu', 'record', 'left']);
    expect(report.result).toBe('left');
    const [recorded] = bodies(rows, 'message-recorded');
    expect(recorded?.reason).toBe('silence');
    const { message, audio } = await messageOf('message');
    expect(message).toMatchObject({ queue: DESK, spokenMs: recorded?.spokenMs });
    expect(holdsSpeech(audio, concatAudio(await spokenFrames(stage.synthesizer, MESSAGE)))).toBe(true);
    // Nothing of the words is in the trace: what is said into a message is nobody's but the desk's.
    expect(report.heard.map(({ text }) => text)).toEqual(['i want to leave a message']);
  });

  it('keeps the message of a caller who hangs up after it', async () => {
    const { report, row, outcome } = told.cutShort;
    expect(outcome.endedBy).toBe('caller');
    expect(row).toMatchObject({ endReason: 'caller' });
    expect(report.path).toEqual(['start', 'menu', 'record']);
    const { message, audio } = await messageOf('cutShort');
    expect(message.spokenMs).toBeGreaterThan(2_000);
    expect(holdsSpeech(audio, concatAudio(await spokenFrames(stage.synthesizer, MESSAGE)))).toBe(true);
  });

  it('joins an agent who has heard the whisper and taken the call by its key', async () => {
    const { report, rows, outcome, decisions } = told.accepted;
    const [transfer] = bodies(rows, 'transfer');
    expect(transfer?.whisper?.text).toContain(WHISPER);
    const { text = '', language = '', voice = '' } = transfer?.whisper ?? {};
    const whisper: Int16Array[] = [];
    for await (const chunk of stage.synthesizer.synthesize({ text, language, voice })) whisper.push(chunk);
    expect(holdsSpeech(concatAudio(accepting.heard), concatAudio(whisper))).toBe(true);
    const greeting = concatAudio(await agentFrames(stage.synthesizer, AGENT_GREETING));
    expect(holdsSpeech(outcome.recording.heard, greeting)).toBe(true);
    expect(holdsSpeech(outcome.recording.heard, concatAudio(whisper))).toBe(false);
    expect(report).toMatchObject({
      result: 'handed-over',
      handoff: { way: 'attended', context: { summary: expect.stringContaining('umbrella') } },
    });
    expect(decisions).toMatchObject([{ state: 'ended', ways: [{ way: 'attended', outcome: 'connected' }] }]);
  });

  it('goes on to the next way when the agent presses another key', async () => {
    const { report, rows, decisions } = told.declined;
    expect(declining.heard).toHaveLength(1);
    expect(bodies(rows, 'transfer-ended')).toMatchObject([{ outcome: 'declined' }]);
    expect(report).toMatchObject({ result: 'booked', handoff: null, callbacks: [{ queue: DECLINES, booked: true }] });
    expect(report.path).toEqual(['start', 'menu', 'numbered', 'declining', 'booked']);
    expect(await callbackOf('declined')).toMatchObject({ queue: DECLINES, number: '+442079460001', wantedDate: null });
    expect(decisions).toMatchObject([{ ways: [{ way: 'attended', outcome: 'declined' }, { way: 'callback' }] }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  concatAudio,
  defineGrammar,
  phrasesToGrammar,
  sampleRate,
  splitFrames,
  type Recognition,
  type RecognitionGrammar,
  type SpeechError,
} from '@baton/speech';
import { describeRecognizer, describeSynthesizer } from '@baton/speech/testing';
import { callerVoice } from './caller-voice.js';
import { createEmbeddedSpeech, type EmbeddedSpeech } from './create-embedded-speech.js';
import { clicks, pinkNoise, throughMuLaw, tone, whiteNoise } from './testing/line-noise.js';

const language = 'en-US';
let speech: EmbeddedSpeech;
beforeAll(async () => {
  speech = createEmbeddedSpeech({ promptCacheBytes: 2_000_000 });
  await speech.ready();
}, 30_000);
afterAll(() => speech.close());

/** What arrives at the other end of a telephone line when the caller says something. */
async function say(text: string, voice: string = callerVoice.voice): Promise<Int16Array> {
  const chunks: Int16Array[] = [];
  for await (const chunk of speech.synthesizer.synthesize({ text, language, voice })) chunks.push(chunk);
  return throughMuLaw(concatAudio(chunks));
}

async function hear(audio: Int16Array, grammar: RecognitionGrammar): Promise<Recognition> {
  const utterance = speech.recognizer.open({ language, grammar, sampleRate: 8000 });
  for (const frame of splitFrames(audio)) utterance.write(frame);
  return utterance.finish();
}

const phrases = [
  'yes',
  'no',
  'agent',
  'no thank you',
  "that's right",
  'I want to talk to a person',
  "I'd like to speak to a manager please",
  "I'd like to book a table",
  'a table for four people',
  'tomorrow evening at eight',
  'what are your opening hours',
  "it's about a direct debit",
  'my mother has died',
  'hold on',
  'can you repeat that please',
];
const grammar = phrasesToGrammar(phrases);

// The conformance suites close what they are given; here it is closed when everything is over.
describeSynthesizer('The embedded synthesizer', () => ({
  capabilities: speech.synthesizer.capabilities,
  synthesize: (request, options) => speech.synthesizer.synthesize(request, options),
}));
describeRecognizer(
  'The embedded recogniser',
  () => ({
    capabilities: speech.recognizer.capabilities,
    prepare: (request) => speech.recognizer.prepare(request),
    open: (request) => speech.recognizer.open(request),
  }),
  { say },
);

describe('Speaking and understanding over a telephone line', () => {
  it.each(phrases.filter((phrase) => phrase !== 'hold on'))('understands "%s"', async (phrase) => {
    const heard = await hear(await say(phrase), grammar);
    expect(heard).toMatchObject({ text: phrase.toLowerCase(), accepted: 'take' });
    expect(heard.raw).toMatchObject({ listed: 1 });
  });

  it.each([
    'No thank you, I want to talk to a person.',
    "Yes, I'd like a table for four people tomorrow evening.",
    'I want to book a table please.',
    'What about tomorrow?',
  ])('understands "%s", which nobody listed, from the words of what was', async (sentence) => {
    const heard = await hear(await say(sentence), grammar);
    expect(heard.text).toBe(sentence.toLowerCase().replace(/[,.?]/g, ''));
    expect(heard.accepted).not.toBe('reject');
    expect(heard.raw).toMatchObject({ listed: 0 });
  });

  it.each([
    'My dog ate the purple bicycle.',
    'The quick brown fox jumps over the lazy dog.',
    'Elephants never forget their birthdays.',
    'Turn off the lights in the kitchen.',
    'He plays the trumpet in a jazz band.',
  ])('rejects "%s"', async (sentence) => {
    expect(await hear(await say(sentence), grammar)).toMatchObject({ accepted: 'reject' });
  });

  it('takes nothing but the listed sentences when it may not generalise', async () => {
    const strict = phrasesToGrammar(phrases, { generalise: false });
    const audio = await say('No thank you, I want to talk to a person.');
    expect(await hear(audio, strict)).toMatchObject({ accepted: 'reject' });
    expect(await hear(await say('No thank you.'), strict)).toMatchObject({ text: 'no thank you', accepted: 'take' });
  });

  it.each([
    ['a hiss', whiteNoise(sampleRate, 2000)],
    ['a kitchen', pinkNoise(2 * sampleRate, 6000)],
    ['a whistle', tone(sampleRate, 900, 8000)],
    ['clicks', clicks(sampleRate, 20_000)],
    ['a cough', clicks(sampleRate, 15_000, 2000, 80)],
  ])('rejects %s', async (_, noise) => {
    expect(await hear(noise, grammar)).toMatchObject({ accepted: 'reject' });
    expect(await hear(noise, phrasesToGrammar(['yes', 'no']))).toMatchObject({ accepted: 'reject' });
  });

  it('learns words that no dictionary has', async () => {
    const menu = phrasesToGrammar(['the tagliolini please', 'the cacciucco please', 'the bagna cauda please']);
    expect(await hear(await say('The tagliolini, please.'), menu)).toMatchObject({ text: 'the tagliolini please' });
  });

  it('still hears the rest of a grammar with words that nobody can pronounce', async () => {
    const odd = phrasesToGrammar(['你好', 'ελα 你好', 'yes', '24', 'ñandú', 'xqzt', "'"]);
    expect(await hear(await say('Yes.'), odd)).toMatchObject({ text: 'yes', accepted: 'take' });
    expect(await hear(await say('Yes.'), phrasesToGrammar(['你好']))).toMatchObject({ text: '', accepted: 'reject' });
    expect(await hear(await say('Yes.'), grammar)).toMatchObject({ text: 'yes' });
  });

  it('learns two hundred invented names in the time of one utterance', async () => {
    const syllables = ['bor', 'zu', 'kle', 'mip', 'ta', 'vro'];
    const invented = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => `${a}${b}${c}`)));
    const names = phrasesToGrammar([...invented, 'tomorrow evening at eight'], { generalise: false });
    expect(await hear(await say('Tomorrow evening at eight.'), names)).toMatchObject({ accepted: 'take' });
  });

  it('follows rules, options and repetitions', async () => {
    const digits = 'zero one two three four five six seven eight nine'.split(' ').map((digit) => ({ tokens: [digit] }));
    const number = defineGrammar({
      root: 'main',
      rules: [
        {
          name: 'main',
          alternatives: [
            { tokens: [{ optional: ['my', 'number', 'is'] }, { repeat: [{ rule: 'digit' }], min: 3, max: 5 }] },
          ],
        },
        { name: 'digit', alternatives: digits },
      ],
      generalise: false,
    });
    expect(await hear(await say('My number is 4 7 1 2.'), number)).toMatchObject({
      text: 'my number is four seven one two',
    });
  });

  it('serves four callers with grammars of their own at once', async () => {
    const said = ['yes', 'a table for four people', 'I want to talk to a person', 'tomorrow evening at eight'];
    const audio = await Promise.all(said.map((phrase) => say(phrase)));
    const heard = await Promise.all(
      said.map((phrase, caller) => hear(audio[caller] as Int16Array, phrasesToGrammar([phrase, 'no', `agent`]))),
    );
    expect(heard.map(({ text }) => text)).toEqual(said.map((phrase) => phrase.toLowerCase()));
  });

  it('says a prompt from memory the second time', async () => {
    const prompt = 'This prompt is said to every caller.';
    const first = await say(prompt);
    const before = speech.stats().synthesis;
    expect(await say(prompt)).toEqual(first);
    const after = speech.stats().synthesis;
    expect(after.done).toBe(before.done);
    expect(after.cacheHits).toBe(before.cacheHits + 1);
    expect(after.cacheBytes).toBeLessThanOrEqual(2_000_000);
  });

  it('says tones differently', async () => {
    const spoken: Record<string, number> = {};
    for (const tone of ['neutral', 'apologetic', 'cheerful'] as const) {
      const chunks: Int16Array[] = [];
      const request = { text: 'I am sorry, nobody is free.', language, tone };
      for await (const chunk of speech.synthesizer.synthesize(request)) chunks.push(chunk);
      spoken[tone] = concatAudio(chunks).length;
    }
    expect(spoken['apologetic']).toBeGreaterThan(spoken['neutral'] ?? 0);
    expect(spoken['cheerful']).toBeLessThan(spoken['neutral'] ?? 0);
  });

  it('has nobody waiting and nothing replaced when all is done', () => {
    const { recognition, synthesis } = speech.stats();
    expect(recognition).toMatchObject({ workers: 2, ready: 2, busy: 0, queued: 0, replaced: 0 });
    expect(synthesis).toMatchObject({ busy: 0, queued: 0, replaced: 0 });
  });
});

describe('createEmbeddedSpeech', () => {
  it('fails what is asked of it after it was closed', async () => {
    const closed = createEmbeddedSpeech({ workers: { recognition: 1, synthesis: 1 } });
    const utterance = closed.recognizer.open({ language, grammar, sampleRate: 8000 });
    await closed.close();
    const failure: SpeechError | Recognition = await utterance.finish().catch((error: SpeechError) => error);
    expect(failure).toMatchObject({ code: 'unavailable', retryable: true });
    await expect(closed.ready()).rejects.toMatchObject({ code: 'unavailable' });
  });
});

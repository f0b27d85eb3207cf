import { describe, expect, it } from '@jest/globals';
import { speechErrorOf } from '../conformance/speech-error-of.js';
import { SpeechError } from '../speech-error.js';
import { phrasesToGrammar } from '../stt/grammar/phrases-to-grammar.js';
import { FakeSynthesizer } from '../testing/fake-synthesizer.js';
import { ScriptedRecognizer } from '../testing/scripted-recognizer.js';
import type { SpeechSynthesizer } from '../tts/speech-synthesizer.js';
import { FallbackRecognizer } from './fallback-recognizer.js';
import { FallbackSynthesizer } from './fallback-synthesizer.js';

const unavailable = new SpeechError('unavailable', 'gone');
const request = { text: 'Hello there. How are you?', language: 'en-US' };

async function lengths(synthesizer: SpeechSynthesizer): Promise<number[]> {
  const found: number[] = [];
  for await (const chunk of synthesizer.synthesize(request)) found.push(chunk.length);
  return found;
}

describe('FallbackSynthesizer', () => {
  it('asks the next one when the first fails before its first chunk', async () => {
    const first = new FakeSynthesizer();
    first.failNextWith = unavailable;
    const second = new FakeSynthesizer();
    expect(await lengths(new FallbackSynthesizer([first, second]))).toHaveLength(2);
    expect(second.requests).toEqual([request]);
  });

  it('does not ask the next one what is wrong in itself', async () => {
    const first = new FakeSynthesizer();
    first.failNextWith = new SpeechError('bad-request', 'nothing to say');
    const second = new FakeSynthesizer();
    const error = await speechErrorOf(lengths(new FallbackSynthesizer([first, second])));
    expect(error.code).toBe('bad-request');
    expect(second.requests).toEqual([]);
  });

  it('does not finish a prompt in another voice', async () => {
    const first: SpeechSynthesizer = {
      capabilities: new FakeSynthesizer().capabilities,
      async *synthesize() {
        yield new Int16Array(160);
        throw unavailable;
      },
    };
    const second = new FakeSynthesizer();
    expect((await speechErrorOf(lengths(new FallbackSynthesizer([first, second])))).code).toBe('unavailable');
    expect(second.requests).toEqual([]);
  });

  it('fails with the last failure when nobody can', async () => {
    const [first, second] = [new FakeSynthesizer(), new FakeSynthesizer()];
    first.failNextWith = unavailable;
    second.failNextWith = new SpeechError('overloaded', 'busy');
    expect((await speechErrorOf(lengths(new FallbackSynthesizer([first, second])))).code).toBe('overloaded');
  });
});

describe('FallbackRecognizer', () => {
  const opening = { language: 'en-US', grammar: phrasesToGrammar(['yes']), sampleRate: 8000 } as const;
  const heard = { text: 'yes', confidence: 0.9, accepted: 'take' } as const;

  it('gives the next one the same audio when the first fails', async () => {
    const second = new ScriptedRecognizer([heard]);
    const stream = new FallbackRecognizer([new ScriptedRecognizer([unavailable]), second]).open(opening);
    stream.write(new Int16Array(160));
    stream.write(new Int16Array(160));
    expect(await stream.finish()).toEqual({ ...heard, durationMs: 40 });
  });

  it('opens the next one when the first cannot even be opened', async () => {
    const closed = new ScriptedRecognizer();
    closed.open = () => {
      throw unavailable;
    };
    const stream = new FallbackRecognizer([closed, new ScriptedRecognizer([heard])]).open(opening);
    expect(await stream.finish()).toMatchObject({ text: 'yes' });
  });

  it('does not go on after it was cancelled', async () => {
    const second = new ScriptedRecognizer([heard]);
    const stream = new FallbackRecognizer([new ScriptedRecognizer([unavailable]), second]).open(opening);
    const result = stream.finish();
    stream.cancel();
    await speechErrorOf(result);
    expect(second.requests).toEqual([]);
  });

  it('fails with the last failure when nobody can', async () => {
    const overloaded = new SpeechError('overloaded', 'busy');
    const stream = new FallbackRecognizer([
      new ScriptedRecognizer([unavailable]),
      new ScriptedRecognizer([overloaded]),
    ]).open(opening);
    expect(await speechErrorOf(stream.finish())).toBe(overloaded);
  });
});

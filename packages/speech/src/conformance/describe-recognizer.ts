import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { frameSamples, sampleRate } from '../audio/audio-format.js';
import { splitFrames } from '../audio/split-frames.js';
import type { GrammarRule } from '../stt/grammar/recognition-grammar.js';
import { phrasesToGrammar } from '../stt/grammar/phrases-to-grammar.js';
import type { SpeechRecognizer } from '../stt/speech-recognizer.js';
import { speechErrorOf } from './speech-error-of.js';

type Closable = SpeechRecognizer & { close?(): Promise<void> };

export interface RecognizerSuiteOptions {
  /** Audio in which the phrase is said, 8 kHz; the suite's own phrases are short sentences of English. */
  readonly say: (phrase: string) => Promise<Int16Array>;
}

/** What every recogniser keeps to. Call it from an adapter's spec; one instance serves the whole suite. */
export function describeRecognizer(
  name: string,
  create: () => Promise<Closable> | Closable,
  { say }: RecognizerSuiteOptions,
): void {
  describe(`${name} as a SpeechRecognizer`, () => {
    const phrase = 'i want to talk to a person';
    const grammar = phrasesToGrammar([phrase, 'yes', 'no', 'a table for four']);
    let recognizer: Closable;
    beforeAll(async () => {
      recognizer = await create();
    });
    afterAll(() => recognizer.close?.());

    const language = (): string => recognizer.capabilities.languages[0] ?? '';
    const open = () => recognizer.open({ language: language(), grammar, sampleRate: 8000 });

    it('understands a phrase of the grammar that comes frame by frame', async () => {
      const utterance = open();
      const audio = await say(phrase);
      for (const frame of splitFrames(audio)) utterance.write(frame);
      const recognition = await utterance.finish();
      expect(recognition).toMatchObject({ text: phrase, accepted: 'take' });
      expect(recognition.confidence).toBeGreaterThan(0.5);
      expect(recognition.confidence).toBeLessThanOrEqual(1);
      expect(recognition.durationMs).toBeCloseTo(
        (Math.ceil(audio.length / frameSamples) * frameSamples * 1000) / sampleRate,
      );
    });

    it('rejects silence, which is no error', async () => {
      const utterance = open();
      utterance.write(new Int16Array(sampleRate));
      expect(await utterance.finish()).toMatchObject({ text: '', accepted: 'reject', durationMs: 1000 });
    });

    it('rejects an utterance without audio', async () => {
      expect(await open().finish()).toMatchObject({ accepted: 'reject', durationMs: 0 });
    });

    it('gives the same promise to whoever asks for the result again', () => {
      const utterance = open();
      const first = utterance.finish();
      expect(utterance.finish()).toBe(first);
      return first;
    });

    it('fails a cancelled utterance with cancelled', async () => {
      const utterance = open();
      utterance.write(await say(phrase));
      const result = utterance.finish();
      utterance.cancel();
      expect((await speechErrorOf(result)).code).toBe('cancelled');
    });

    it('fails an utterance that was cancelled before its end with cancelled', async () => {
      const utterance = open();
      utterance.cancel();
      expect((await speechErrorOf(utterance.finish())).code).toBe('cancelled');
    });

    it('understands the same after it was told to prepare, whatever it was told', async () => {
      const broken = { id: 'broken', rules: [], root: 'main', hints: [] };
      recognizer.prepare({ language: language(), grammar: broken, sampleRate: 8000 });
      recognizer.prepare({ language: 'tlh', grammar, sampleRate: 8000 });
      recognizer.prepare({ language: language(), grammar, sampleRate: 8000 });
      const utterance = open();
      utterance.write(await say(phrase));
      expect(await utterance.finish()).toMatchObject({ text: phrase, accepted: 'take' });
    });

    it('refuses a broken grammar at once, with its problems', async () => {
      const rules: GrammarRule[] = [{ name: 'main', alternatives: [{ tokens: [{ rule: 'nowhere' }] }] }];
      const broken = { id: 'broken', rules, root: 'main', hints: [] };
      const request = { language: language(), grammar: broken, sampleRate: 8000 } as const;
      const error = await speechErrorOf(() => recognizer.open(request));
      expect(error).toMatchObject({ code: 'bad-request', problems: [{ code: 'undefined-rule', rule: 'main' }] });
    });

    it('refuses a language that it does not understand', async () => {
      const error = await speechErrorOf(() => recognizer.open({ language: 'tlh', grammar, sampleRate: 8000 }));
      expect(error.code).toBe('unsupported-language');
    });
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concatAudio } from '../audio/concat-audio.js';
import { sampleRate } from '../audio/audio-format.js';
import type { SpeechSynthesizer, SynthesisRequest } from '../tts/speech-synthesizer.js';
import { speechErrorOf } from './speech-error-of.js';

type Closable = SpeechSynthesizer & { close?(): Promise<void> };

/** What every synthesizer keeps to. Call it from an adapter's spec; one instance serves the whole suite. */
export function describeSynthesizer(name: string, create: () => Promise<Closable> | Closable): void {
  describe(`${name} as a SpeechSynthesizer`, () => {
    let synthesizer: Closable;
    beforeAll(async () => {
      synthesizer = await create();
    });
    afterAll(() => synthesizer.close?.());

    const language = (): string => synthesizer.capabilities.languages[0] ?? '';
    const speak = async (request: SynthesisRequest, signal?: AbortSignal): Promise<Int16Array[]> => {
      const chunks: Int16Array[] = [];
      for await (const chunk of synthesizer.synthesize(request, signal ? { signal } : {})) chunks.push(chunk);
      return chunks;
    };

    it('names at least one language and one voice', () => {
      expect(synthesizer.capabilities.languages.length).toBeGreaterThan(0);
      expect(synthesizer.capabilities.voices.length).toBeGreaterThan(0);
    });

    it('speaks a sentence as audible audio of a plausible length at 8 kHz', async () => {
      const audio = concatAudio(await speak({ text: 'Good evening, how can I help you?', language: language() }));
      expect(audio.length / sampleRate).toBeGreaterThan(0.8);
      expect(audio.length / sampleRate).toBeLessThan(6);
      expect(audio.some((sample) => Math.abs(sample) > 1000)).toBe(true);
    });

    it('yields two sentences as two chunks at least', async () => {
      const chunks = await speak({ text: 'We are open. Please come in.', language: language() });
      expect(chunks.length).toBeGreaterThanOrEqual(2);
    });

    it('speaks in a voice of its own where it has not the one that is named', async () => {
      const audio = await speak({
        text: 'Hello there.',
        language: language(),
        voice: 'a voice of another synthesizer',
      });
      expect(concatAudio(audio).length).toBeGreaterThan(0);
    });

    it('speaks in each of its voices and tones', async () => {
      const { voices, tones } = synthesizer.capabilities;
      for (const voice of voices) {
        expect(concatAudio(await speak({ text: 'Hello there.', language: language(), voice })).length).toBeGreaterThan(
          0,
        );
      }
      for (const tone of tones) {
        expect(concatAudio(await speak({ text: 'Hello there.', language: language(), tone })).length).toBeGreaterThan(
          0,
        );
      }
    });

    it('gives each consumer audio of its own', async () => {
      const request = { text: 'Mine alone.', language: language() };
      const first = concatAudio(await speak(request)).slice();
      for await (const chunk of synthesizer.synthesize(request)) chunk.fill(0);
      expect(concatAudio(await speak(request))).toEqual(first);
    });

    it('refuses a text without anything to say as a bad request', async () => {
      const error = await speechErrorOf(speak({ text: ' …! ', language: language() }));
      expect(error).toMatchObject({ code: 'bad-request', retryable: false, fault: 'request' });
    });

    it('refuses a language that it does not speak', async () => {
      const error = await speechErrorOf(speak({ text: 'Hello.', language: 'tlh' }));
      expect(error.code).toBe('unsupported-language');
    });

    it('stops with cancelled when it is aborted before it begins', async () => {
      const error = await speechErrorOf(speak({ text: 'Never said.', language: language() }, AbortSignal.abort()));
      expect(error.code).toBe('cancelled');
    });

    it('stops with cancelled when it is aborted between two chunks', async () => {
      const abort = new AbortController();
      const chunks: Int16Array[] = [];
      const spoken = (async () => {
        const text = 'The first is heard. The second is not. Nor is the third.';
        for await (const chunk of synthesizer.synthesize({ text, language: language() }, { signal: abort.signal })) {
          chunks.push(chunk);
          abort.abort();
        }
      })();
      expect((await speechErrorOf(spoken)).code).toBe('cancelled');
      expect(chunks).toHaveLength(1);
    });

    it('speaks several prompts at once', async () => {
      const texts = ['One of them.', 'Two of them.', 'Three of them.', 'Four of them.'];
      const spoken = await Promise.all(texts.map((text) => speak({ text, language: language() })));
      for (const chunks of spoken) expect(concatAudio(chunks).length).toBeGreaterThan(0);
    });
  });
}

/**
 * Prints how well flite's voices are understood over a telephone line:
 *
 *     node packages/speech-embedded/dist/testing/recognition-trial.js [voice …]
 *
 * Every line of figures counts sentences: listed and unlisted ones understood word for word ("yeah" for "yes" and
 * "nope" for "no" count), and what became of those and of the foreign ones.
 */
import { phraseWords, phrasesToGrammar, type Recognition, type RecognitionBand } from '@baton/speech';
import { EmbeddedRecognizer } from '../recognition/embedded-recognizer.js';
import { Flite } from '../synthesis/flite.js';
import { fliteVoices, isFliteVoice, type FliteVoice } from '../synthesis/flite-voices.js';
import { level } from '../synthesis/level.js';
import { throughMuLaw, whiteNoise } from './line-noise.js';
import { foreignSentences, listedSentences, unlistedSentences } from './trial-sentences.js';

const grammar = phrasesToGrammar(listedSentences);
const sets = { listed: listedSentences, unlisted: unlistedSentences, foreign: foreignSentences };
const voices = process.argv.slice(2).filter(isFliteVoice);
const flite = await Flite.load();
const recognizer = new EmbeddedRecognizer();
await recognizer.ready();

/** A telephone line 30 dB quieter than the speech, with half a second before and after it. */
function overTheLine(sentence: string, voice: FliteVoice): Int16Array {
  const spoken = level(flite.speak(sentence, voice, 'neutral'));
  const line = whiteNoise(spoken.length + 8000, 180);
  spoken.forEach((sample, at) => (line[at + 4000] = (line[at + 4000] ?? 0) + sample));
  return throughMuLaw(line);
}

async function hear(sentence: string, voice: FliteVoice): Promise<Recognition> {
  const utterance = recognizer.open({ language: 'en-US', grammar, sampleRate: 8000 });
  utterance.write(overTheLine(sentence, voice));
  return utterance.finish();
}

const sameMeaning = (text: string): string => text.replace(/\byeah\b/g, 'yes').replace(/\bnope\b/g, 'no');

const times: number[] = [];
for (const voice of voices.length > 0 ? voices : fliteVoices) {
  for (const [name, sentences] of Object.entries(sets)) {
    const heard = await Promise.all(sentences.map((sentence) => hear(sentence, voice)));
    const right = heard.filter(
      ({ text }, at) => sameMeaning(text) === sameMeaning(phraseWords(sentences[at] ?? '').join(' ')),
    );
    const band = (wanted: RecognitionBand): number => heard.filter(({ accepted }) => accepted === wanted).length;
    times.push(...heard.map(({ raw }) => raw?.['decodeMs'] ?? 0));
    const bands = `take ${band('take')}, confirm ${band('confirm')}, reject ${band('reject')}`;
    console.log(`${voice} ${name.padEnd(8)} ${sentences.length} said, ${right.length} word for word; ${bands}`);
  }
}
times.sort((a, b) => a - b);
const share = (part: number): string => `${Math.round(times[Math.floor(part * (times.length - 1))] ?? 0)} ms`;
console.log(`decoding, both passes: p50 ${share(0.5)}, p95 ${share(0.95)}`);
await recognizer.close();

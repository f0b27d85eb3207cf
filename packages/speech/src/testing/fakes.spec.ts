import { describeRecognizer } from '../conformance/describe-recognizer.js';
import { describeSynthesizer } from '../conformance/describe-synthesizer.js';
import { describeVad } from '../conformance/describe-vad.js';
import { FakeSynthesizer } from './fake-synthesizer.js';
import { LoudnessVad } from './loudness-vad.js';
import { ScriptedRecognizer } from './scripted-recognizer.js';

const tone = Int16Array.from({ length: 16_000 }, (_, at) => 6000 * Math.sin(at / 5));
const recognizer = new ScriptedRecognizer();

describeSynthesizer('FakeSynthesizer', () => new FakeSynthesizer());
describeRecognizer('ScriptedRecognizer', () => recognizer, {
  say: async (phrase) => {
    recognizer.hear(phrase);
    return tone;
  },
});
describeVad(
  'LoudnessVad',
  () => new LoudnessVad(),
  async () => tone,
);

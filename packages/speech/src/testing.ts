/** For tests only: fakes of the contracts, and the suites that every adapter has to pass. */
export { FakeSynthesizer } from './testing/fake-synthesizer.js';
export { ScriptedRecognizer, type ScriptedResult } from './testing/scripted-recognizer.js';
export { LoudnessVad } from './testing/loudness-vad.js';
export { describeSynthesizer } from './conformance/describe-synthesizer.js';
export { describeRecognizer, type RecognizerSuiteOptions } from './conformance/describe-recognizer.js';
export { describeVad } from './conformance/describe-vad.js';

export {
  createEmbeddedSpeech,
  type EmbeddedSpeech,
  type EmbeddedSpeechOptions,
  type EmbeddedSpeechStats,
} from './create-embedded-speech.js';
export { type EmbeddedVoice, embeddedVoices } from './embedded-voices.js';
export { callerVoice } from './caller-voice.js';
export { EmbeddedSynthesizer, type EmbeddedSynthesizerOptions } from './synthesis/embedded-synthesizer.js';
export { EmbeddedRecognizer, type EmbeddedRecognizerOptions } from './recognition/embedded-recognizer.js';
export { EmbeddedVad, type EmbeddedVadOptions, type VadStats } from './vad/embedded-vad.js';
export type { SynthesizerStats } from './synthesis/embedded-synthesizer.js';
export type { WorkerPoolStats } from './workers/worker-pool.js';
export type { SpeechLog } from './workers/speech-log.js';

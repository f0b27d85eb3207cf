export { SpeechError, type SpeechErrorCode } from './speech-error.js';
export { sampleRate, frameMs, frameSamples, samplesToMs } from './audio/audio-format.js';
export { concatAudio } from './audio/concat-audio.js';
export { waveHeader, waveOf } from './audio/wave.js';
export { splitFrames } from './audio/split-frames.js';
export {
  speechTones,
  type SpeechSynthesizer,
  type SpeechTone,
  type SynthesisRequest,
  type SynthesizerCapabilities,
} from './tts/speech-synthesizer.js';
export type {
  Recognition,
  RecognitionAlternative,
  RecognitionBand,
  RecognitionRequest,
  RecognitionStream,
  RecognizerCapabilities,
  SpeechRecognizer,
} from './stt/speech-recognizer.js';
export type {
  GrammarAlternative,
  GrammarRule,
  GrammarToken,
  RecognitionGrammar,
} from './stt/grammar/recognition-grammar.js';
export { GrammarError, type GrammarProblem, type GrammarProblemCode } from './stt/grammar/grammar-error.js';
export { defineGrammar, type GrammarDefinition } from './stt/grammar/define-grammar.js';
export { grammarLimits, validateGrammar, type GrammarLimits } from './stt/grammar/validate-grammar.js';
export { grammarText } from './stt/grammar/grammar-text.js';
export { grammarWords } from './stt/grammar/grammar-words.js';
export { phrasesToGrammar } from './stt/grammar/phrases-to-grammar.js';
export { phraseWords } from './stt/grammar/phrase-words.js';
export type { VadDecision, VadStream, VadStreamOptions, VoiceActivityDetector } from './vad/voice-activity-detector.js';
export { Endpointer, type EndpointerEvent } from './vad/endpointer.js';
export { endpointerDefaults, type EndpointerSettings } from './vad/endpointer-settings.js';
export { FallbackSynthesizer } from './fallback/fallback-synthesizer.js';
export { FallbackRecognizer } from './fallback/fallback-recognizer.js';

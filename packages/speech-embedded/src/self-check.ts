import { SpeechError, phrasesToGrammar, type SpeechRecognizer, type SpeechSynthesizer } from '@baton/speech';
import { callerVoice } from './caller-voice.js';

const sentence = 'I would like to talk to a person';

/** Speaks a sentence and listens to it: the one proof that a call can be held. */
export async function selfCheck(synthesizer: SpeechSynthesizer, recognizer: SpeechRecognizer): Promise<void> {
  const grammar = phrasesToGrammar([sentence, 'yes', 'no']);
  const utterance = recognizer.open({ language: 'en-US', grammar, sampleRate: 8000 });
  for await (const audio of synthesizer.synthesize({ text: sentence, language: 'en-US', ...callerVoice })) {
    utterance.write(audio);
  }
  const { text, accepted } = await utterance.finish();
  if (text !== sentence.toLowerCase() || accepted !== 'take') {
    throw new SpeechError('failed', 'The embedded recogniser does not understand the embedded voice');
  }
}

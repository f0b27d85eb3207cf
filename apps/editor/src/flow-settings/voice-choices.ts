import { voicesFor } from '@baton/flow-schema';
import type { Voice } from '../api/speech-api.js';

interface VoiceWords {
  /** What a voice sounds like. */
  voices: Readonly<Record<string, string>>;
  usualVoice: string;
  voiceNotHere: (name: string) => string;
}

interface VoiceChoices {
  choices: { value: string; label: string }[];
  /** Whether some voice speaks the flow's language; true while it is not known. */
  spoken: boolean;
}

/**
 * What can be chosen as the voice of a flow: the voices that speak its language, and the one that it has, whether it is
 * here or not. `voices` null: not known, or not yet.
 */
export function voiceChoices(
  voices: readonly Voice[] | null,
  { voice, language }: { voice: string; language: string },
  words: VoiceWords,
): VoiceChoices {
  const label = (name: string) => (name === '' ? words.usualVoice : (words.voices[name] ?? name));
  if (voices === null) return { choices: [{ value: voice, label: label(voice) }], spoken: true };
  const names = voicesFor(voices, language).map(({ name }) => name);
  const known = names.map((name) => ({ value: name, label: label(name) }));
  if (names.includes(voice)) return { choices: known, spoken: true };
  const own = { value: voice, label: voice === '' ? label(voice) : words.voiceNotHere(label(voice)) };
  return { choices: [own, ...known], spoken: names.length > 0 };
}

import type { SpeechTone } from '@baton/speech';

/** How a spoken test caller is understood best: of flite's voices, rms at its own pace (see README.md). */
export const callerVoice: { readonly voice: string; readonly tone: SpeechTone } = { voice: 'rms', tone: 'neutral' };

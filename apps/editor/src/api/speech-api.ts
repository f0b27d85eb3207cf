import { answer, type AnswerTo } from '@baton/api-client';
import type { Tone } from '@baton/flow-schema';
import { client } from './client.js';
import { useAnswer } from './use-answer.js';

export interface SpokenText {
  /** As it is said, without braces; at most 1,000 letters. */
  text: string;
  voice: string;
  tone: Tone;
  /** BCP 47. */
  language: string;
}

export type Voice = AnswerTo<'Voices.all'>['voices'][number];

const askVoices = () => answer(client.GET('/api/voices')).then(({ voices }) => voices);

/** Null until they are known, and where they cannot be had. */
export function useVoices(): Voice[] | null {
  const { answer: told } = useAnswer(askVoices);
  return told.phase === 'answered' ? told.value : null;
}

export const speechApi = {
  /** A WAVE file. @throws ApiError `no-voice`, `nothing-to-say`, `too-many-attempts`, `voice-away` */
  say: (body: SpokenText): Promise<Blob> => answer(client.POST('/api/speech', { body, parseAs: 'blob' })),
};

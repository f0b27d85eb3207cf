import { answer } from '@baton/api-client';
import type { Tone } from '@baton/flow-schema';
import { client } from './client.js';

export interface SpokenText {
  /** As it is said, without braces; at most 1,000 letters. */
  text: string;
  voice: string;
  tone: Tone;
  /** BCP 47. */
  language: string;
}

export const speechApi = {
  /** A WAVE file. @throws ApiError `no-voice`, `nothing-to-say`, `too-many-attempts`, `voice-away` */
  say: (body: SpokenText): Promise<Blob> => answer(client.POST('/api/speech', { body, parseAs: 'blob' })),
};

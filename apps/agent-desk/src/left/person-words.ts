import { texts } from '../texts.js';

/** A colleague by their e-mail address, or "you". */
export const personWords = (email: string | null, own: string): string =>
  email === null ? texts.left.somebody : email === own ? texts.left.you : email;

import type { ApiError } from '@baton/web';
import { texts } from '../texts.js';

/** Why somebody may not be changed so; undefined: the api has said it. */
export const refusalWords = ({ code }: ApiError): string | undefined => texts.people.refusals[code];

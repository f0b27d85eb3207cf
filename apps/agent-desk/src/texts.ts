import { inFrenchType, language, type SameWords } from '@baton/web';
import { en } from './texts/en.js';
import { fr } from './texts/fr.js';

/** Every word of the agent desk, in the language of this page. */
export const texts: SameWords<typeof en> = language === 'fr' ? inFrenchType(fr) : en;

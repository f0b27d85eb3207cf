import { en } from './en.js';
import { fr } from './fr.js';
import { inFrenchType } from './french-type.js';
import { language } from './language.js';
import type { SameWords } from './same-words.js';

export const webTexts: SameWords<typeof en> = language === 'fr' ? inFrenchType(fr) : en;

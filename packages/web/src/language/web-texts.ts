import { en } from './en.js';
import { fr } from './fr.js';
import { language } from './language.js';

export const webTexts = { en, fr }[language];

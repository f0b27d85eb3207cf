import { language } from '@baton/web';
import { canvasTexts } from './texts/en/canvas-texts.js';
import { flowTexts } from './texts/en/flow-texts.js';
import { nodeTexts } from './texts/en/node-texts.js';
import { pageTexts } from './texts/en/page-texts.js';
import { testsTexts } from './texts/en/tests-texts.js';
import { wordsTexts } from './texts/en/words-texts.js';
import { fr } from './texts/fr.js';
import type { SameWords } from './texts/same-words.js';

const en = { ...pageTexts, ...canvasTexts, ...nodeTexts, ...flowTexts, ...testsTexts, ...wordsTexts };

/**
 * Every word of the editor, in the language of this page. One file for each part of the editor and language:
 * `texts/<language>/<part>-texts.ts`; the French ones are put together in `texts/fr.ts`.
 */
export const texts: SameWords<typeof en> = { en, fr }[language];

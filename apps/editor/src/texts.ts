import { flowTexts } from './texts/en/flow-texts.js';
import { nodeTexts } from './texts/en/node-texts.js';
import { pageTexts } from './texts/en/page-texts.js';
import { testsTexts } from './texts/en/tests-texts.js';
import { wordsTexts } from './texts/en/words-texts.js';

const en = { ...pageTexts, ...nodeTexts, ...flowTexts, ...testsTexts, ...wordsTexts };

/** Every word of the editor. One file for each part of the editor and language: `texts/<language>/<part>-texts.ts`. */
export const texts = en;

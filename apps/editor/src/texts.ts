import { flowTexts } from './texts/flow-texts.js';
import { nodeTexts } from './texts/node-texts.js';
import { pageTexts } from './texts/page-texts.js';

/** Every English word of the editor. A second language is a second object of this shape. */
export const texts = { ...pageTexts, ...nodeTexts, ...flowTexts };

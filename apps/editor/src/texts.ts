import { inFrenchType, language, type SameWords } from '@baton/web';
import { canvasTexts } from './texts/en/canvas-texts.js';
import { flowTexts } from './texts/en/flow-texts.js';
import { flowsTexts } from './texts/en/flows-texts.js';
import { guideTexts } from './texts/en/guide-texts.js';
import { flowSettingsTexts } from './texts/en/flow-settings-texts.js';
import { labTexts } from './texts/en/lab-texts.js';
import { logicTexts } from './texts/en/logic-texts.js';
import { nodeTexts } from './texts/en/node-texts.js';
import { pageTexts } from './texts/en/page-texts.js';
import { auditTexts } from './texts/en/audit-texts.js';
import { settingsTexts } from './texts/en/settings-texts.js';
import { peopleTexts } from './texts/en/people-texts.js';
import { sharingTexts } from './texts/en/sharing-texts.js';
import { simulatorTexts } from './texts/en/simulator-texts.js';
import { testsTexts } from './texts/en/tests-texts.js';
import { versionsTexts } from './texts/en/versions-texts.js';
import { vocabularyTexts } from './texts/en/vocabulary-texts.js';
import { wordsTexts } from './texts/en/words-texts.js';
import { fr } from './texts/fr.js';

const en = {
  ...pageTexts,
  ...canvasTexts,
  ...nodeTexts,
  ...flowSettingsTexts,
  ...labTexts,
  ...logicTexts,
  ...flowTexts,
  ...flowsTexts,
  ...guideTexts,
  ...peopleTexts,
  ...auditTexts,
  ...settingsTexts,
  ...sharingTexts,
  ...simulatorTexts,
  ...testsTexts,
  ...versionsTexts,
  ...vocabularyTexts,
  ...wordsTexts,
};

/**
 * Every word of the editor, in the language of this page. One file for each part of the editor and language:
 * `texts/<language>/<part>-texts.ts`; the French ones are put together in `texts/fr.ts`.
 */
export const texts: SameWords<typeof en> = language === 'fr' ? inFrenchType(fr) : en;

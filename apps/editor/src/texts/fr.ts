import { canvasTexts } from './fr/canvas-texts.js';
import { flowTexts } from './fr/flow-texts.js';
import { flowsTexts } from './fr/flows-texts.js';
import { guideTexts } from './fr/guide-texts.js';
import { flowSettingsTexts } from './fr/flow-settings-texts.js';
import { labTexts } from './fr/lab-texts.js';
import { logicTexts } from './fr/logic-texts.js';
import { nodeTexts } from './fr/node-texts.js';
import { pageTexts } from './fr/page-texts.js';
import { auditTexts } from './fr/audit-texts.js';
import { settingsTexts } from './fr/settings-texts.js';
import { peopleTexts } from './fr/people-texts.js';
import { sharingTexts } from './fr/sharing-texts.js';
import { simulatorTexts } from './fr/simulator-texts.js';
import { testsTexts } from './fr/tests-texts.js';
import { versionsTexts } from './fr/versions-texts.js';
import { vocabularyTexts } from './fr/vocabulary-texts.js';
import { wordsTexts } from './fr/words-texts.js';

/** Every word of the editor in French; `texts.ts` has it checked against the English ones. */
export const fr = {
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

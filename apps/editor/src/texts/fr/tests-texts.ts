import type { testsTexts as en } from '../en/tests-texts.js';
import type { SameWords } from '@baton/web';

/** Words of the tests of a flow. */
export const testsTexts: SameWords<typeof en> = {
  tests: {
    title: 'Tests',
    none: 'Aucun cas de test pour le moment.',
  },
};

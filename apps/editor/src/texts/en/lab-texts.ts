import { englishLabTexts } from '@baton/flow-lab/words';

/** What the lab tells: why a test case fails, what the safety proof finds, a call line by line. */
export const labTexts = { lab: englishLabTexts };

import type { FlowChange } from '@baton/flow-schema';
import { inFrenchType, language, type Language } from '@baton/web';
import { changeTexts } from '../../texts/fr/change-texts.js';

/**
 * A change in the language of the page. The package writes it in English; French has a sentence for each code and takes
 * the names from what the English one quotes. Texts that changed stand in `before` and `after`, whatever the language.
 */
export function changeInWords({ code, message }: FlowChange, spoken: Language = language): string {
  const written = spoken === 'fr' ? changeTexts[code] : undefined;
  if (written === undefined) return message;
  const quoted = [...message.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
  return inFrenchType(written((index) => quoted[index] ?? '…'));
}

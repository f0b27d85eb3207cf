import type { Entity } from '@baton/flow-schema';
import type { Found, Language } from '../languages/language.js';
import { claimScore, type Claim } from './claim.js';
import { matchesPattern } from './matches-pattern.js';

/** Claims of digits, telephone numbers, e-mail addresses, amounts and patterns. */
export function sequenceClaims(
  words: readonly string[],
  entity: Entity,
  isAsked: boolean,
  language: Language,
): Claim[] {
  const claim = (found: Found<string | number>, score: number): Claim => ({
    entity: entity.name,
    start: found.start,
    end: found.end,
    value: found.value,
    score,
  });
  const run = isAsked ? claimScore.askedSequence : claimScore.sequence;
  switch (entity.kind) {
    case 'digits':
      return language
        .digits(words)
        .filter(
          ({ value }) => /^\d+$/.test(value) && value.length >= entity.minLength && value.length <= entity.maxLength,
        )
        .filter(({ strength }) => isAsked || strength === 'cued')
        .map((found) => claim(found, run));
    case 'phone':
      return language
        .digits(words)
        .filter(({ value }) => /^\+?\d{6,15}$/.test(value))
        .map((found) => claim(found, isAsked ? run : claimScore.money + 5));
    case 'email':
      return language.emails(words).map((found) => claim(found, claimScore.email));
    case 'money':
      return language
        .money(words)
        .filter(({ strength }) => isAsked || strength === 'cued')
        .map((found) => claim(found, found.strength === 'cued' ? claimScore.money : claimScore.askedBare));
    case 'pattern':
      return patternClaims(words, entity.pattern, language).map((found) =>
        claim(found, isAsked ? run : claimScore.choice),
      );
    default:
      return [];
  }
}

/** What was spelled, and single words, that are as the pattern says. */
function patternClaims(words: readonly string[], pattern: string, language: Language): Found<string>[] {
  const single = words.map((word, start): Found<string> => ({
    start,
    end: start + 1,
    value: word.toUpperCase(),
    strength: 'bare',
  }));
  return [...language.spelled(words), ...single].filter(({ value }) => matchesPattern(pattern, value));
}

import type { Entity } from '@baton/flow-schema';
import type { Found, Language } from '../languages/language.js';
import { claimScore, type Claim } from './claim.js';
import { matchesPattern } from './matches-pattern.js';

/** Words in which a pattern is looked for, and words of one value of it. */
const LONGEST_SEARCH = 60;
const LONGEST_SPELLING = 16;

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

/** Neighbouring words, written together as they are spelled, that are as the pattern says; the longest at each word. */
function patternClaims(words: readonly string[], pattern: string, language: Language): Found<string>[] {
  const found: Found<string>[] = [];
  for (let start = 0; start < Math.min(words.length, LONGEST_SEARCH); start++) {
    for (let end = Math.min(words.length, start + LONGEST_SPELLING); end > start; end--) {
      const value = language.spelling(words.slice(start, end));
      if (matchesPattern(pattern, value)) {
        found.push({ start, end, value, strength: 'cued' });
        break;
      }
    }
  }
  return found;
}

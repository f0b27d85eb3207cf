import type { Entity } from '@baton/flow-schema';
import type { Found, Language, ReadingContext } from '../languages/language.js';
import { claimScore, type Claim } from './claim.js';

type Kind = Extract<Entity, { kind: 'number' | 'time' }>;

export interface Asked {
  readonly entities: readonly Entity[];
  readonly asked: string | null;
  readonly context: Pick<ReadingContext, 'evenings' | 'time'>;
}

/** Claims of numbers and times of day, which share their words: "four people at seven", a bare "four". */
export function numberClaims(
  words: readonly string[],
  { entities, asked, context }: Asked,
  language: Language,
): Claim[] {
  return [
    ...claimsOf('number', language.numbers(words), words, { entities, asked }, language),
    ...claimsOf('time', language.times(words, context), words, { entities, asked }, language),
  ];
}

function claimsOf(
  kind: Kind['kind'],
  found: readonly Found<string | number>[],
  words: readonly string[],
  { entities, asked }: Omit<Asked, 'context'>,
  language: Language,
): Claim[] {
  const wanted = entities.filter((entity): entity is Kind => entity.kind === kind);
  return found.flatMap(({ start, end, value, strength }): Claim[] => {
    const blocker: Claim = { entity: null, start, end, value, score: claimScore.cued };
    if (wanted.length === 0) return strength === 'cued' ? [blocker] : [];
    return wanted.flatMap((entity): Claim[] => {
      const isAsked = entity.name === asked;
      if (strength === 'bare' && !isAsked && isPronoun(value) && !follows(words, start, language.forWhom)) return [];
      if (!isWithin(entity, value))
        return strength === 'cued' || isAsked ? [{ ...blocker, score: claimScore.askedBare }] : [];
      const score = scoreOf(kind, strength, isAsked, follows(words, start, language.forWhom)) + (isAsked ? 1 : 0);
      return [{ entity: entity.name, start, end, value, score }];
    });
  });
}

/** "I need one" is mostly no number and no hour. */
const isPronoun = (value: string | number): boolean => value === 1 || value === '13:00';

function scoreOf(kind: Kind['kind'], strength: Found<unknown>['strength'], isAsked: boolean, forWhom: boolean): number {
  if (strength === 'cued') return claimScore.cued;
  if (isAsked) return claimScore.askedBare;
  if (strength === 'hinted') return claimScore.preposition + 2;
  if (forWhom) return kind === 'number' ? claimScore.preposition : claimScore.preposition - 5;
  return kind === 'number' ? claimScore.bareNumber : claimScore.bareTime;
}

function isWithin(entity: Kind, value: string | number): boolean {
  if (entity.kind !== 'number' || typeof value !== 'number') return true;
  return value >= (entity.min ?? -Infinity) && value <= (entity.max ?? Infinity);
}

const follows = (words: readonly string[], at: number, before: readonly string[]): boolean =>
  before.includes(words[at - 1] ?? '');

import type { EntityValue } from '@baton/flow-engine';
import type { Entity } from '@baton/flow-schema';
import type { Language, ReadingContext } from '../languages/language.js';
import type { WordSpan } from '../text/phrase-set.js';
import { ChoiceClaims } from './choice-claims.js';
import { type Claim, claimScore, holdingClaims } from './claim.js';
import { NameClaims, type NotNames } from './name-claims.js';
import { numberClaims } from './number-claims.js';
import { sequenceClaims } from './sequence-claims.js';

const MOST_PATTERNS = 8;

export interface EntityQuestion {
  readonly words: readonly string[];
  /** Names of the entities that are expected. */
  readonly expected: readonly string[];
  readonly asked: string | null;
  readonly context: ReadingContext;
  /** Words that mean something else already: "yes", "one moment". */
  readonly aside: readonly WordSpan[];
  /** Yes or no was asked: a thing after "no" is what is right instead. */
  readonly confirming: boolean;
}

export interface EntitiesFound {
  readonly values: Record<string, EntityValue>;
  readonly claims: readonly Claim[];
}

/** Finds the values of the expected entities in an utterance. */
export class EntityFinder {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #choices = new Map<string, ChoiceClaims>();
  readonly #names: NameClaims;
  readonly #language: Language;

  constructor(entities: readonly Entity[], language: Language, notNames: NotNames) {
    this.#language = language;
    this.#entities = new Map(entities.map((entity) => [entity.name, entity]));
    this.#names = new NameClaims(language, notNames);
    for (const entity of entities) {
      if (entity.kind === 'choice') this.#choices.set(entity.name, new ChoiceClaims(entity, language));
    }
  }

  find(question: EntityQuestion): EntitiesFound {
    const { expected, asked } = question;
    const names = asked === null || expected.includes(asked) ? expected : [...expected, asked];
    const entities = this.#withFewPatterns(names, asked);
    const first = this.#claims(question, entities);
    const held = holdingClaims(first);
    const taken = (at: number): boolean => held.some(({ start, end }) => at >= start && at < end);
    const nameClaims = entities
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ name }) => this.#names.claims(question.words, name, name === asked, taken));
    const claims = nameClaims.length > 0 ? holdingClaims([...first, ...nameClaims]) : held;
    return { values: this.#values(question, claims), claims };
  }

  /** Each pattern is tried at many places of an utterance; beyond a handful only the one that is asked for is. */
  #withFewPatterns(names: readonly string[], asked: string | null): Entity[] {
    let patterns = 0;
    return names
      .flatMap((name) => this.#entities.get(name) ?? [])
      .filter(({ kind, name }) => kind !== 'pattern' || name === asked || ++patterns <= MOST_PATTERNS);
  }

  #claims({ words, asked, context, aside }: EntityQuestion, entities: readonly Entity[]): Claim[] {
    const dateEntities = entities.filter(({ kind }) => kind === 'date');
    const dates = this.#language.dates(words, context).flatMap(({ start, end, value, strength }): Claim[] => {
      const owner = dateEntities.find(({ name }) => name === asked) ?? dateEntities[0];
      const bare = owner?.name === asked ? claimScore.askedBare : claimScore.sequence;
      const score = strength === 'cued' ? claimScore.cued + 1 : bare;
      return owner || strength === 'cued' ? [{ entity: owner?.name ?? null, start, end, value, score }] : [];
    });
    return [
      ...aside.map(({ start, end }): Claim => ({ entity: null, start, end, value: '', score: claimScore.spokenAside })),
      ...dates,
      ...numberClaims(words, { entities, asked, context }, this.#language),
      ...this.#choiceClaims({ words, entities, asked, aside }),
      ...entities.flatMap((entity) => sequenceClaims(words, entity, entity.name === asked, this.#language)),
    ];
  }

  /** A word of two choices, or of a choice and a name, is what was asked for. */
  #choiceClaims({
    words,
    entities,
    asked,
    aside,
  }: Pick<EntityQuestion, 'words' | 'asked' | 'aside'> & { entities: readonly Entity[] }): Claim[] {
    const asksName = entities.some(({ name, kind }) => name === asked && kind === 'name');
    return entities
      .flatMap((entity) => this.#choices.get(entity.name)?.claims(words) ?? [])
      .filter(({ start, end }) => !asksName || !this.#names.isBareName(words, start, end))
      .map((claim) => {
        // "no milk" as a choice of its own is more than the "no" in it.
        const says = aside.some(({ start, end }) => start >= claim.start && end < claim.end);
        const score = (says ? claimScore.spokenAside + 1 : claim.score) + (claim.entity === asked ? 1 : 0);
        return { ...claim, score };
      });
  }

  /** Who corrects themselves means the last one; what is excluded is not meant ("not five, four", "no milk"). */
  #values({ words, confirming }: EntityQuestion, claims: readonly Claim[]): Record<string, EntityValue> {
    const meant = claims.filter(({ entity, start }) => !this.#isExcluded(words, start, entity, confirming));
    return Object.fromEntries(meant.flatMap(({ entity, value }) => (entity === null ? [] : [[entity, value]])));
  }

  /** "without milk", "not on the terrace": directly before it, or before its preposition and article. */
  #isExcluded(words: readonly string[], start: number, entity: string | null, confirming: boolean): boolean {
    const { excluding, excludingUnlessAnswer, person, prepositions } = this.#language;
    let at = start - 1;
    if (person.articles.includes(words[at] ?? '')) at -= 1;
    if (prepositions.includes(words[at] ?? '')) at -= 1;
    const before = words[at] ?? '';
    if (excluding.includes(before)) return true;
    const isThing = entity !== null && this.#choices.has(entity);
    return isThing && !confirming && excludingUnlessAnswer.includes(before);
  }
}

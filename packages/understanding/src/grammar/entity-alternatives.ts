import type { Entity } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import type { GrammarAlternative, GrammarToken } from './phrase-grammar.js';
import { spokenWords } from './spoken-words.js';

const ruleOf: Partial<Record<Entity['kind'], string>> = {
  number: 'number.cued',
  date: 'date',
  time: 'time',
  money: 'money',
  digits: 'digits',
  phone: 'digits',
  pattern: 'letters',
  name: 'name.cued',
};

/** The kinds that are said in one breath, in any order: "for four tomorrow at seven". */
const details: readonly Entity['kind'][] = ['number', 'date', 'time'];

/**
 * How the expected entities are said. Which of them is asked for makes no difference, so that the questions of one node
 * share one grammar, which a recogniser compiles once.
 */
export function entityAlternatives(
  entities: readonly Entity[],
  phrasesEach: number,
  language: Language,
): GrammarAlternative[] {
  const single = entities.flatMap((entity): GrammarAlternative[] => {
    const tokens = entityTokens(entity, phrasesEach, language);
    return tokens.length === 0 ? [] : [{ tokens, weight: 3 }];
  });
  const combined = combinedTokens(entities);
  return combined ? [...single, { tokens: combined, weight: 2 }] : single;
}

/** One entity, as the grammar says it; nothing for what no rule can say (e-mail addresses are typed or spelled). */
function entityTokens(entity: Entity, phrasesEach: number, language: Language): GrammarToken[] {
  if (entity.kind === 'choice') return [{ oneOf: choiceAlternatives(entity, language).slice(0, phrasesEach) }];
  const rule = ruleOf[entity.kind];
  return rule === undefined ? [] : [{ rule }];
}

type ChoiceEntity = Extract<Entity, { kind: 'choice' }>;

/** Everything that a choice is called. */
export function choicePhrases({ choices }: ChoiceEntity): string[] {
  return choices.flatMap(({ value, synonyms }) => [value, ...synonyms]);
}

function choiceAlternatives(entity: ChoiceEntity, language: Language): GrammarAlternative[] {
  const distinct = new Set(
    choicePhrases(entity)
      .map((phrase) => spokenWords(phrase, language).join(' '))
      .filter(Boolean),
  );
  return [...distinct].map((phrase) => ({ tokens: phrase.split(' ') }));
}

/** Two or more of the details in one sentence, in any order. */
function combinedTokens(entities: readonly Entity[]): GrammarToken[] | null {
  const kinds = details.filter((kind) => entities.some((entity) => entity.kind === kind));
  if (kinds.length < 2) return null;
  const each = kinds.map((kind): GrammarAlternative => ({ tokens: [{ rule: ruleOf[kind] ?? '' }] }));
  return [{ repeat: [{ oneOf: each }], min: 2, max: kinds.length }];
}

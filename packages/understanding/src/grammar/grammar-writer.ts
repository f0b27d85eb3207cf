import type { Expectation } from '@baton/flow-engine';
import type { Entity, FlowDefinition, Intent } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import { choicePhrases, entityAlternatives } from './entity-alternatives.js';
import { clarifiedPhrases } from './clarified-phrases.js';
import { grammarId } from './grammar-id.js';
import { intentAlternatives } from './intent-rules.js';
import type { GrammarAlternative, GrammarRule, GrammarToken, PhraseGrammar } from './phrase-grammar.js';
import { spokenForms, spokenWords } from './spoken-words.js';
import { usedRules } from './used-rules.js';
import { writtenOutWords } from './written-out-words.js';

const CACHED = 1_000;
/** Words written out; recognisers refuse 20,000, and larger ones belong into no live call. */
const LARGEST = 15_000;
const PHRASES_EACH = [Infinity, 500, 100, 20, 5, 1];
/** Where yes and no are not asked for, only their commonest forms are listened for; language folders list those first. */
const COMMON_ANSWERS = 4;
const COMMON_WEIGHT = 64;
/** Likewise for persons and the ways of asking for them; what else is known is understood when it is typed. */
const COMMON_CONTACTS = 20;
const COMMON_PERSONS = 28;
const COMMON_ASIDES = 16;

/** Writes what can be said at one place of a flow as a grammar. */
export class GrammarWriter {
  readonly #flow: FlowDefinition;
  readonly #language: Language;
  readonly #written = new Map<string, PhraseGrammar>();

  constructor(flow: FlowDefinition, language: Language) {
    this.#flow = flow;
    this.#language = language;
  }

  write(expectation: Expectation): PhraseGrammar {
    const key = JSON.stringify([
      expectation.intents,
      expectation.watchedIntents,
      expectation.entities,
      expectation.askedEntity,
      expectation.yesNo,
      expectation.topic,
      expectation.personPhrases,
      expectation.alsoSaid,
    ]);
    const known = this.#written.get(key);
    if (known) return known;
    const grammar = this.#writeWithin(expectation);
    if (this.#written.size >= CACHED) this.#written.clear();
    this.#written.set(key, grammar);
    return grammar;
  }

  /** A flow with very many phrases is listened to with the first of each intent and choice. */
  #writeWithin(expectation: Expectation): PhraseGrammar {
    const longest = this.#flow.intents.reduce((most, { examples }) => Math.max(most, examples.length), 0);
    const choices = this.#flow.entities.map((entity) => (entity.kind === 'choice' ? choicePhrases(entity).length : 0));
    const most = Math.max(longest, ...choices);
    // Where no list is longer, all of it has been tried already.
    for (const phrasesEach of PHRASES_EACH.filter((each) => each === Infinity || each < most)) {
      const { rules, grammar } = this.#write(expectation, phrasesEach);
      if (writtenOutWords(rules) <= LARGEST) return grammar();
    }
    return this.#write({ ...expectation, intents: [], topic: null, entities: [] }, 1).grammar();
  }

  #write(expectation: Expectation, phrasesEach: number): { rules: GrammarRule[]; grammar: () => PhraseGrammar } {
    const entityNames = new Set([
      ...expectation.entities,
      ...(expectation.askedEntity === null ? [] : [expectation.askedEntity]),
    ]);
    const expected = this.#flow.entities.filter(({ name }) => entityNames.has(name));
    // Hundreds of names make a recogniser slow that may follow any word by any other, so they are listened for only
    // where one is asked for or read back, and there only as they are listed.
    const hearsNames = expected.some(
      ({ name, kind }) => kind === 'name' && (name === expectation.askedEntity || expectation.yesNo),
    );
    const entities = hearsNames ? expected : expected.filter(({ kind }) => kind !== 'name');
    const intents = this.#flow.intents.map((intent) => ({
      ...intent,
      examples: intent.examples.slice(0, phrasesEach),
    }));
    const wanted = intents.filter(({ name }) => expectation.intents.includes(name));
    const watched = intents.filter(
      ({ name }) => expectation.watchedIntents.includes(name) && !wanted.some((intent) => intent.name === name),
    );
    const asksYesNo = expectation.yesNo || entities.some(({ kind }) => kind === 'yes-no');
    const values = entityAlternatives(entities, phrasesEach, this.#language);
    const sayable = [
      this.#rule('intents', 10, intentAlternatives(wanted, this.#language, LARGEST)),
      this.#rule('watched', 1, intentAlternatives(watched, this.#language, LARGEST)),
      this.#rule('clarified', 10, this.#clarified([...wanted, ...watched], expectation.topic)),
      this.#rule('topics', 3, this.#topics([...wanted, ...watched])),
      this.#rule('values', 20, values),
      this.#rule('answers', asksYesNo ? 20 : 1, this.#answers(asksYesNo, values.length > 0 && expectation.yesNo)),
      this.#rule('person', 4, this.#person(expectation.personPhrases)),
      this.#rule('also', 10, this.#alsoSaid(expectation.alsoSaid ?? [])),
      this.#rule('asides', 1, this.#asides()),
    ].filter(({ rule }) => rule.alternatives.length > 0);
    const root: GrammarRule = {
      name: 'utterance',
      alternatives: sayable.map(({ rule, weight }) => ({ tokens: this.#framed(rule.name), weight })),
    };
    const rules = usedRules([root, ...sayable.map(({ rule }) => rule), ...this.#shared()]);
    const generalise = !hearsNames;
    const grammar = (): PhraseGrammar => ({
      id: grammarId(JSON.stringify([rules, root.name, generalise])),
      rules,
      root: root.name,
      hints: this.#hints([...wanted, ...watched], expectation.personPhrases, entities),
      generalise,
    });
    return { rules, grammar };
  }

  #rule(
    name: string,
    weight: number,
    alternatives: readonly GrammarAlternative[],
  ): { rule: GrammarRule; weight: number } {
    return { rule: { name, alternatives }, weight };
  }

  /** Courtesies around what is said: "hello", "please". */
  #framed(rule: string): GrammarToken[] {
    if (rule === 'asides') return [{ rule }];
    if (rule === 'answers') return [{ optional: [{ rule: 'opener' }] }, { rule }];
    return [{ optional: [{ rule: 'opener' }] }, { rule }, { optional: [{ rule: 'closer' }] }];
  }

  /** "cancel it": the examples of a topic that is being clarified, without its name. */
  #clarified(intents: readonly Intent[], topic: string | null): GrammarAlternative[] {
    const examples = topic === null ? [] : clarifiedPhrases(intents, topic, this.#language);
    return examples.length === 0
      ? []
      : intentAlternatives([{ name: 'clarified', topic: [], examples }], this.#language);
  }

  #topics(intents: readonly Intent[]): GrammarAlternative[] {
    const topics = this.#phrases(intents.flatMap(({ topic }) => topic));
    if (topics.length === 0) return [];
    const determiners = this.#phrases([...this.#language.carriers.determiners].slice(0, 4));
    return [
      { tokens: [{ optional: [{ rule: 'lead.topic' }] }, { optional: [{ oneOf: determiners }] }, { oneOf: topics }] },
    ];
  }

  /** Yes and no, and no with what is right instead: "no, five people". */
  #answers(asked: boolean, corrects: boolean): GrammarAlternative[] {
    const { yes, no } = this.#language;
    if (!asked) return this.#phrases([...yes.strong.slice(0, COMMON_ANSWERS), ...no.strong.slice(0, COMMON_ANSWERS)]);
    const positive: GrammarAlternative = {
      tokens: [{ oneOf: this.#commonFirst([...yes.strong, ...yes.whole]) }],
      weight: 6,
    };
    const negative: GrammarAlternative = { tokens: [{ rule: 'no' }], weight: 6 };
    const correction: GrammarAlternative[] = corrects
      ? [
          {
            tokens: [
              { rule: 'no' },
              { optional: [{ oneOf: this.#phrases(this.#language.carriers.corrections) }] },
              { rule: 'values' },
            ],
            weight: 3,
          },
        ]
      : [];
    return [positive, negative, ...correction];
  }

  #person(extra: readonly string[]): GrammarAlternative[] {
    const { person } = this.#language;
    const somebody: GrammarToken[] = [
      { optional: [{ oneOf: this.#phrases(person.articles.slice(0, 3)) }] },
      { optional: [{ oneOf: this.#phrases(person.qualifiers.slice(0, 6)) }] },
      { rule: 'somebody' },
    ];
    const declined: GrammarToken = {
      optional: [{ oneOf: this.#phrases(this.#language.no.strong.slice(0, COMMON_ANSWERS)) }],
    };
    return [
      { tokens: [declined, ...somebody], weight: 4 },
      {
        tokens: [
          declined,
          { optional: [{ rule: 'lead.verb' }] },
          { oneOf: this.#phrases(person.contacts.slice(0, COMMON_CONTACTS)) },
          ...somebody,
        ],
        weight: 8,
      },
      { tokens: [declined, { rule: 'lead.noun' }, ...somebody], weight: 3 },
      ...this.#phrases([...person.whole, ...extra]),
    ];
  }

  /** "thank you", "goodbye", "thank you goodbye". */
  #alsoSaid(said: readonly string[]): GrammarAlternative[] {
    const phrases = this.#phrases(said);
    return phrases.length === 0 ? [] : [{ tokens: [{ oneOf: phrases }, { optional: [{ oneOf: phrases }] }] }];
  }

  #asides(): GrammarAlternative[] {
    const { holdOn, repeat } = this.#language;
    return this.#phrases([
      ...holdOn.phrases.slice(0, COMMON_ASIDES),
      ...holdOn.openings.slice(0, 1),
      ...repeat.phrases.slice(0, COMMON_ASIDES),
      ...repeat.whole.slice(0, 4),
    ]);
  }

  /** Rules that others refer to. */
  #shared(): GrammarRule[] {
    const { carriers, names, no, person, entityRules } = this.#language;
    const given = this.#phrases(names.given);
    const family = this.#phrases(names.family);
    const name: GrammarAlternative[] = [
      { tokens: [{ optional: [{ rule: 'name.given' }] }, { rule: 'name.family' }] },
      { tokens: [{ rule: 'name.given' }] },
    ];
    const lead: GrammarToken = { optional: [{ oneOf: this.#phrases([...names.before, ...names.weaklyBefore]) }] };
    return [
      { name: 'opener', alternatives: this.#phrases(carriers.openers) },
      { name: 'closer', alternatives: this.#phrases(carriers.closers) },
      { name: 'lead.verb', alternatives: this.#phrases(carriers.beforeVerb) },
      { name: 'lead.noun', alternatives: this.#phrases(carriers.beforeNoun) },
      { name: 'lead.topic', alternatives: this.#phrases(carriers.beforeTopic) },
      { name: 'no', alternatives: this.#commonFirst([...no.strong, ...no.whole]) },
      { name: 'somebody', alternatives: this.#phrases(person.nouns.slice(0, COMMON_PERSONS)) },
      { name: 'name.given', alternatives: given },
      { name: 'name.family', alternatives: family },
      { name: 'name', alternatives: name },
      { name: 'name.cued', alternatives: [{ tokens: [lead, { rule: 'name' }] }] },
      ...entityRules,
    ];
  }

  /** A bare yes or no is by far the commonest answer. */
  #commonFirst(phrases: readonly string[]): GrammarAlternative[] {
    return this.#phrases(phrases).map((phrase, at) =>
      at < COMMON_ANSWERS ? { ...phrase, weight: COMMON_WEIGHT >> at } : phrase,
    );
  }

  #phrases(phrases: readonly string[]): GrammarAlternative[] {
    const distinct = new Set(
      phrases.flatMap((phrase) => spokenForms(phrase, this.#language).map((words) => words.join(' '))).filter(Boolean),
    );
    return [...distinct].map((phrase) => ({ tokens: phrase.split(' ') }));
  }

  #hints(intents: readonly Intent[], personPhrases: readonly string[], entities: readonly Entity[]): string[] {
    const choices = entities.flatMap((entity) => (entity.kind === 'choice' ? choicePhrases(entity) : []));
    const names = entities.some(({ kind }) => kind === 'name')
      ? [...this.#language.names.given, ...this.#language.names.family]
      : [];
    const phrases = [
      ...intents.flatMap(({ examples, topic }) => [...examples, ...topic]),
      ...choices,
      ...personPhrases,
      ...this.#language.person.nouns,
      ...names,
    ];
    return [...new Set(phrases.map((phrase) => spokenWords(phrase, this.#language).join(' ')))].filter(Boolean);
  }
}

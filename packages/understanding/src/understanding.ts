import { type Expectation, type Meaning, NO_MEANING } from '@baton/flow-engine';
import type { Entity, FlowDefinition } from '@baton/flow-schema';
import { ConversationActs } from './acts/conversation-acts.js';
import { PersonRequest } from './acts/person-request.js';
import { YesNo } from './acts/yes-no.js';
import { EntityFinder } from './entities/entity-finder.js';
import { GrammarWriter } from './grammar/grammar-writer.js';
import type { PhraseGrammar } from './grammar/phrase-grammar.js';
import { IntentReader } from './intents/intent-reader.js';
import { learnIntents, type LearntIntents } from './intents/learn-intents.js';
import type { Language } from './languages/language.js';
import { languageOf } from './languages/language-of.js';
import { wordsOf } from './text/words-of.js';

/** The local moment at which something is said: "tomorrow" is read against it. */
export interface SpokenAt {
  /** `YYYY-MM-DD` in the flow's time zone. */
  readonly date: string;
  /** `HH:MM` in the flow's time zone. */
  readonly time: string;
}

export interface Understanding {
  /**
   * What a recognised or typed text means where `expectation` is listened for. Never throws; text beyond 4,000
   * characters is not read. `answer` is reported wherever an utterance begins with one, asked for or not.
   */
  understand(text: string, expectation: Expectation, now: SpokenAt): Meaning;
  /** Everything that can be said there, for the recogniser. Equal expectations give the same object. */
  grammarFor(expectation: Expectation): PhraseGrammar;
}

export interface UnderstandingOptions {
  /**
   * Confidence from which an intent is taken, 0…1, for those expected and those only watched for alike. Without it an
   * expected one is taken from 0.45 and a watched one from 0.65.
   */
  readonly acceptFrom?: number;
  /** What `learnFlow` made of this very flow, here or in another thread. Without it the flow is learnt here and now. */
  readonly learnt?: LearntFlow;
}

/** What was learnt from a flow's phrases. It can be posted to another thread (structured clone) and is never changed. */
export type LearntFlow = LearntIntents;

/**
 * Learns a flow's phrases, which is what costs in understanding it: a tenth of a second for a small flow, some seconds
 * for one of 20,000 phrases. Who must not be held up by that does it in another thread.
 * @throws UnsupportedLanguageError if nothing is known of the flow's language.
 */
export function learnFlow(flow: Pick<FlowDefinition, 'language' | 'intents'>): LearntFlow {
  const language = languageOf(flow.language);
  return learnIntents(flow.intents, language, new YesNo(language));
}

/**
 * Understands a flow's words: its intents' examples, its entities and its language. The same with what was learnt
 * before and without; with it, it takes milliseconds.
 * @throws UnsupportedLanguageError if nothing is known of the flow's language.
 */
export function createUnderstanding(flow: FlowDefinition, options: UnderstandingOptions = {}): Understanding {
  return new FlowUnderstanding(flow, languageOf(flow.language), options);
}

/** Sets of added person phrases that are kept ready; a flow has one per combination of its rules' scopes. */
const CACHED = 100;

class FlowUnderstanding implements Understanding {
  readonly #language: Language;
  readonly #dayFirst: boolean;
  readonly #evenings: boolean;
  readonly #intents: IntentReader;
  readonly #entities: EntityFinder;
  readonly #acts: ConversationActs;
  readonly #yesNo: YesNo;
  readonly #grammar: GrammarWriter;
  readonly #personRequests = new Map<string, PersonRequest>();
  readonly #kinds: ReadonlyMap<string, Entity['kind']>;

  constructor(flow: FlowDefinition, language: Language, { acceptFrom, learnt }: UnderstandingOptions) {
    this.#language = language;
    this.#dayFirst = !/-us\b/i.test(flow.language);
    this.#yesNo = new YesNo(language);
    this.#intents = new IntentReader(flow.intents, learnt ?? learnFlow(flow), language, acceptFrom);
    const ownWords = { has: (word: string) => this.#intents.hasOwnWord(word) };
    this.#evenings = language.eveningWords.some((word) => ownWords.has(word));
    this.#entities = new EntityFinder(flow.entities, language, ownWords);
    this.#acts = new ConversationActs(language);
    this.#grammar = new GrammarWriter(flow, language);
    this.#kinds = new Map(flow.entities.map(({ name, kind }) => [name, kind]));
  }

  understand(text: string, expectation: Expectation, now: SpokenAt): Meaning {
    const words = wordsOf(text, this.#language);
    if (words.length === 0) return { ...NO_MEANING, entities: {} };
    const asked = [...expectation.entities, expectation.askedEntity];
    const yesNoEntities = asked.filter((name) => name !== null).filter((name) => this.#kinds.get(name) === 'yes-no');
    const answer = this.#yesNo.read(words, expectation.yesNo || yesNoEntities.length > 0);
    const wantsPerson = this.#personRequest(expectation).isMadeIn(words);
    const holdOn = this.#acts.holdOn(words);
    const repeat = this.#acts.repeat(words);
    const { values, claims } = this.#entities.find({
      words,
      expected: expectation.entities,
      asked: expectation.askedEntity,
      context: { today: now.date, time: now.time, dayFirst: this.#dayFirst, evenings: this.#evenings },
      aside: [...(answer ? [answer] : []), ...holdOn, ...repeat],
      confirming: expectation.yesNo,
    });
    const names = claims.filter(({ entity }) => entity !== null && this.#kinds.get(entity) === 'name');
    const { intent, topic } = this.#intents.read(words, expectation, { names, answer });
    const entities = { ...values };
    if (answer) for (const name of yesNoEntities) entities[name] = answer.answer === 'yes';
    const saysMore = intent !== null || topic !== null || wantsPerson || Object.keys(entities).length > 0;
    return {
      intent,
      topic,
      entities,
      answer: answer?.answer ?? null,
      wantsPerson,
      holdOn: holdOn.length > 0 && !saysMore,
      repeat: repeat.length > 0 && !saysMore,
    };
  }

  grammarFor(expectation: Expectation): PhraseGrammar {
    return this.#grammar.write(expectation);
  }

  #personRequest({ personPhrases }: Expectation): PersonRequest {
    const key = personPhrases.join('\n');
    const known = this.#personRequests.get(key) ?? new PersonRequest(this.#language, personPhrases);
    if (this.#personRequests.size >= CACHED) this.#personRequests.clear();
    this.#personRequests.set(key, known);
    return known;
  }
}

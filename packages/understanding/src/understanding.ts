import { type Expectation, type Meaning, NO_MEANING } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { ConversationActs } from './acts/conversation-acts.js';
import { PersonRequest } from './acts/person-request.js';
import { YesNo } from './acts/yes-no.js';
import { EntityFinder } from './entities/entity-finder.js';
import { GrammarWriter } from './grammar/grammar-writer.js';
import type { PhraseGrammar } from './grammar/phrase-grammar.js';
import { IntentReader } from './intents/intent-reader.js';
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

/**
 * Learns a flow's words: its intents' examples, its entities and its language.
 * @throws UnsupportedLanguageError if nothing is known of the flow's language.
 */
export function createUnderstanding(flow: FlowDefinition): Understanding {
  const language = languageOf(flow.language);
  const dayFirst = !/-us\b/i.test(flow.language);
  const ownWords = new Set(
    flow.intents.flatMap(({ examples, topic }) =>
      [...examples, ...topic].flatMap((phrase) => wordsOf(phrase, language)),
    ),
  );
  const yesNo = new YesNo(language);
  const intents = new IntentReader(flow.intents, language, yesNo);
  const entities = new EntityFinder(flow.entities, language, ownWords);
  const acts = new ConversationActs(language);
  const grammar = new GrammarWriter(flow, language);
  const personRequests = new Map<string, PersonRequest>();

  const personRequest = ({ personPhrases }: Expectation): PersonRequest => {
    const key = personPhrases.join('\n');
    const known = personRequests.get(key) ?? new PersonRequest(language, personPhrases);
    if (personRequests.size > 100) personRequests.clear();
    personRequests.set(key, known);
    return known;
  };

  const asksYesNo = ({ yesNo: asked, entities: names, askedEntity }: Expectation): string[] =>
    flow.entities
      .filter(({ kind, name }) => kind === 'yes-no' && (asked || names.includes(name) || name === askedEntity))
      .map(({ name }) => name);

  return {
    understand: (text, expectation, now) => {
      const words = wordsOf(text, language);
      if (words.length === 0) return { ...NO_MEANING, entities: {} };
      const yesNoEntities = asksYesNo(expectation).filter(
        (name) => expectation.entities.includes(name) || name === expectation.askedEntity,
      );
      const answer = yesNo.read(words, expectation.yesNo || yesNoEntities.length > 0);
      const wantsPerson = personRequest(expectation).isMadeIn(words);
      const holdOn = acts.holdOn(words);
      const repeat = acts.repeat(words);
      const found = entities.find({
        words,
        expected: expectation.entities,
        asked: expectation.askedEntity,
        context: { today: now.date, dayFirst },
        aside: [...(answer ? [answer] : []), ...holdOn, ...repeat],
      });
      const names = found.claims.filter(({ entity }) =>
        flow.entities.some(({ name, kind }) => name === entity && kind === 'name'),
      );
      const { intent, topic } = intents.read(words, expectation, {
        names,
        answer,
      });
      if (answer) for (const name of yesNoEntities) found.values[name] = answer.answer === 'yes';
      const saysMore = intent !== null || topic !== null || wantsPerson || Object.keys(found.values).length > 0;
      return {
        intent,
        topic,
        entities: found.values,
        answer: answer?.answer ?? null,
        wantsPerson,
        holdOn: holdOn.length > 0 && !saysMore,
        repeat: repeat.length > 0 && !saysMore,
      };
    },
    grammarFor: (expectation) => grammar.write(expectation),
  };
}

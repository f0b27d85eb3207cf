import type { Expectation, Meaning } from '@baton/flow-engine';
import type { Intent } from '@baton/flow-schema';
import type { AnswerReading } from '../acts/yes-no.js';
import type { Language } from '../languages/language.js';
import type { WordSpan } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';
import { type ContentWords, contentWordsOf } from './content-words.js';
import { placeholders } from './features.js';
import { intentConfidence } from './intent-confidence.js';
import { IntentScorer, type ScoredWords } from './intent-scorer.js';
import type { LearntIntents } from './learn-intents.js';
import { maskValues } from './mask-values.js';
import { holdersOf, type PhraseHolders } from './phrase-holders.js';
import { idIn } from './string-table.js';
import { Topics } from './topics.js';

/** Below this it is as likely something else, or nothing that the flow knows. */
const ACCEPTED = 0.45;
/** A rule that interrupts a caller at any prompt needs more than a likely guess. */
const WATCHED_ACCEPTED = 0.65;
/** How near and how far ahead an intent is that is told by small words alone. */
const CLEAR = 0.6;
const CLEAR_LEAD = 0.12;
/** Of an utterance that is one of the examples, word by word. */
const EXACT = 0.99;

export type IntentReading = Pick<Meaning, 'intent' | 'topic'>;

/** Reads what the caller wants, or at least what it is about. */
export class IntentReader {
  readonly #learnt: LearntIntents;
  readonly #scorer: IntentScorer;
  readonly #topics: Topics;
  readonly #language: Language;
  readonly #contentWords: ContentWords;
  readonly #accept: { readonly expected: number; readonly watched: number };

  /** @param learnt from these intents, in this language */
  constructor(intents: readonly Intent[], learnt: LearntIntents, language: Language, acceptFrom?: number) {
    this.#accept = { expected: acceptFrom ?? ACCEPTED, watched: acceptFrom ?? WATCHED_ACCEPTED };
    this.#language = language;
    this.#learnt = learnt;
    this.#contentWords = contentWordsOf(language);
    this.#topics = new Topics(intents, language);
    this.#scorer = new IntentScorer(learnt.scores, language);
  }

  /** Is it a word of the intents' examples or topics? */
  hasOwnWord(word: string): boolean {
    return idIn(this.#learnt.ownWords, word) !== undefined;
  }

  /** `names`: where a caller's name stands in the words; `answer`: that they begin with yes or no. */
  read(
    words: readonly string[],
    expectation: Expectation,
    { names, answer }: { names: readonly WordSpan[]; answer: AnswerReading | null },
  ): IntentReading {
    const candidates = new Set([...expectation.intents, ...expectation.watchedIntents]);
    const exact = this.#among(candidates, this.#learnt.exact, words.join(' '))[0];
    if (exact) return { intent: { name: exact, confidence: EXACT }, topic: null };
    const content = this.#contentWords.of(maskValues(words, this.#language, names));
    const beside = words.filter((_, at) => answer === null || at < answer.start || at >= answer.end);
    const nearly =
      this.#likeAnExample(content, candidates) ?? this.#among(candidates, this.#learnt.exact, beside.join(' '))[0];
    if (nearly) return { intent: { name: nearly, confidence: EXACT }, topic: null };
    const reading = this.#readContent(words, content, expectation, candidates);
    const byAnswer =
      answer === null ? undefined : this.#learnt.answers[answer.answer].find((name) => candidates.has(name));
    const saysMore = reading.topic !== null || beside.some((word) => this.#contentWords.isContent(word));
    if (byAnswer === undefined || saysMore) return reading;
    return { intent: { name: byAnswer, confidence: EXACT }, topic: null };
  }

  /** Of all its examples one alone: what two intents begin alike ("a table") says nothing about which is meant. */
  #likeAnExample(content: readonly string[], candidates: ReadonlySet<string>): string | undefined {
    const like = this.#among(candidates, this.#learnt.nearlyExact, this.#contentWords.withoutLead(content));
    return like.length === 1 ? like[0] : undefined;
  }

  /** The candidates that have the phrase, in the flow's order. */
  #among(candidates: ReadonlySet<string>, phrases: PhraseHolders, phrase: string): string[] {
    const names = Array.from(holdersOf(phrases, phrase), (index) => this.#learnt.scores.names[index] ?? '');
    return names.filter((name) => candidates.has(name));
  }

  #readContent(
    words: readonly string[],
    content: readonly string[],
    expectation: Expectation,
    candidates: ReadonlySet<string>,
  ): IntentReading {
    const topic = this.#topicAmong(words, candidates);
    if (candidates.size === 0 || content.every((word) => word.startsWith('#'))) return { intent: null, topic };
    const clarified = this.#clarified(content, expectation, candidates);
    if (clarified) return { intent: clarified, topic: null };
    const intent = this.#accepted(this.#scorer.score(content, candidates), expectation);
    if (topic && !this.#saysMoreThanTopic(content, topic, intent)) return { intent: null, topic };
    return { intent, topic: null };
  }

  /** The answer to a clarification, read together with its topic: "cancel it" and direct debit. */
  #clarified(content: readonly string[], expectation: Expectation, candidates: ReadonlySet<string>): Meaning['intent'] {
    if (expectation.topic === null) return null;
    const ofTopic = new Set(this.#topics.intentsOf(expectation.topic).filter((name) => candidates.has(name)));
    const topicWords = this.#contentWords.of(wordsOf(expectation.topic, this.#language));
    const news = content.filter((word) => !topicWords.includes(word));
    const together = this.#scorer.score([...news, ...topicWords], ofTopic);
    const best = together.scores[0];
    if (!best) return null;
    // Without a word of the intent's own the topic alone would decide, unless the small words do ("when does it go out").
    const lead = best.similarity - (together.scores[1]?.similarity ?? 0);
    const named = news.some((word) => this.#contentWords.isContent(word) && this.#scorer.knows(best.name, word));
    if (!named && (lead < CLEAR_LEAD || best.similarity < CLEAR)) return null;
    const alone = this.#scorer.score(content, candidates);
    const other = this.#accepted(alone, expectation);
    const changedSubject = other && !ofTopic.has(other.name) && (alone.scores[0]?.similarity ?? 0) > best.similarity;
    return changedSubject ? other : this.#accepted(together, expectation);
  }

  #accepted(scored: ScoredWords, expectation: Expectation): Meaning['intent'] {
    const best = scored.scores[0];
    if (!best) return null;
    const confidence = intentConfidence(scored, this.#learnt.scale);
    const needed = expectation.intents.includes(best.name) ? this.#accept.expected : this.#accept.watched;
    return confidence >= needed ? { name: best.name, confidence: Math.round(confidence * 1000) / 1000 } : null;
  }

  #topicAmong(words: readonly string[], candidates: ReadonlySet<string>): Meaning['topic'] {
    const found = this.#topics
      .find(words)
      .map((topic) => ({ ...topic, intents: topic.intents.filter((name) => candidates.has(name)) }))
      .filter(({ intents }) => intents.length > 0)
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    return found ? { word: found.word, intents: [...new Set(found.intents)] } : null;
  }

  /** Is there, beside the topic, something that tells its intents apart? */
  #saysMoreThanTopic(
    content: readonly string[],
    topic: NonNullable<Meaning['topic']>,
    intent: Meaning['intent'],
  ): boolean {
    if (!intent) return false;
    if (!topic.intents.includes(intent.name) || topic.intents.length === 1) return true;
    const topicWords = topic.word.split(' ');
    const others = topic.intents.filter((name) => name !== intent.name);
    return content.some((word) => {
      if (topicWords.includes(word) || !this.#scorer.knows(intent.name, word)) return false;
      // A day alone could be that of any booking; how many and when is what somebody says who wants one.
      const isDetail = word === placeholders.number || word === placeholders.time;
      return this.#contentWords.isContent(word) || (isDetail && !others.some((name) => this.#scorer.knows(name, word)));
    });
  }
}

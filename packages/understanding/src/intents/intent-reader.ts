import type { Expectation, Meaning } from '@baton/flow-engine';
import type { Intent } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import { wordsOf } from '../text/words-of.js';
import { intentConfidence } from './intent-confidence.js';
import { IntentScorer, type ScoredWords } from './intent-scorer.js';
import { maskValues } from './mask-values.js';
import { type TopicFound, Topics } from './topics.js';

/** Below this nobody could say what was wanted. */
const ACCEPTED = 0.5;
/** A rule that interrupts a caller at any prompt needs more than a likely guess. */
const WATCHED_ACCEPTED = 0.62;

export type IntentReading = Pick<Meaning, 'intent' | 'topic'>;

/** Reads what the caller wants, or at least what it is about. */
export class IntentReader {
  readonly #scorer: IntentScorer;
  readonly #topics: Topics;
  readonly #language: Language;

  constructor(intents: readonly Intent[], language: Language) {
    this.#language = language;
    this.#topics = new Topics(intents, language);
    this.#scorer = new IntentScorer(
      intents.map(({ name, examples }) => ({
        name,
        examples: examples.map((example) => this.#content(maskValues(wordsOf(example, language), language))),
      })),
      language,
    );
  }

  /** `names`: where a caller's name stands in the words. */
  read(
    words: readonly string[],
    expectation: Expectation,
    names: readonly { start: number; end: number }[],
  ): IntentReading {
    const candidates = new Set([...expectation.intents, ...expectation.watchedIntents]);
    const masked = this.#content(maskValues(words, this.#language, names));
    const topic = this.#topicAmong(words, candidates);
    if (candidates.size === 0 || masked.every((word) => word.startsWith('#'))) return { intent: null, topic };
    const clarified = this.#clarified(masked, expectation, candidates);
    if (clarified) return { intent: clarified, topic: null };
    const intent = this.#accepted(this.#scorer.score(masked, candidates), expectation);
    if (!topic) return { intent, topic: null };
    return this.#saysMoreThanTopic(words, topic, intent) ? { intent, topic: null } : { intent: null, topic };
  }

  /** The answer to a clarification, read together with its topic: "cancel it" and direct debit. */
  #clarified(masked: readonly string[], expectation: Expectation, candidates: ReadonlySet<string>): Meaning['intent'] {
    if (expectation.topic === null) return null;
    const ofTopic = new Set(this.#topics.intentsOf(expectation.topic).filter((name) => candidates.has(name)));
    const topicWords = this.#content(wordsOf(expectation.topic, this.#language));
    const scored = this.#scorer.score(masked, ofTopic);
    // Without a word of the intent's own the topic alone would decide.
    if (ofTopic.size === 0 || scored.coverage === 0) return null;
    const together = this.#scorer.score([...masked, ...topicWords], ofTopic);
    const says = masked.some((word) => !topicWords.includes(word) && this.#isContent(word));
    const alone = this.#scorer.score(masked, candidates);
    const other = this.#accepted(alone, expectation);
    if (other && !ofTopic.has(other.name) && (alone.scores[0]?.similarity ?? 0) > (together.scores[0]?.similarity ?? 0))
      return other;
    return says ? this.#accepted(together, expectation) : null;
  }

  #accepted(scored: ScoredWords, expectation: Expectation): Meaning['intent'] {
    const best = scored.scores[0];
    if (!best) return null;
    const confidence = intentConfidence(scored);
    const needed = expectation.intents.includes(best.name) ? ACCEPTED : WATCHED_ACCEPTED;
    return confidence >= needed ? { name: best.name, confidence: Math.round(confidence * 1000) / 1000 } : null;
  }

  #topicAmong(words: readonly string[], candidates: ReadonlySet<string>): Meaning['topic'] {
    const found = this.#topics
      .find(words)
      .map((topic): TopicFound => ({ ...topic, intents: topic.intents.filter((name) => candidates.has(name)) }))
      .filter(({ intents }) => intents.length > 0);
    const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    return longest ? { word: longest.word, intents: [...new Set(longest.intents)] } : null;
  }

  /** A topic that leads to one intent only, and is all that was said, leaves nothing to clarify. */
  #saysMoreThanTopic(
    words: readonly string[],
    topic: NonNullable<Meaning['topic']>,
    intent: Meaning['intent'],
  ): boolean {
    if (!intent) return false;
    if (!topic.intents.includes(intent.name)) return true;
    if (topic.intents.length === 1) return true;
    const topicWords = topic.word.split(' ');
    return words.some((word) => !topicWords.includes(word) && this.#isContent(word));
  }

  #isContent(word: string): boolean {
    return !word.startsWith('#') && !this.#language.functionWords.has(word);
  }

  /** Without what only leads up to it: openers and closers say nothing about what is wanted. */
  #content(words: readonly string[]): string[] {
    const kept = words.filter(
      (word) => !this.#language.hesitations.has(word) && !this.#language.person.courtesies.includes(word),
    );
    return kept.length > 0 ? kept : [...words];
  }
}

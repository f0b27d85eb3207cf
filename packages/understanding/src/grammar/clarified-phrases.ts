import type { Intent } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import { spokenWords } from './spoken-words.js';

/**
 * How the examples of a topic's intents are said once the topic is known: "cancel my direct debit" → cancel it, cancel.
 * Empty for intents that have not this topic.
 */
export function clarifiedPhrases(intents: readonly Intent[], topic: string, language: Language): string[] {
  const singular = (words: readonly string[]): string => words.map((word) => language.singular(word)).join(' ');
  const topicWords = spokenWords(topic, language);
  const key = singular(topicWords);
  return intents
    .filter((intent) => intent.topic.some((word) => singular(spokenWords(word, language)) === key))
    .flatMap(({ examples }) => examples)
    .flatMap((example) => {
      const words = spokenWords(example, language);
      const at = words.findIndex((_, start) => singular(words.slice(start, start + topicWords.length)) === key);
      if (at < 0) return [example];
      const led = language.carriers.determiners.has(words[at - 1] ?? '');
      const before = words.slice(0, led ? at - 1 : at);
      const after = words.slice(at + topicWords.length);
      return [
        [...before, language.it, ...after],
        [...before, ...after],
      ].map((phrase) => phrase.join(' '));
    })
    .filter(Boolean);
}

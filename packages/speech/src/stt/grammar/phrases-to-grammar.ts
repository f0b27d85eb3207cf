import { defineGrammar } from './define-grammar.js';
import { phraseWords } from './phrase-words.js';
import type { RecognitionGrammar } from './recognition-grammar.js';

/**
 * A grammar of nothing but these phrases, each a whole utterance. Order, case, punctuation and repetitions do not
 * matter: equal sets of phrases have equal ids.
 * @throws GrammarError if no phrase has a word in it, or if there are too many.
 */
export function phrasesToGrammar(
  phrases: readonly string[],
  options: { readonly generalise?: boolean } = {},
): RecognitionGrammar {
  const distinct = [...new Set(phrases.map((phrase) => phraseWords(phrase).join(' ')))].filter(Boolean).sort();
  const alternatives = distinct.map((phrase) => ({ tokens: phrase.split(' ') }));
  return defineGrammar({ rules: [{ name: 'phrases', alternatives }], root: 'phrases', hints: distinct, ...options });
}

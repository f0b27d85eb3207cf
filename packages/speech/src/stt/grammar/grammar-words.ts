import type { GrammarAlternative, GrammarToken, RecognitionGrammar } from './recognition-grammar.js';

/** Every word of a grammar once, sorted. */
export function grammarWords(grammar: Pick<RecognitionGrammar, 'rules'>): string[] {
  const words = new Set<string>();
  const addToken = (token: GrammarToken): void => {
    if (typeof token === 'string') words.add(token);
    else if ('optional' in token) token.optional.forEach(addToken);
    else if ('repeat' in token) token.repeat.forEach(addToken);
    else if ('oneOf' in token) addAlternatives(token.oneOf);
  };
  const addAlternatives = (alternatives: readonly GrammarAlternative[]): void =>
    alternatives.forEach(({ tokens }) => tokens.forEach(addToken));
  grammar.rules.forEach((rule) => addAlternatives(rule.alternatives));
  return [...words].sort();
}

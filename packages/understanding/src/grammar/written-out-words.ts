import type { GrammarAlternative, GrammarRule, GrammarToken } from './phrase-grammar.js';

/** Number of words of the first rule with every reference and repetition written out; what a recogniser has to compile. */
export function writtenOutWords(rules: readonly GrammarRule[]): number {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const known = new Map<string, number>();
  const ofRule = (name: string): number => {
    const size = known.get(name) ?? ofAlternatives(byName.get(name)?.alternatives ?? []);
    known.set(name, size);
    return size;
  };
  const ofAlternatives = (alternatives: readonly GrammarAlternative[]): number =>
    alternatives.reduce((sum, { tokens }) => sum + ofSequence(tokens), 0);
  const ofSequence = (tokens: readonly GrammarToken[]): number =>
    tokens.reduce((sum, token) => sum + ofToken(token), 0);
  const ofToken = (token: GrammarToken): number => {
    if (typeof token === 'string') return 1;
    if ('rule' in token) return ofRule(token.rule);
    if ('optional' in token) return ofSequence(token.optional);
    return 'oneOf' in token ? ofAlternatives(token.oneOf) : token.max * ofSequence(token.repeat);
  };
  return ofRule(rules[0]?.name ?? '');
}

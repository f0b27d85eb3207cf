import type { GrammarRule, GrammarToken } from './phrase-grammar.js';

/** The rules that the first of them needs, in their order. */
export function usedRules(rules: readonly GrammarRule[]): GrammarRule[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const used = new Set<string>();
  const visit = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    byName.get(name)?.alternatives.forEach(({ tokens }) => tokens.forEach(visitToken));
  };
  const visitToken = (token: GrammarToken): void => {
    if (typeof token === 'string') return;
    if ('rule' in token) visit(token.rule);
    else if ('optional' in token) token.optional.forEach(visitToken);
    else if ('repeat' in token) token.repeat.forEach(visitToken);
    else token.oneOf.forEach(({ tokens }) => tokens.forEach(visitToken));
  };
  visit(rules[0]?.name ?? '');
  return rules.filter(({ name }) => used.has(name));
}

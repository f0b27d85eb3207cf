import type { GrammarAlternative, GrammarToken, RecognitionGrammar } from './recognition-grammar.js';

/** The grammar as JSGF text, for people and for engines that take it. https://www.w3.org/TR/jsgf/ */
export function grammarText(grammar: Pick<RecognitionGrammar, 'id' | 'rules' | 'root'>): string {
  const rules = grammar.rules.map((rule) => {
    const visibility = rule.name === grammar.root ? 'public ' : '';
    return `${visibility}<${rule.name}> = ${alternativesText(rule.alternatives)};`;
  });
  return ['#JSGF V1.0 UTF-8;', `grammar g${grammar.id.replace(/[^A-Za-z0-9]/g, '_')};`, ...rules, ''].join('\n');
}

function alternativesText(alternatives: readonly GrammarAlternative[]): string {
  // A weight on one alternative asks for one on each of its siblings (JSGF 1.0, 4.5.1).
  const weighted = alternatives.some(({ weight }) => weight !== undefined);
  return alternatives
    .map(({ tokens, weight = 1 }) => (weighted ? `/${weight}/ ` : '') + sequenceText(tokens))
    .join(' | ');
}

function sequenceText(tokens: readonly GrammarToken[]): string {
  return tokens.map(tokenText).join(' ');
}

function tokenText(token: GrammarToken): string {
  if (typeof token === 'string') return token;
  if ('rule' in token) return `<${token.rule}>`;
  if ('optional' in token) return `[${sequenceText(token.optional)}]`;
  if ('oneOf' in token) return `(${alternativesText(token.oneOf)})`;
  const once = sequenceText(token.repeat);
  const required = Array.from({ length: token.min }, () => `(${once})`);
  let more = '';
  for (let left = token.max - token.min; left > 0; left--) more = `[(${once})${more && ` ${more}`}]`;
  return [...required, more].filter(Boolean).join(' ');
}

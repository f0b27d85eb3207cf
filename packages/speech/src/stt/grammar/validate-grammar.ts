import type { GrammarProblem, GrammarProblemCode } from './grammar-error.js';
import type { GrammarAlternative, GrammarRule, GrammarToken, RecognitionGrammar } from './recognition-grammar.js';

export interface GrammarLimits {
  /** Words of the grammar with every rule reference and repetition written out. */
  readonly words: number;
  /** Tokens inside of tokens, rule references included. */
  readonly depth: number;
}

/** 5,000 names take about half a second to compile; nothing larger belongs into a live call. */
export const grammarLimits: GrammarLimits = { words: 20_000, depth: 24 };

const wordPattern = /^[\p{L}\p{N}]+(?:['’.\-_][\p{L}\p{N}]+)*['’.]?$/u;
const rulePattern = /^[\p{L}\p{N}_.-]+$/u;

interface Walk {
  readonly rules: ReadonlyMap<string, GrammarRule>;
  readonly limits: GrammarLimits;
  readonly problems: GrammarProblem[];
  /** Written-out size of the rules that are already judged. */
  readonly sizes: Map<string, number>;
  /** Rules that are being walked right now, outermost first. */
  readonly open: string[];
}

/**
 * Everything that is wrong with a grammar; empty if it can be used. Never throws, whatever the shape, as long as it
 * has the type.
 */
export function validateGrammar(
  grammar: Pick<RecognitionGrammar, 'rules' | 'root'>,
  limits: GrammarLimits = grammarLimits,
): GrammarProblem[] {
  const rules = new Map(grammar.rules.map((rule) => [rule.name, rule]));
  const walk: Walk = { rules, limits, problems: [], sizes: new Map(), open: [] };
  const seen = new Set<string>();
  for (const { name } of grammar.rules) {
    if (seen.has(name)) report(walk, 'duplicate-rule', name, `rule ${name} is defined twice`);
    if (!rulePattern.test(name)) report(walk, 'bad-rule-name', name, `"${name}" is no name for a rule`);
    seen.add(name);
  }
  const size = sizeOfRule(walk, grammar.root, grammar.root, 0);
  for (const { name } of grammar.rules) sizeOfRule(walk, name, name, 0);
  if (size > limits.words) {
    report(walk, 'too-large', grammar.root, `written out it has ${size} words, more than ${limits.words}`);
  }
  return walk.problems;
}

function report(walk: Walk, code: GrammarProblemCode, rule: string, message: string): void {
  if (!walk.problems.some((known) => known.code === code && known.rule === rule && known.message === message)) {
    walk.problems.push({ code, rule, message });
  }
}

function sizeOfRule(walk: Walk, name: string, from: string, depth: number): number {
  const known = walk.sizes.get(name);
  if (known !== undefined) return known;
  const rule = walk.rules.get(name);
  if (!rule) {
    report(walk, 'undefined-rule', from, `rule ${name} is not defined`);
    return 0;
  }
  if (walk.open.includes(name)) {
    report(walk, 'recursive-rule', name, `rule ${name} contains itself`);
    return 0;
  }
  walk.open.push(name);
  const size = sizeOfAlternatives(walk, rule.alternatives, name, depth);
  walk.open.pop();
  walk.sizes.set(name, size);
  return size;
}

function sizeOfAlternatives(
  walk: Walk,
  alternatives: readonly GrammarAlternative[],
  rule: string,
  depth: number,
): number {
  if (alternatives.length === 0) report(walk, 'no-alternatives', rule, `rule ${rule} offers nothing to say`);
  return alternatives.reduce((size, { tokens, weight }) => {
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) {
      report(walk, 'bad-weight', rule, `a weight in rule ${rule} is not a number above zero`);
    }
    return size + sizeOfSequence(walk, tokens, rule, depth);
  }, 0);
}

function sizeOfSequence(walk: Walk, tokens: readonly GrammarToken[], rule: string, depth: number): number {
  if (tokens.length === 0) report(walk, 'empty-alternative', rule, `rule ${rule} has an empty sequence`);
  if (depth > walk.limits.depth) {
    report(walk, 'too-deep', rule, `rule ${rule} is nested deeper than ${walk.limits.depth}`);
    return 0;
  }
  return tokens.reduce((size, token) => size + sizeOfToken(walk, token, rule, depth + 1), 0);
}

function sizeOfToken(walk: Walk, token: GrammarToken, rule: string, depth: number): number {
  if (typeof token === 'string') {
    if (!wordPattern.test(token) || token !== token.toLowerCase()) {
      report(walk, 'bad-word', rule, `a token in rule ${rule} is not one word in lower case`);
    }
    return 1;
  }
  if ('rule' in token) return sizeOfRule(walk, token.rule, rule, depth);
  if ('optional' in token) return sizeOfSequence(walk, token.optional, rule, depth);
  if ('oneOf' in token) return sizeOfAlternatives(walk, token.oneOf, rule, depth);
  const { min, max } = token;
  if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= 1 && max >= min)) {
    report(walk, 'bad-repeat', rule, `a repetition in rule ${rule} has no sensible bounds`);
    return 0;
  }
  return max * sizeOfSequence(walk, token.repeat, rule, depth);
}

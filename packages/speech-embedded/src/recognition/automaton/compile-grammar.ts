import type { GrammarAlternative, GrammarRule, GrammarToken, RecognitionGrammar } from '@baton/speech';
import type { Automaton } from './automaton.js';
import { withoutEmptySteps, type LooseArc } from './without-empty-steps.js';

/** An optional part is said as often as not. */
const optionalProbability = 0.5;

/** Writes a grammar out into an automaton. The grammar is valid: no rule contains itself, every rule is there. */
export function compileGrammar(grammar: Pick<RecognitionGrammar, 'rules' | 'root'>): Automaton {
  const compiler = new GrammarCompiler(grammar.rules);
  return withoutEmptySteps(compiler.compile(grammar.root), 0, 1);
}

class GrammarCompiler {
  /** Steps out of each state; those with an empty word say nothing. */
  private readonly states: LooseArc[][] = [[], []];
  private readonly rules: ReadonlyMap<string, GrammarRule>;

  constructor(rules: readonly GrammarRule[]) {
    this.rules = new Map(rules.map((rule) => [rule.name, rule]));
  }

  compile(root: string): LooseArc[][] {
    this.addAlternatives(0, 1, this.alternativesOf(root));
    return this.states;
  }

  private alternativesOf(rule: string): readonly GrammarAlternative[] {
    return this.rules.get(rule)?.alternatives ?? [];
  }

  private newState(): number {
    return this.states.push([]) - 1;
  }

  private addArc(from: number, to: number, word: string, probability: number): void {
    this.states[from]?.push({ to, word, probability });
  }

  /** Alternatives that begin with the same word share it: five thousand names make a tree, not a fan. */
  private addAlternatives(from: number, to: number, alternatives: readonly GrammarAlternative[]): void {
    const total = alternatives.reduce((sum, { weight = 1 }) => sum + weight, 0);
    const byFirstWord = new Map<string, GrammarAlternative[]>();
    for (const alternative of alternatives) {
      const [first, ...rest] = alternative.tokens;
      const { weight = 1 } = alternative;
      if (first === undefined) {
        this.addArc(from, to, '', weight / total);
      } else if (typeof first === 'string') {
        const group = byFirstWord.get(first);
        if (group) group.push({ tokens: rest, weight });
        else byFirstWord.set(first, [{ tokens: rest, weight }]);
      } else {
        const entry = this.newState();
        this.addArc(from, entry, '', weight / total);
        this.addSequence(entry, to, alternative.tokens);
      }
    }
    for (const [word, group] of byFirstWord) {
      const share = group.reduce((sum, { weight = 1 }) => sum + weight, 0) / total;
      const ends = group.every(({ tokens }) => tokens.length === 0);
      const next = ends ? to : this.newState();
      this.addArc(from, next, word, share);
      if (!ends) this.addAlternatives(next, to, group);
    }
  }

  private addSequence(from: number, to: number, tokens: readonly GrammarToken[]): void {
    let at = from;
    tokens.forEach((token, index) => {
      const next = index === tokens.length - 1 ? to : this.newState();
      this.addToken(at, next, token);
      at = next;
    });
  }

  private addToken(from: number, to: number, token: GrammarToken): void {
    if (typeof token === 'string') this.addArc(from, to, token, 1);
    else if ('rule' in token) this.addAlternatives(from, to, this.alternativesOf(token.rule));
    else if ('oneOf' in token) this.addAlternatives(from, to, token.oneOf);
    else if ('optional' in token) this.addOptional(from, to, token.optional);
    else this.addRepetition(from, to, token);
  }

  private addOptional(from: number, to: number, tokens: readonly GrammarToken[]): void {
    const entry = this.newState();
    this.addArc(from, to, '', 1 - optionalProbability);
    this.addArc(from, entry, '', optionalProbability);
    this.addSequence(entry, to, tokens);
  }

  /** Every number of times between the bounds is equally likely. */
  private addRepetition(
    from: number,
    to: number,
    { repeat, min, max }: { readonly repeat: readonly GrammarToken[]; readonly min: number; readonly max: number },
  ): void {
    let at = from;
    for (let times = 0; times < max; times++) {
      const stop = times < min ? 0 : 1 / (max - times + 1);
      if (stop > 0) this.addArc(at, to, '', stop);
      const entry = this.newState();
      this.addArc(at, entry, '', 1 - stop);
      const next = times === max - 1 ? to : this.newState();
      this.addSequence(entry, next, repeat);
      at = next;
    }
  }
}

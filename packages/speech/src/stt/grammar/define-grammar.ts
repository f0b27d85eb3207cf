import { createHash } from 'node:crypto';
import { GrammarError } from './grammar-error.js';
import type { GrammarRule, RecognitionGrammar } from './recognition-grammar.js';
import { validateGrammar } from './validate-grammar.js';

export interface GrammarDefinition {
  readonly rules: readonly GrammarRule[];
  readonly root: string;
  readonly hints?: readonly string[];
  readonly generalise?: boolean;
}

/**
 * Makes a grammar with the id of its content.
 * @throws GrammarError with every problem, if it cannot be used.
 */
export function defineGrammar(definition: GrammarDefinition): RecognitionGrammar {
  const { rules, root, hints = [], generalise } = definition;
  const problems = validateGrammar({ rules, root });
  if (problems.length > 0) throw new GrammarError(problems);
  const content = JSON.stringify([rules, root, generalise ?? null]);
  const id = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return { id, rules, root, hints, ...(generalise === undefined ? {} : { generalise }) };
}

import type { FlowProblem } from '@baton/flow-schema';
import { language, type Language } from '@baton/web';
import { problemTexts } from '../texts/fr/problem-texts.js';

/**
 * A problem in the language of the page. The packages write theirs in English; another language has a sentence for each
 * code and takes the names from what the English one quotes. A code without a sentence stays in English.
 */
export function problemInWords<Problem extends FlowProblem>(problem: Problem, spoken: Language = language): Problem {
  const written = spoken === 'fr' ? problemTexts[problem.code] : undefined;
  if (written === undefined) return problem;
  const quoted = [...problem.message.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
  const { fix: _english, ...rest } = problem;
  return { ...rest, ...written((index) => quoted[index] ?? '…') } as Problem;
}

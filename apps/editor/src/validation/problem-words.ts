import { type FlowDefinition, type FlowProblem, outcomesOf } from '@baton/flow-schema';
import { language, type Language } from '@baton/web';
import { nodeName, outcomeWords } from '../node-forms/node-forms.js';
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

/**
 * The same problem, with cards that nobody has named, and with ways out of its own card, called as they are on the
 * drawing, and not by their ids.
 */
export function namedAsDrawn<Problem extends FlowProblem>(problem: Problem, flow: FlowDefinition): Problem {
  const names = new Map(flow.nodes.filter(({ label }) => label === '').map((node) => [node.id, nodeName(node)]));
  const own = flow.nodes.find(({ id }) => id === problem.nodeId);
  if (own !== undefined) for (const outcome of outcomesOf(own)) names.set(outcome, outcomeWords(own, outcome, flow));
  const named = (text: string): string =>
    text.replace(/(“|« )([^”»]+?)(”| »)/g, (quoted, open: string, id: string, close: string) => {
      const name = names.get(id);
      return name === undefined ? quoted : `${open}${name}${close}`;
    });
  return { ...problem, message: named(problem.message) };
}

import { type FlowDefinition, type FlowProblem, outcomesOf } from '@baton/flow-schema';
import { englishLabTexts, failureWords, faultWords, type LabTexts, testFailureSchema } from '@baton/flow-lab/words';
import { inFrenchType, language, type Language } from '@baton/web';
import { z } from 'zod';
import { nodeName, outcomeWords } from '../node-forms/node-forms.js';
import { labTexts } from '../texts/fr/lab-texts.js';
import { problemTexts } from '../texts/fr/problem-texts.js';
import { counterexampleIn } from './counterexample-in.js';

const labTextsIn: Record<Language, LabTexts> = { en: englishLabTexts, fr: inFrenchType(labTexts.lab) };

/** A test case that the api refused a flow for, with why. */
const failedTestSchema = z.object({
  code: z.literal('test-failed'),
  testCase: z.object({ name: z.string() }),
  failure: testFailureSchema,
});

/**
 * A problem in the language of the page. The packages write theirs in English; another language has a sentence for each
 * code and takes the names from what the English one quotes. What the lab finds comes with its values, and is worded
 * from them. A code without a sentence stays in English.
 */
export function problemInWords<Problem extends FlowProblem>(problem: Problem, spoken: Language = language): Problem {
  const { fix: _english, ...rest } = problem;
  const found = counterexampleIn(problem);
  if (found !== null) {
    const { message, fix } = faultWords(found.code, found.fault, labTextsIn[spoken]);
    return { ...rest, message, fix } as Problem;
  }
  const written = spoken === 'fr' ? problemTexts[problem.code] : undefined;
  if (written === undefined) return problem;
  const quoted = [...problem.message.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
  const words = written((index) => quoted[index] ?? '…');
  const failed = failedTestSchema.safeParse(problem).data;
  const why = failed === undefined ? '' : ` ${sentence(failureWords(failed.failure, labTextsIn[spoken]))}`;
  return { ...rest, ...inFrenchType({ ...words, message: `${words.message}${why}` }) } as Problem;
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
    text.replace(/(“|«\s)([^”»]+?)(”|\s»)/g, (quoted, open: string, id: string, close: string) => {
      const name = names.get(id);
      return name === undefined ? quoted : `${open}${name}${close}`;
    });
  return { ...problem, message: named(problem.message) };
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;

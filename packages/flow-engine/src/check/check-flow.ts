import { type FlowDefinition, type FlowProblem, type Surroundings, validateFlow } from '@baton/flow-schema';
import { speaksLanguage } from '../texts/texts-of.js';
import { expressionProblems } from './expression-problems.js';
import { jsonPathProblems } from './json-path-problems.js';

/** Everything that is wrong with a flow: its drawing and its expressions. Publishing refuses errors. */
export function checkFlow(flow: FlowDefinition, known: Surroundings = {}): FlowProblem[] {
  return [
    ...validateFlow(flow, known),
    ...languageProblems(flow),
    ...expressionProblems(flow),
    ...jsonPathProblems(flow),
  ];
}

/** What the engine says of its own would be in English, in the middle of a call in another language. */
function languageProblems({ language }: FlowDefinition): FlowProblem[] {
  if (speaksLanguage(language)) return [];
  const message = `Calls cannot be held in “${language}” yet.`;
  return [
    {
      code: 'unknown-language',
      severity: 'error',
      path: ['language'],
      message,
      fix: 'Choose English (en-GB, en-US) or French (fr-FR).',
    },
  ];
}

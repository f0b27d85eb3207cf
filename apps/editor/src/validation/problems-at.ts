import type { FlowProblem } from '@baton/flow-schema';
import type { SettingsPath } from '../node-forms/node-form.js';

/**
 * Of a node's problems those that lie at a place of its settings, or deeper in it: what a field shows is what the canvas
 * and the list show. `place` is the path inside of the settings; an empty one is all of them.
 */
export function problemsAt(problems: readonly FlowProblem[], place: SettingsPath): FlowProblem[] {
  return problems.filter(({ path }) => {
    const [collection, , part, ...inside] = path;
    return collection === 'nodes' && part === 'settings' && place.every((step, index) => inside[index] === step);
  });
}

/** Those at a place of the flow itself, such as `['intents', 2]`, or deeper in it. */
export function problemsInFlow(problems: readonly FlowProblem[], place: SettingsPath): FlowProblem[] {
  return problems.filter(({ path }) => place.every((step, index) => path[index] === step));
}

/** What a field says below itself: each problem once, with what would mend it. Undefined when there is none. */
export function problemWords(problems: readonly FlowProblem[]): string | undefined {
  const sentences = problems.map(({ message, fix }) => (fix === undefined ? message : `${message} ${fix}`));
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join('\n');
}

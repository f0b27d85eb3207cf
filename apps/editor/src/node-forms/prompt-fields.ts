import type { Ladders, Prompt } from '@baton/flow-schema';
import { texts } from '../texts.js';
import type { PromptField } from './node-form.js';

const MOST_STEPS = 10;

export function mainPrompt(prompt: Prompt): PromptField {
  return { path: ['prompt'], label: texts.prompts.says, prompt, removable: false };
}

export function optionalPrompt(prompt: Prompt | undefined, label: string, hint?: string): PromptField {
  return { path: ['prompt'], label, ...(hint === undefined ? {} : { hint }), prompt, removable: true };
}

/** The steps of both ladders, each with one empty place at its end for a further step. */
export function ladderPrompts(ladders: Ladders): PromptField[] {
  return [
    ...steps('silence', ladders.silence, texts.prompts.silence),
    ...steps('misunderstanding', ladders.misunderstanding, texts.prompts.misunderstanding),
  ];
}

function steps(ladder: keyof Ladders, prompts: Prompt[], label: (times: number) => string): PromptField[] {
  const places: (Prompt | undefined)[] = prompts.length < MOST_STEPS ? [...prompts, undefined] : prompts;
  return places.map((prompt, index) => ({
    path: ['ladders', ladder, index],
    label: label(index + 1),
    prompt,
    removable: true,
  }));
}

export const firstVariant = (prompt: Prompt | undefined): string => prompt?.variants[0] ?? '';

import type { Prompt } from '@baton/flow-schema';
import { texts } from '../texts.js';
import type { PromptField } from './node-form.js';

export function mainPrompt(prompt: Prompt): PromptField {
  return { path: ['prompt'], label: texts.prompts.says, prompt, removable: false };
}

export function optionalPrompt(prompt: Prompt | undefined, label: string, hint?: string): PromptField {
  return { path: ['prompt'], label, ...(hint === undefined ? {} : { hint }), prompt, removable: true };
}

export const firstVariant = (prompt: Prompt | undefined): string => prompt?.variants[0] ?? '';

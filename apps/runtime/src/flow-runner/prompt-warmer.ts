import type { FlowDefinition, Prompt } from '@baton/flow-schema';
import type { SpeechSynthesizer } from '@baton/speech';
import type { Logger } from 'pino';

/**
 * Has the prompts of a flow spoken once when it is published, so that the synthesizer's cache has them when the first
 * caller comes. Prompts with variables in them cannot be known before.
 */
export class PromptWarmer {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly synthesizer: SpeechSynthesizer,
    private readonly log: Logger,
  ) {}

  /** One after the other, behind what was asked before, so that calls come first. */
  warm(flow: FlowDefinition): Promise<void> {
    this.queue = this.queue.then(() => this.speakAll(flow));
    return this.queue;
  }

  private async speakAll(flow: FlowDefinition): Promise<void> {
    for (const { text, tone } of fixedPrompts(flow)) {
      try {
        const audio = this.synthesizer.synthesize({ text, tone, language: flow.language, voice: flow.voice });
        for await (const _chunk of audio) continue;
      } catch (error) {
        this.log.debug({ err: error }, 'a prompt could not be spoken in advance');
        return;
      }
    }
  }
}

/** Every prompt of a flow that says the same on every call. */
export function fixedPrompts(flow: FlowDefinition): { text: string; tone: Prompt['tone'] }[] {
  return promptsIn(flow.nodes)
    .flatMap(({ variants, tone }) => variants.map((text) => ({ text, tone })))
    .filter(({ text }) => !text.includes('{{'));
}

/** Prompts stand in many places of a node's settings; they are found by their shape. */
function promptsIn(value: unknown): Prompt[] {
  if (Array.isArray(value)) return value.flatMap(promptsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('variants' in value && 'tone' in value) return [value as Prompt];
  return Object.values(value).flatMap(promptsIn);
}

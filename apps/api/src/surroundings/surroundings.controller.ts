import { Controller, Get, Inject } from '@nestjs/common';
import { type SubflowSignature, subflowSignature, variableSchema } from '@baton/flow-schema';
import type { Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, SETTINGS } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';

const signatureAnswer = z.strictObject({
  name: z.string(),
  language: z.string(),
  ends: z.array(z.string()),
  variables: z.array(variableSchema.pick({ name: true, type: true })),
  parameters: z.array(z.string()),
  runs: z.array(z.string()),
});

const surroundingsAnswer = z.strictObject({
  /** `contextBytes`: how much of a handoff's context it carries; null: all of it. */
  trunks: z.array(z.strictObject({ name: z.string(), contextBytes: z.number().nullable() })),
  /** What the runtime's speech can hear and say, BCP 47. */
  languages: z.array(z.string()),
  /** The published flows, by what others must know of them to run them. */
  flows: z.array(z.strictObject({ id: z.string(), signature: signatureAnswer })),
});

interface Surroundings {
  trunks: { name: string; contextBytes: number | null }[];
  languages: readonly string[];
  flows: { id: string; signature: SubflowSignature }[];
}

/** What is around every flow, for who draws one. */
@Controller('api/surroundings')
@Access('viewer')
export class SurroundingsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'trunks' | 'languages'>,
  ) {}

  @Get()
  @Answers(surroundingsAnswer)
  async all(): Promise<Surroundings> {
    const flows = await this.database.flows.all();
    const published = await this.database.publishedFlows.byIds(flows.map(({ id }) => id));
    return {
      trunks: this.settings.trunks.map(({ name, contextBytes }) => ({
        name,
        contextBytes: Number.isFinite(contextBytes) ? contextBytes : null,
      })),
      languages: this.settings.languages,
      flows: published.map(({ flowId, definition }) => ({ id: flowId, signature: subflowSignature(definition) })),
    };
  }
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FlowDefinition, parseFlow } from '@baton/flow-schema';
import { environments } from '@baton/persistence';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { PublishedFlows, PublishedFlowsCopy } from './flow-library.js';

const flow = { flowId: z.string(), versionId: z.string(), definition: z.unknown() };
const environment = z.enum(environments);

/** A Baton that knew no environments wrote `flows` and `bindings` only: everything was production. */
const storedSchema = z.object({
  flows: z.array(z.object({ ...flow, number: z.number() })),
  bindings: z.array(
    z.object({ number: z.string(), flowId: z.string(), environment: environment.default('production') }),
  ),
  environments: z
    .array(
      z.object({
        flowId: z.string(),
        environment,
        versionId: z.string(),
        canary: z.object({ versionId: z.string(), share: z.number() }).nullable(),
      }),
    )
    .optional(),
});

/**
 * Keeps the last known published flows in one file, replaced as a whole so that a crash leaves the old or the new.
 * Drafts on trial are not in it.
 */
export class PublishedFlowsFile implements PublishedFlowsCopy {
  /** What the file holds, without the flows' content: their ids say it. */
  private written = '';

  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  /** Also what an older Baton has written: its flows are brought up to this schema. One that cannot be read is left out. */
  read(): PublishedFlows | undefined {
    try {
      const stored = storedSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
      const { bindings, environments: live = stored.flows.map(inProduction) } = stored;
      const flows = stored.flows.flatMap((version) => this.readable(version));
      return { flows, bindings, environments: live, trials: [] };
    } catch {
      return undefined;
    }
  }

  /** A disk that is full must not keep a new version off the phone. */
  write({ flows, bindings, environments: live }: PublishedFlows): void {
    const ids = flows.map(({ flowId, versionId }) => [flowId, versionId]);
    const holds = JSON.stringify({ ids, bindings, live });
    if (holds === this.written) return;
    try {
      writeFileSync(`${this.path}.new`, JSON.stringify({ flows, bindings, environments: live }), { mode: 0o600 });
      renameSync(`${this.path}.new`, this.path);
      this.written = holds;
    } catch (error) {
      this.log.error({ err: error }, 'the copy of the published flows could not be written');
    }
  }

  private readable<Stored extends { flowId: string; versionId: string; definition: unknown }>(
    stored: Stored,
  ): (Stored & { definition: FlowDefinition })[] {
    const parsed = parseFlow(stored.definition);
    if ('flow' in parsed) return [{ ...stored, definition: parsed.flow }];
    this.log.error({ flowId: stored.flowId, versionId: stored.versionId }, 'a flow of the copy cannot be read');
    return [];
  }
}

const inProduction = ({ flowId, versionId }: { flowId: string; versionId: string }) => ({
  flowId,
  versionId,
  environment: 'production' as const,
  canary: null,
});

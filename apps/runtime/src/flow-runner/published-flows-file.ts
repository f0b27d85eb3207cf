import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseFlow } from '@baton/flow-schema';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { PublishedFlows, PublishedFlowsCopy } from './flow-library.js';

const storedSchema = z.object({
  flows: z.array(z.object({ flowId: z.string(), versionId: z.string(), number: z.number(), definition: z.unknown() })),
  bindings: z.array(z.object({ number: z.string(), flowId: z.string() })),
});

/** Keeps the last known published flows in one file, replaced as a whole so that a crash leaves the old or the new. */
export class PublishedFlowsFile implements PublishedFlowsCopy {
  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  /** Also what an older Baton has written: its flows are brought up to this schema. One that cannot be read is left out. */
  read(): PublishedFlows | undefined {
    try {
      const { flows, bindings } = storedSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
      return {
        bindings,
        flows: flows.flatMap((stored) => {
          const parsed = parseFlow(stored.definition);
          if ('flow' in parsed) return [{ ...stored, definition: parsed.flow }];
          this.log.error({ flowId: stored.flowId, versionId: stored.versionId }, 'a flow of the copy cannot be read');
          return [];
        }),
      };
    } catch {
      return undefined;
    }
  }

  /** A disk that is full must not keep a new version off the phone. */
  write(flows: PublishedFlows): void {
    try {
      writeFileSync(`${this.path}.new`, JSON.stringify(flows), { mode: 0o600 });
      renameSync(`${this.path}.new`, this.path);
    } catch (error) {
      this.log.error({ err: error }, 'the copy of the published flows could not be written');
    }
  }
}

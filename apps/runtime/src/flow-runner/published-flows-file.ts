import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import type { PublishedFlows, PublishedFlowsCopy } from './flow-library.js';

/** Keeps the last known published flows in one file, replaced as a whole so that a crash leaves the old or the new. */
export class PublishedFlowsFile implements PublishedFlowsCopy {
  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  read(): PublishedFlows | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as PublishedFlows;
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

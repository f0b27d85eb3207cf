import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { errorWithoutWords } from '../../call/error-without-words.js';
import type { RequestSettingsCopy, StoredRequestSettings } from './request-settings.js';

const storedSchema = z.object({
  secrets: z.array(z.object({ name: z.string(), sealed: z.string() })),
  allowedHosts: z.array(z.string()),
});

/** Keeps the last known settings in one file, replaced as a whole; the secrets in it are sealed. */
export class RequestSettingsFile implements RequestSettingsCopy {
  constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  read(): StoredRequestSettings | undefined {
    try {
      return storedSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** A disk that is full must not keep a new secret from being used. */
  write(settings: StoredRequestSettings): void {
    try {
      writeFileSync(`${this.path}.new`, JSON.stringify(settings), { mode: 0o600 });
      renameSync(`${this.path}.new`, this.path);
    } catch (error) {
      this.log.error({ err: errorWithoutWords(error) }, 'the copy of the settings of requests could not be written');
    }
  }
}

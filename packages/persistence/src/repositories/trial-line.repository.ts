import { randomInt } from 'node:crypto';
import type { FlowDefinition } from '@baton/flow-schema';
import type { EntityManager } from 'typeorm';
import { NotFoundError, PersistenceError } from '../database/database-errors.js';
import { change, select, type Scope } from '../database/scope.js';
import { isUuid } from './is-uuid.js';
import { lockFlow } from './lock-flow.js';
import { contentAddress } from './stored-flow.js';

export interface TrialLine {
  /** Ten digits that begin with 9: among a thousand million nobody finds one by dialling. */
  number: string;
  flowId: string;
  draftRevision: number;
  expiresAt: Date;
}

export interface NewTrialLine {
  flowId: string;
  draftRevision: number;
  /** With the flows that it runs. */
  definition: FlowDefinition;
  by: string;
  now: Date;
  expiresAt: Date;
  /** More lines than these of one account are not kept: the oldest goes. */
  mostOfAccount: number;
}

/** A thousand million numbers: a free one is found at once. */
const TRIES = 5;

/** No number is free; some expire within the hour. */
export class NoTrialNumberError extends PersistenceError {
  constructor() {
    super('no-trial-number', 'system', true, 'No number is free for a trial call at this moment');
  }
}

/** Drafts that can be called for a while. */
export class TrialLineRepository {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * Opens a line to this snapshot. An account has one line to each flow: as long as it lives it keeps its number, so
   * that a softphone needs it once.
   *
   * @throws NotFoundError, NoTrialNumberError
   */
  async open(line: NewTrialLine): Promise<TrialLine> {
    const { flowId, draftRevision, expiresAt } = line;
    if (!isUuid(flowId)) throw new NotFoundError('flow');
    return this.#scope.transaction((scope) =>
      scope.run(async (manager) => {
        await lockFlow(manager, flowId);
        await manager.query('DELETE FROM trial_lines WHERE expires_at <= $1', [line.now]);
        const number = (await renewed(manager, line)) ?? (await added(manager, line));
        await manager.query(
          `DELETE FROM trial_lines WHERE created_by = $1 AND number NOT IN
             (SELECT number FROM trial_lines WHERE created_by = $1 ORDER BY created_at DESC, number LIMIT $2)`,
          [line.by, line.mostOfAccount],
        );
        return { number, flowId, draftRevision, expiresAt };
      }),
    );
  }

  /** Whether a draft can be called by this number now. */
  async has(number: string, now: Date): Promise<boolean> {
    const rows = await this.#scope.run((manager) =>
      select(manager, 'SELECT FROM trial_lines WHERE number = $1 AND expires_at > $2', [number, now]),
    );
    return rows.length > 0;
  }
}

async function renewed(manager: EntityManager, line: NewTrialLine): Promise<string | undefined> {
  const [row] = await change<{ number: string }>(
    manager,
    `UPDATE trial_lines SET version_id = $3, draft_revision = $4, definition = $5, created_at = $6, expires_at = $7
      WHERE flow_id = $1 AND created_by = $2 RETURNING number`,
    [line.flowId, line.by, contentAddress(line.definition), ...snapshot(line)],
  );
  return row?.number;
}

async function added(manager: EntityManager, line: NewTrialLine): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row] = await select<{ number: string }>(
      manager,
      `INSERT INTO trial_lines
         (number, flow_id, created_by, version_id, draft_revision, definition, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (SELECT FROM number_bindings WHERE number = $1)
       ON CONFLICT (number) DO NOTHING RETURNING number`,
      [`9${randomNumber()}`, line.flowId, line.by, contentAddress(line.definition), ...snapshot(line)],
    );
    if (row !== undefined) return row.number;
  }
  throw new NoTrialNumberError();
}

const randomNumber = (): string => String(randomInt(1_000_000_000)).padStart(9, '0');

const snapshot = ({ draftRevision, definition, now, expiresAt }: NewTrialLine): unknown[] => [
  draftRevision,
  JSON.stringify(definition),
  now,
  expiresAt,
];

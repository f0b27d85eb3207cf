import type { Database } from '../database/open-database.js';
import type { AddedVersion } from '../repositories/flow-version.repository.js';

/** The draft becomes a version that runs in production. */
export async function publish(
  database: Pick<Database, 'transaction'>,
  flowId: string,
  draftRevision: number,
): Promise<AddedVersion> {
  return database.transaction(async ({ flowVersions, flowEnvironments }) => {
    const by = 'a@baton.local';
    const version = await flowVersions.add({ flowId, of: { draftRevision }, note: 'why', by });
    await flowEnvironments.change({ flowId, environment: 'production', versionId: version.versionId, by });
    return version;
  });
}

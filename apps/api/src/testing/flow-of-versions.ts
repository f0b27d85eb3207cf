import type { Database } from '@baton/persistence';
import type { ApiClient } from './api-client.js';
import { smallFlow } from './small-flow.js';

/** A flow with as many versions as texts, the last one in production. */
export async function flowOfVersions(
  admin: ApiClient,
  name: string,
  texts: readonly string[],
): Promise<{ flowId: string; versions: string[] }> {
  const created = await admin.send('POST', '/api/flows', { name, definition: smallFlow(name) });
  const flowId = created.body.id as string;
  const versions: string[] = [];
  for (const [index, text] of texts.entries()) {
    const definition = smallFlow(name, text);
    await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: index + 1, definition });
    const { body } = await admin.send('POST', `/api/flows/${flowId}/versions`, { note: text });
    versions.push(body.versionId as string);
  }
  return { flowId, versions };
}

/** What was written down about this flow, newest first. */
export async function auditOf(database: Database, flowId: string): Promise<{ action: string; detail: unknown }[]> {
  return database.withDataSource((dataSource) =>
    dataSource.query('SELECT action, detail FROM audit_log WHERE subject = $1 ORDER BY id DESC', [flowId]),
  );
}

/** A flow with a version in production, and another in test whose test case fails. */
export async function versionThatFails(
  admin: ApiClient,
  name: string,
): Promise<{ flowId: string; current: string; failing: string }> {
  const { flowId, versions } = await flowOfVersions(admin, name, ['One.']);
  const testCase = { id: 'says', name: 'Says so', steps: [{ step: 'expect-result', result: 'another' }] };
  const definition = { ...smallFlow(name, 'Two.'), testCases: [testCase] };
  await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: 2, definition });
  const publication = { environment: 'test', note: 'Two.', overrideReason: 'Only to be listened to' };
  const { body } = await admin.send('POST', `/api/flows/${flowId}/versions`, publication);
  return { flowId, current: versions[0] ?? '', failing: body.versionId as string };
}

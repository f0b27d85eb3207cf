import type { ApiClient } from '../system/api-client.js';

/** Another greeting in a draft of the sample flow, so that it is not as its version is any more. */
export async function changeGreeting(admin: ApiClient, flowId: string): Promise<void> {
  const { draft } = await admin.get<{ draft: { revision: number; definition: unknown } }>(`/api/flows/${flowId}`);
  const definition: unknown = JSON.parse(
    JSON.stringify(draft.definition).replaceAll('this is the assistant of', 'you are through to'),
  );
  await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: draft.revision, definition });
}

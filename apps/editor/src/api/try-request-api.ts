import { answer, type AnswerTo } from '@baton/api-client';
import type { RequestNode } from '@baton/flow-schema';
import { client } from './client.js';

/** What came of a request that was tried. Times are milliseconds. */
export type TriedRequest = AnswerTo<'TryRequest.tryIt'>;

export interface RequestToTry {
  settings: RequestNode['settings'];
  values: Record<string, string | number | boolean>;
  lists: string[];
  timeoutMs: number;
}

/** Sends a request of the draft once, by the rules of a call. @throws ApiError */
export const tryRequest = (flowId: string, body: RequestToTry): Promise<TriedRequest> =>
  answer(client.POST('/api/flows/{id}/try-request', { params: { path: { id: flowId } }, body }));

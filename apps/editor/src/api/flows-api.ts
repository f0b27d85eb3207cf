import { done } from '@baton/api-client';
import { client } from './client.js';

/** Flows as a whole. Each throws `ApiError`. */
export const flowsApi = {
  /** @throws ApiError `flow-in-use` when it was published or a number leads to it. */
  remove: (id: string) => done(client.DELETE('/api/flows/{id}', { params: { path: { id } } })),
};

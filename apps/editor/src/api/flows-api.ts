import { request } from '@baton/web';

/** Flows as a whole. Each throws `ApiError`. */
export const flowsApi = {
  /** @throws ApiError `flow-in-use` when it was published or a number leads to it. */
  remove: (id: string) => request<undefined>('DELETE', `/flows/${encodeURIComponent(id)}`),
};

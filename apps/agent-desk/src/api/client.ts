import { createBatonClient } from '@baton/api-client';
import { apiFetch } from '@baton/web';

/** Asks the api, as the api itself describes it. What is no success is thrown as `ApiError`. */
export const client = createBatonClient({ fetch: apiFetch });

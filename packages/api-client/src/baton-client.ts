import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './api-types.js';

/** A client whose paths, parameters, bodies and answers are those of the api's OpenAPI document. */
export type BatonClient = Client<paths>;

/**
 * Makes a client. It throws nothing of its own: an answer has `data`, or `error` with a problem (RFC 9457). In a browser
 * the session's cookie goes along; elsewhere `headers` has to carry it.
 *
 * @param options `baseUrl`: where the api is, without the `/api` of the paths; default: where the page comes from
 */
export const createBatonClient = (options: ClientOptions = {}): BatonClient =>
  createClient<paths>({ credentials: 'same-origin', ...options });

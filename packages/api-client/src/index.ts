export { type BatonClient, createBatonClient } from './baton-client.js';
export type { components, operations, paths } from './api-types.js';

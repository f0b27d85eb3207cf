export { type BatonClient, createBatonClient } from './baton-client.js';
export type { components, operations, paths } from './api-types.js';
export { answer, type AnswerTo, done, everyPage, RefusedError } from './answers.js';

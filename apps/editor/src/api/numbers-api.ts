import { answer, type AnswerTo, done, everyPage } from '@baton/api-client';
import { client } from './client.js';
import type { Environment } from './versions-api.js';

/** What is dialled, and which flow answers in which environment. */
export type NumberBinding = AnswerTo<'Numbers.page'>['numbers'][number];

const at = (number: string) => ({ params: { path: { number } } });

/** The routes of telephone numbers. Each throws `ApiError`. */
export const numbersApi = {
  all: () =>
    everyPage(
      (query) => client.GET('/api/numbers', { params: { query } }),
      ({ numbers }) => numbers,
    ),
  bind: (number: string, flowId: string, environment: Environment) =>
    answer(client.PUT('/api/numbers/{number}', { ...at(number), body: { flowId, environment } })),
  unbind: (number: string) => done(client.DELETE('/api/numbers/{number}', at(number))),
};

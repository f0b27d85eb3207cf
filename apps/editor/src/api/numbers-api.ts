import { request } from '@baton/web';
import type { Environment } from './versions-api.js';

/** What is dialled, and which flow answers in which environment. */
export interface NumberBinding {
  number: string;
  flowId: string;
  flowName: string;
  environment: Environment;
}

const path = (number: string) => `/numbers/${encodeURIComponent(number)}`;

/** The routes of telephone numbers. Each throws `ApiError`. */
export const numbersApi = {
  all: () => request<{ numbers: NumberBinding[] }>('GET', '/numbers').then((answer) => answer.numbers),
  bind: (number: string, flowId: string, environment: Environment) =>
    request<unknown>('PUT', path(number), { flowId, environment }),
  unbind: (number: string) => request<unknown>('DELETE', path(number)),
};

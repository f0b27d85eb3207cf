import { webTexts } from '../language/web-texts.js';
import { ApiError } from './api-error.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Called when the session has ended while someone was working; the app then asks to sign in again. */
let onSignedOut: () => void = () => undefined;
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

/**
 * Asks the api. `Answer` is the shape that docs of the route promise.
 * @throws ApiError with the api's own code; `unreachable` when it could not be reached.
 */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await send(method, path, body);
  return parse(await response.text()) as Answer;
}

/**
 * `fetch`, of which only successes come back: what a client of the api that was made by somebody else asks with.
 * @throws ApiError as `request` does
 */
export async function apiFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(asked, init);
  } catch {
    throw unreachable();
  }
  if (response.ok) return response;
  throw refusal(response.status, parse(await response.text()));
}

/**
 * Asks the api for a sound; with a body, for one that is made of it. All of it is here before it plays, so that one can
 * go back and forth in it.
 * @throws ApiError as `request` does
 */
export async function requestSound(path: string, body?: unknown): Promise<Blob> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body);
  try {
    return await response.blob();
  } catch {
    throw unreachable();
  }
}

function refusal(status: number, answer: unknown): ApiError {
  const error = toApiError(status, answer);
  if (status === 401 && error.code !== 'wrong-credentials') onSignedOut();
  return error;
}

const unreachable = () => new ApiError('unreachable', 0, webTexts.unreachable);

function send(method: Method, path: string, body: unknown): Promise<Response> {
  const init: RequestInit = { method, credentials: 'same-origin' };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  return apiFetch(`/api${path}`, init);
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toApiError(status: number, body: unknown): ApiError {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined;
  const isAway = status === 502 || status === 504 || (status === 500 && text('code') === undefined);
  return new ApiError(
    text('code') ?? (isAway ? 'unreachable' : 'failed'),
    status,
    text('detail') ?? text('title') ?? (isAway ? webTexts.unreachable : webTexts.requestFailed(status)),
    Array.isArray(fields.problems) ? (fields.problems as unknown[]) : [],
  );
}

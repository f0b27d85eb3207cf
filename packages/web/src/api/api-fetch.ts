import { webTexts } from '../language/web-texts.js';
import { ApiError } from './api-error.js';
import { problemWords } from './problem-words.js';

/** Called when the session has ended while someone was working; the app then asks to sign in again. */
let onSignedOut: () => void = () => undefined;
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

/** No body may come with these. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * `fetch`, of which only successes come back, and whole: what a client of the api asks with. A sound is all here before
 * it plays, so that one can go back and forth in it.
 * @throws ApiError with the api's own code; `unreachable` when it could not be reached, or was lost half way
 */
export async function apiFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  const response = await wholly(asked, init);
  if (response.ok) return response;
  throw refusal(response.status, parse(await response.text()));
}

async function wholly(asked: Request | string, init?: RequestInit): Promise<Response> {
  try {
    const { status, statusText, headers, body } = await fetch(asked, init);
    const bytes = await new Response(body).arrayBuffer();
    return new Response(WITHOUT_BODY.includes(status) ? null : bytes, { status, statusText, headers });
  } catch {
    throw new ApiError('unreachable', 0, webTexts.unreachable);
  }
}

function refusal(status: number, answer: unknown): ApiError {
  const error = toApiError(status, answer);
  if (status === 401 && error.code !== 'wrong-credentials') onSignedOut();
  return error;
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
  const code = text('code');
  const isAway = status === 502 || status === 504 || (status === 500 && code === undefined);
  const known = code === undefined ? undefined : problemWords(code, text('why'));
  return new ApiError(
    code ?? (isAway ? 'unreachable' : 'failed'),
    status,
    known ?? text('detail') ?? text('title') ?? (isAway ? webTexts.unreachable : webTexts.requestFailed(status)),
    Array.isArray(fields.problems) ? (fields.problems as unknown[]) : [],
  );
}

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { apiFetch } from '../api/api-fetch.js';
import { createSession } from './create-session.js';

const account = { name: 'A' };
const realFetch = globalThis.fetch;

function answering(...answers: Response[]): void {
  globalThis.fetch = () => Promise.resolve(answers.shift() ?? Response.error());
}

const sessionOf = (keepsWork: boolean) =>
  createSession<typeof account>(
    {
      session: async () => ((await (await apiFetch('/api/session')).json()) as { account: typeof account }).account,
      signIn: async () => account,
      signOut: async () => undefined,
    },
    keepsWork,
  );

describe('whoever opens the page', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = realFetch;
  });

  it('is asked to sign in when there is no session', async () => {
    answering(Response.json({ code: 'not-signed-in' }, { status: 401 }));
    const session = sessionOf(true);
    await session.ask();
    expect(session.store.getState()).toEqual({ phase: 'signed-out' });
  });

  it('waits while Baton is away, and then has the session that they had', async () => {
    answering(
      new Response('', { status: 502 }),
      Response.json({ code: 'database-away' }, { status: 503 }),
      Response.json({ account }),
    );
    const session = sessionOf(true);
    await session.ask();
    expect(session.store.getState()).toEqual({ phase: 'away' });
    await jest.runAllTimersAsync();
    expect(session.store.getState()).toEqual({ phase: 'signed-in', account });
  });

  it.each([
    { keepsWork: true, then: { phase: 'expired', account } },
    { keepsWork: false, then: { phase: 'signed-out' } },
  ])('keeps what is open, or not, when the session ends: $keepsWork', async ({ keepsWork, then }) => {
    const session = sessionOf(keepsWork);
    await session.signIn('a@b.test', 'secret');
    answering(Response.json({ code: 'not-signed-in' }, { status: 401 }));
    await expect(apiFetch('/api/flows')).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(session.store.getState()).toEqual(then);
  });
});

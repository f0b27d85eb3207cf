import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { askForSession, sessionStore } from './session-store.js';

const account = { id: '1', email: 'a@b.test', name: 'A', role: 'admin' };
const realFetch = globalThis.fetch;

function answering(...answers: Response[]): void {
  globalThis.fetch = () => Promise.resolve(answers.shift() ?? Response.error());
}

describe('whoever opens the page', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = realFetch;
  });

  it('is asked to sign in when there is no session', async () => {
    answering(Response.json({ code: 'not-signed-in' }, { status: 401 }));
    await askForSession();
    expect(sessionStore.getState()).toEqual({ phase: 'signed-out' });
  });

  it('waits while Baton is away, and then has the session that they had', async () => {
    answering(
      new Response('', { status: 502 }),
      Response.json({ code: 'database-away' }, { status: 503 }),
      Response.json({ account }),
    );
    await askForSession();
    expect(sessionStore.getState()).toEqual({ phase: 'away' });
    await jest.runAllTimersAsync();
    expect(sessionStore.getState()).toEqual({ phase: 'signed-in', account });
  });
});

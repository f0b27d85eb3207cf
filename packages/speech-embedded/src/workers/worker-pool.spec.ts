import { afterEach, describe, expect, it } from '@jest/globals';
import type { SpeechError } from '@baton/speech';
import type { CrashTestJob, CrashTestReply } from '../testing/crash-test-worker.js';
import { WorkerPool, type WorkerPoolOptions } from './worker-pool.js';

type Pool = WorkerPool<CrashTestJob, CrashTestReply>;

describe('WorkerPool', () => {
  let pool: Pool;
  const open = async (options: Partial<WorkerPoolOptions> = {}): Promise<Pool> => {
    const script = new URL('../testing/crash-test-worker.js', import.meta.url);
    pool = new WorkerPool({ name: 'test', script, size: 1, longestQueue: 4, timeoutMs: 5000, ...options });
    await pool.ready();
    return pool;
  };
  afterEach(() => pool.close());

  const failure = (job: Promise<unknown>): Promise<SpeechError> =>
    job.then(
      () => Promise.reject(new Error('it was expected to fail')),
      (error: SpeechError) => error,
    );
  const echo = (value: string): CrashTestJob => ({ do: 'echo', value });

  it('answers jobs in order', async () => {
    await open();
    const replies = await Promise.all(['a', 'b', 'c'].map((value) => pool.run(echo(value))));
    expect(replies).toEqual([
      { value: 'a', jobs: 1 },
      { value: 'b', jobs: 2 },
      { value: 'c', jobs: 3 },
    ]);
    expect(pool.stats()).toMatchObject({ done: 3, failed: 0, replaced: 0, busy: 0, queued: 0 });
  });

  it('passes on what a job throws and keeps its worker', async () => {
    await open();
    expect(await failure(pool.run({ do: 'throw' }))).toMatchObject({ code: 'failed', message: 'thrown in a job' });
    expect(await pool.run(echo('still here'))).toMatchObject({ jobs: 2 });
  });

  it.each(['exit', 'crash'] as const)('replaces a worker that dies by %s and fails only its job', async (how) => {
    await open();
    const doomed = failure(pool.run({ do: how }));
    const next = pool.run(echo('after'));
    const error = await doomed;
    expect(error).toMatchObject({ code: 'unavailable', retryable: true });
    expect(error.message.length).toBeLessThan(300);
    expect(await next).toEqual({ value: 'after', jobs: 1 });
    expect(pool.stats()).toMatchObject({ replaced: 1, failed: 1, done: 1 });
  });

  it('gives up a job that hangs and replaces its worker', async () => {
    await open({ timeoutMs: 200 });
    expect(await failure(pool.run({ do: 'hang' }))).toMatchObject({ code: 'timeout' });
    expect(await pool.run(echo('alive'))).toEqual({ value: 'alive', jobs: 1 });
  });

  it('refuses a job at once when too many wait', async () => {
    await open({ longestQueue: 2 });
    const running = [0, 1, 2].map(() => pool.run({ do: 'wait', ms: 50 }));
    expect(await failure(pool.run(echo('too many')))).toMatchObject({ code: 'overloaded', retryable: true });
    await Promise.all(running);
    expect(await pool.run(echo('room again'))).toMatchObject({ value: 'room again' });
  });

  it('takes a cancelled job out of the queue and never begins it', async () => {
    await open();
    const running = pool.run({ do: 'wait', ms: 50 });
    const abort = new AbortController();
    const waiting = failure(pool.run(echo('never'), { signal: abort.signal }));
    abort.abort();
    expect(await waiting).toMatchObject({ code: 'cancelled', retryable: false });
    await running;
    expect(await pool.run(echo('second'))).toMatchObject({ jobs: 2 });
  });

  it('drops the result of a job that was cancelled while it ran', async () => {
    await open();
    const abort = new AbortController();
    const running = failure(pool.run({ do: 'wait', ms: 30 }, { signal: abort.signal }));
    abort.abort();
    expect(await running).toMatchObject({ code: 'cancelled' });
    expect(await pool.run(echo('next'))).toMatchObject({ value: 'next', jobs: 2 });
  });

  it('works on several jobs at once', async () => {
    await open({ size: 2, longestQueue: 8 });
    const jobs = [0, 1].map(() => pool.run({ do: 'wait', ms: 30 }));
    expect(pool.stats()).toMatchObject({ busy: 2, queued: 0 });
    await Promise.all(jobs);
  });

  it('gives a job to the worker that had the last one of its kind', async () => {
    await open({ size: 2 });
    const both = ['x', 'y'].map((affinity) => pool.run({ do: 'wait', ms: 20 }, { affinity }));
    await Promise.all(both);
    expect(await pool.run(echo('y again'), { affinity: 'y' })).toMatchObject({ jobs: 2 });
    expect(await pool.run(echo('y again'), { affinity: 'y' })).toMatchObject({ jobs: 3 });
  });

  it('fails what runs and waits when it is closed, and everything after', async () => {
    await open();
    const jobs = [failure(pool.run({ do: 'hang' })), failure(pool.run(echo('waiting')))];
    await pool.close();
    for (const job of jobs) expect(await job).toMatchObject({ code: 'unavailable' });
    expect(await failure(pool.run(echo('late')))).toMatchObject({ code: 'unavailable' });
  });

  it('says so when its workers cannot be loaded', async () => {
    const script = new URL('./no-such-worker.js', import.meta.url);
    pool = new WorkerPool({ name: 'test', script, size: 1, longestQueue: 1, timeoutMs: 100 });
    expect(await failure(pool.ready())).toMatchObject({ code: 'unavailable' });
  });
});

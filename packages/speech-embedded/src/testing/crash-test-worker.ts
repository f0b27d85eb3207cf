import { serveJobs } from '../workers/serve-jobs.js';

/** What the pool's tests make a worker do. */
export type CrashTestJob =
  | { readonly do: 'echo'; readonly value: string }
  | { readonly do: 'throw' }
  | { readonly do: 'exit' }
  | { readonly do: 'crash' }
  | { readonly do: 'hang' }
  | { readonly do: 'wait'; readonly ms: number };

/** What the worker's side says of itself with each answer. */
export interface CrashTestReply {
  readonly value: string;
  /** Jobs that this very thread has done. */
  readonly jobs: number;
}

let jobs = 0;

await serveJobs<CrashTestJob, CrashTestReply>(async () => async (job) => {
  jobs++;
  switch (job.do) {
    case 'echo':
      return { value: job.value, jobs };
    case 'throw':
      throw new Error('thrown in a job');
    case 'exit':
      process.exit(7);
    case 'crash':
      setImmediate(() => {
        throw new Error(`crashed\n${'minified source '.repeat(3000)}`);
      });
      return new Promise(() => undefined);
    case 'hang':
      for (;;);
    case 'wait':
      await new Promise((resolve) => setTimeout(resolve, job.ms));
      return { value: 'waited', jobs };
  }
});

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadJobName, LoadJobs } from './load-jobs.js';

const PROGRAM = fileURLToPath(new URL('load-process.js', import.meta.url));

type Reply = { answer: unknown } | { error: string };

/** The process that calls; asked for one thing after the other. */
export class Load {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it can be asked. */
  static async start(target: { port: number; number: string }): Promise<Load> {
    const load = new Load(fork(PROGRAM, [String(target.port), target.number], { stdio: ['ignore', 2, 2, 'ipc'] }));
    await load.reply();
    return load;
  }

  /** @throws Error when the job could not be done, or the process has gone */
  async do<Name extends LoadJobName>(name: Name, ask: LoadJobs[Name]['ask']): Promise<LoadJobs[Name]['answer']> {
    const reply = this.reply();
    this.child.send({ name, ask });
    return (await reply) as LoadJobs[Name]['answer'];
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private reply(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the load has gone (exit code ${code})`));
      this.child.once('exit', gone);
      this.child.once('message', (reply: Reply) => {
        this.child.off('exit', gone);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.answer);
      });
    });
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('bare-loop-process.js', import.meta.url));

/** A process that answers calls with nothing but node:dgram; stands where the runtime stands. */
export class BareLoop {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(): Promise<BareLoop> {
    const child = fork(PROGRAM, [], { stdio: ['ignore', 2, 2, 'ipc'] });
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      child.once('message', (message: { port: number }) => resolve(message));
      child.once('exit', (code) => reject(new Error(`the bare loop has gone (exit code ${code})`)));
    });
    return new BareLoop(child, port);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }
}

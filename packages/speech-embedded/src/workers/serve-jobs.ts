import { parentPort } from 'node:worker_threads';
import { SpeechError } from '@baton/speech';
import type { JobMessage, WorkerMessage } from './job-messages.js';

/**
 * The worker's side of a pool: loads once, then answers jobs. Whatever a job throws becomes a message: an error that
 * got out would make Node print the whole minified source of an engine.
 * @param load makes what performs a job; the reply's buffers named by `transfer` are moved, not copied
 */
export async function serveJobs<Request, Reply>(
  load: () => Promise<(request: Request) => Promise<Reply> | Reply>,
  transfer: (reply: Reply) => ArrayBuffer[] = () => [],
): Promise<void> {
  const port = parentPort;
  if (!port) throw new SpeechError('failed', 'A worker file was loaded outside of a worker');
  const perform = await load();
  const post = (message: WorkerMessage<Reply>, buffers: ArrayBuffer[] = []): void => port.postMessage(message, buffers);

  port.on('message', ({ job, request }: JobMessage<Request>) => {
    const answer = async (): Promise<void> => {
      try {
        const reply = await perform(request);
        post({ type: 'done', job, reply }, transfer(reply));
      } catch (cause) {
        const { code, message } = SpeechError.from(cause);
        post({ type: 'failed', job, code, message: message.slice(0, 300) });
      }
    };
    void answer();
  });
  post({ type: 'ready' });
}

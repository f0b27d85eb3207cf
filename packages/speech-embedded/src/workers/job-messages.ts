import type { SpeechErrorCode } from '@baton/speech';

/** What the pool sends to a worker: one job at a time. */
export interface JobMessage<Request> {
  readonly job: number;
  readonly request: Request;
}

/** What a worker sends back. `ready` comes once, when its models are loaded. */
export type WorkerMessage<Reply> =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly job: number; readonly reply: Reply }
  | { readonly type: 'failed'; readonly job: number; readonly code: SpeechErrorCode; readonly message: string };

import type { Notices } from '@baton/persistence';
import type { Logger } from 'pino';
import type { FlowLibrary } from './flow-library.js';

/** While notices do not come, what is published is looked up this often. */
const POLL_MS = 1_000;

/**
 * Has the library load again whenever something was published: by PostgreSQL's notice, at once; by looking, while the
 * connection for notices is down.
 */
export class PublishWatcher {
  private readonly poll: NodeJS.Timeout;
  private readonly unsubscribe: (() => void)[];

  constructor(
    notices: Notices,
    private readonly library: FlowLibrary,
    private readonly log: Logger,
  ) {
    const reload = () => void this.reload();
    this.unsubscribe = [notices.on('baton_published', reload), notices.onReconnect(reload)];
    this.poll = setInterval(() => {
      if (!notices.isListening) void this.reload();
    }, POLL_MS);
    this.poll.unref();
  }

  close(): void {
    clearInterval(this.poll);
    for (const end of this.unsubscribe) end();
  }

  private async reload(): Promise<void> {
    try {
      await this.library.reload();
    } catch (error) {
      this.log.debug({ err: error }, 'the published flows could not be loaded; the last known ones go on');
    }
  }
}

import type { QueueState } from '@baton/flow-engine';

/** A queue as the settings have it, with the agents that are at their desks at this moment. */
export interface QueueSettings {
  name: string;
  /** SIP address of the phone that rings for this queue. */
  agentPhone: string;
  /** Whole minutes; what a caller is told when nobody is free. Null: not known. */
  estimatedWaitMinutes: number | null;
  open: boolean;
  /** Agents who say that they are available; null: nobody has a desk open, so it is not known. */
  agentsAvailable: number | null;
}

/** Where queues are looked up. */
export interface QueueSource {
  all(): Promise<QueueSettings[]>;
}

/** A database that is away keeps nobody waiting in silence for longer than this. */
const LONGEST_LOOKUP_MS = 1_000;

/**
 * The queues. While the database is away the last known settings count for the phone to ring, but how long a wait
 * would be is then not known, and nobody is told a wait that is not true.
 */
export class QueueDirectory {
  private known = new Map<string, QueueSettings>();
  /** The question that is being asked, shared by the calls that ask it at the same time. */
  private asking: { since: number; answer: Promise<void> } | undefined;

  constructor(private readonly source: QueueSource) {}

  async refresh(): Promise<void> {
    const all = await this.source.all();
    this.known = new Map(all.map((queue) => [queue.name, queue]));
  }

  /** How the queue stands now; `unknown` if there is no such queue or it cannot be asked. */
  async state(name: string): Promise<QueueState> {
    const unknown: QueueState = { status: 'unknown', agentsAvailable: null, position: null, estimatedWaitMs: null };
    const queue = (await this.asked()) ? this.known.get(name) : undefined;
    return queue ? queueState(queue) : unknown;
  }

  /** The phone to ring; undefined for a queue that nobody set up. */
  async agentPhone(name: string): Promise<string | undefined> {
    await this.asked();
    return this.known.get(name)?.agentPhone;
  }

  /** Whether the settings are those of now. A caller waits for the answer, so it is not waited for long. */
  private async asked(): Promise<boolean> {
    const now = performance.now();
    if (!this.asking || now - this.asking.since > LONGEST_LOOKUP_MS) {
      const asking = { since: now, answer: this.refresh() };
      this.asking = asking;
      const done = () => {
        if (this.asking === asking) this.asking = undefined;
      };
      asking.answer.then(done, done);
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), LONGEST_LOOKUP_MS);
    });
    const answered = this.asking.answer.then(
      () => true,
      () => false,
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }
}

/** Pure: settings → what the flow is told. */
export function queueState(queue: QueueSettings): QueueState {
  const { agentsAvailable, estimatedWaitMinutes, open } = queue;
  if (!open) return { status: 'closed', agentsAvailable, position: null, estimatedWaitMs: null };
  if (agentsAvailable !== null && agentsAvailable > 0) {
    return { status: 'available', agentsAvailable, position: 0, estimatedWaitMs: 0 };
  }
  if (estimatedWaitMinutes === null)
    return { status: 'unknown', agentsAvailable, position: null, estimatedWaitMs: null };
  return { status: 'waiting', agentsAvailable, position: null, estimatedWaitMs: estimatedWaitMinutes * 60_000 };
}

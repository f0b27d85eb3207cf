import { type PresenceNotice, readNotice, writeNotices } from './presence-notice.js';
import { type Entry, PresenceRelay } from './presence-relay.js';

/** So many beats a process may be silent; then it has died, and who drew by it is not there any more. */
const SILENT_BEATS = 4;

interface OpenDraft {
  relay: PresenceRelay;
  /** Other processes by which it is open, and how many beats ago each was heard. */
  others: Map<string, number>;
}

export interface ExchangeParts {
  /** Of this process; of no other one ever. */
  process: string;
  /** Tells every process, this one too. */
  publish: (notice: string) => void;
  /** Tells the pages that have the draft open here. */
  tell: (flowId: string, update: Uint8Array) => void;
}

/**
 * Who has which draft open, over all processes of the api. A process that has a draft open asks who else has it, and
 * from then on each tells the other what changes, and everything at each beat. Alone it says nothing.
 */
export class PresenceExchange {
  readonly #open = new Map<string, OpenDraft>();

  constructor(private readonly parts: ExchangeParts) {}

  /** Somebody opens the draft here. */
  open(flowId: string): PresenceRelay {
    const known = this.#open.get(flowId);
    if (known !== undefined) return known.relay;
    const relay = new PresenceRelay();
    this.#open.set(flowId, { relay, others: new Map() });
    this.#publish(flowId, 'ask', []);
    return relay;
  }

  /** Nobody has the draft open here any more. */
  close(flowId: string): void {
    const others = this.#open.get(flowId)?.others.size ?? 0;
    this.#open.delete(flowId);
    if (others > 0) this.#publish(flowId, 'end', []);
  }

  /** Asks again: what was said meanwhile was not heard. */
  askAgain(): void {
    for (const flowId of this.#open.keys()) this.#publish(flowId, 'ask', []);
  }

  heard(payload: string): void {
    const notice = readNotice(payload);
    const open = notice === null ? undefined : this.#open.get(notice.flow);
    if (notice === null || open === undefined || notice.process === this.parts.process) return;
    if (notice.says === 'end') return this.#ended(notice.flow, open, notice.process);
    this.#know(open, notice);
    this.#tell(notice.flow, open.relay.heardFrom(notice.process, notice.people));
  }

  /** Tells what has changed; to be called a few times in a second. */
  flush(): void {
    for (const [flowId, { relay, others }] of this.#open) {
      const untold = relay.untold();
      if (untold.length > 0 && others.size > 0) this.#publish(flowId, 'here', untold);
    }
  }

  /** To be called every few seconds. */
  beat(): void {
    for (const [flowId, open] of this.#open) {
      for (const [process, beats] of [...open.others]) {
        if (beats >= SILENT_BEATS) this.#ended(flowId, open, process);
        else open.others.set(process, beats + 1);
      }
      if (open.others.size > 0) this.#publish(flowId, 'here', open.relay.here());
    }
  }

  /** Who asks, and who is new, has to be told who is here. */
  #know({ relay, others }: OpenDraft, { process, flow, says }: PresenceNotice): void {
    const isNew = !others.has(process);
    others.set(process, 0);
    if (isNew || says === 'ask') this.#publish(flow, 'here', relay.here());
  }

  #ended(flowId: string, { relay, others }: OpenDraft, process: string): void {
    others.delete(process);
    this.#tell(flowId, relay.ended(process));
  }

  #tell(flowId: string, update: Uint8Array | null): void {
    if (update !== null) this.parts.tell(flowId, update);
  }

  #publish(flow: string, says: PresenceNotice['says'], people: readonly Entry[]): void {
    for (const notice of writeNotices({ process: this.parts.process, flow, says }, people)) this.parts.publish(notice);
  }
}

import type { ReplayedCall } from './replayed-call.js';
import type { WayPart } from './way-part.js';

/** Calls that part at one place in one way. */
export interface PartingGroup {
  nodeId: string | null;
  recorded: WayPart[];
  draft: WayPart[];
  calls: number;
  handoffsGained: number;
  handoffsLost: number;
  /** One of them. */
  example: ReplayedCall;
}

/** Calls that end otherwise than they did. */
export interface OtherResult {
  recorded: string | null;
  draft: string | null;
  calls: number;
}

/** What a draft would do with recorded calls. Plain JSON; reports of parts of the calls can be added up. */
export interface ReplayReport {
  calls: number;
  /** Goes the same way to its end. */
  same: number;
  parted: number;
  handoffs: Record<ReplayedCall['handoff'], number>;
  followed: Record<ReplayedCall['followed'], number>;
  /** The most frequent first. */
  partings: PartingGroup[];
  /** Partings that are not listed, because there are too many different ones. */
  otherPartings: number;
  results: OtherResult[];
  /** Some of the calls that are handed over now and were not, and the reverse. */
  gained: string[];
  lost: string[];
}

/** Different partings that are listed, and calls that are named, at most. */
const MOST_GROUPS = 200;
const MOST_IDS = 1_000;

/** Counts replayed calls. */
export class ReplayCount {
  #calls = 0;
  #same = 0;
  #otherPartings = 0;
  readonly #handoffs: ReplayReport['handoffs'] = { same: 0, gained: 0, lost: 0, unknown: 0 };
  readonly #followed: ReplayReport['followed'] = {
    'to-the-end': 0,
    'to-a-handoff': 0,
    'until-caller-never-asked': 0,
    'until-system-never-asked': 0,
  };
  readonly #partings = new Map<string, PartingGroup>();
  readonly #results = new Map<string, OtherResult>();
  readonly #gained: string[] = [];
  readonly #lost: string[] = [];

  addCall(call: ReplayedCall): void {
    const { parting, handoff, result, followed, callId } = call;
    this.#calls += 1;
    this.#handoffs[handoff] += 1;
    this.#followed[followed] += 1;
    this.#name(handoff === 'gained' ? [callId] : [], handoff === 'lost' ? [callId] : []);
    if (parting === null) {
      this.#same += 1;
      return;
    }
    if (followed === 'to-the-end' && result.draft !== result.recorded) this.#addResult({ ...result, calls: 1 });
    this.#addGroup({
      nodeId: parting.nodeId,
      recorded: parting.recorded.way,
      draft: parting.draft.way,
      calls: 1,
      handoffsGained: handoff === 'gained' ? 1 : 0,
      handoffsLost: handoff === 'lost' ? 1 : 0,
      example: call,
    });
  }

  addReport(report: ReplayReport): void {
    this.#calls += report.calls;
    this.#same += report.same;
    this.#otherPartings += report.otherPartings;
    addUp(this.#handoffs, report.handoffs);
    addUp(this.#followed, report.followed);
    for (const group of report.partings) this.#addGroup(group);
    for (const result of report.results) this.#addResult(result);
    this.#name(report.gained, report.lost);
  }

  report(): ReplayReport {
    return {
      calls: this.#calls,
      same: this.#same,
      parted: this.#calls - this.#same,
      handoffs: { ...this.#handoffs },
      followed: { ...this.#followed },
      partings: [...this.#partings.values()].sort((a, b) => b.calls - a.calls),
      otherPartings: this.#otherPartings,
      results: [...this.#results.values()].sort((a, b) => b.calls - a.calls),
      gained: [...this.#gained],
      lost: [...this.#lost],
    };
  }

  #addGroup(group: PartingGroup): void {
    const key = JSON.stringify([group.nodeId, group.recorded, group.draft]);
    const known = this.#partings.get(key);
    if (known) {
      known.calls += group.calls;
      known.handoffsGained += group.handoffsGained;
      known.handoffsLost += group.handoffsLost;
    } else if (this.#partings.size < MOST_GROUPS) this.#partings.set(key, { ...group });
    else this.#otherPartings += group.calls;
  }

  #addResult({ recorded, draft, calls }: OtherResult): void {
    const key = JSON.stringify([recorded, draft]);
    const known = this.#results.get(key);
    if (known) known.calls += calls;
    else this.#results.set(key, { recorded, draft, calls });
  }

  #name(gained: readonly string[], lost: readonly string[]): void {
    this.#gained.push(...gained.slice(0, MOST_IDS - this.#gained.length));
    this.#lost.push(...lost.slice(0, MOST_IDS - this.#lost.length));
  }
}

function addUp<Key extends string>(sums: Record<Key, number>, more: Record<Key, number>): void {
  for (const key of Object.keys(sums) as Key[]) sums[key] += more[key];
}

import type { TracedHandoff } from '@baton/persistence';
import type { Logger } from 'pino';
import { CallTrace, type Seal } from './call-trace.js';
import type { CallStarted, TraceLine } from './trace-line.js';
import type { SpoolFile, TraceSpool } from './trace-spool.js';

/** Where traces end up. Writing the same lines again changes nothing. */
export interface TraceStore {
  write(lines: { callId: string; lines: TraceLine[] }[]): Promise<void>;
}

/** How often the spool is emptied; the live view of a call lags by about this. */
const INTERVAL_MS = 150;
const LONGEST_RETRY_MS = 5_000;
/** A refusal that is not the database being away: so many times, then the file is set aside. */
const REFUSALS_BEFORE_SETTING_ASIDE = 5;

interface SpooledCall {
  file: SpoolFile;
  ended: boolean;
  refusals: number;
  /** The database refuses its lines; they stay in the spool for the next start, and so do those that still come. */
  setAside: boolean;
}

/**
 * Carries traces from the spool to the database, all calls in one transaction at a time. While the database is away
 * it tries again and again, and the files grow.
 */
export class TraceWriter {
  private readonly calls = new Map<string, SpooledCall>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly spool: TraceSpool,
    private readonly store: TraceStore,
    private readonly isAway: (error: unknown) => boolean,
    private readonly log: Logger,
    private readonly seal: Seal = undefined,
  ) {}

  /**
   * Takes up what an earlier process left: its traces are written, and calls that it did not end are ended as
   * `runtime-stopped`, since their callers were cut off with it.
   */
  recover(now: Date): number {
    let cutOff = 0;
    const recordings = new Set<string>();
    for (const callId of this.spool.callIds()) {
      const file = this.spool.open(callId);
      file.repair();
      const left = leftBehind(file);
      for (const name of left.recordings) recordings.add(name);
      if (left.unfinished) {
        cutOff += 1;
        file.append(...endingLines(left.unfinished, now.getTime()));
      }
      this.calls.set(callId, { file, ended: true, refusals: 0, setAside: false });
    }
    const cutShort = this.spool.removeAudioExcept(recordings);
    if (cutShort > 0) this.log.warn({ recordings: cutShort }, 'messages that were cut off in the middle are removed');
    return cutOff;
  }

  start(): void {
    this.schedule(INTERVAL_MS);
  }

  /** The trace of a new call. `close` it with `ended` when the call is over. */
  open(started: CallStarted): CallTrace {
    const callId = started.id;
    const file = this.spool.open(callId);
    this.calls.set(callId, { file, ended: false, refusals: 0, setAside: false });
    return new CallTrace(started, file, this.seal, (error) =>
      this.log.error({ callId, err: error }, 'a trace line could not be kept'),
    );
  }

  /** Nothing more will be appended; the file goes once the database has it. */
  ended(callId: string): void {
    const call = this.calls.get(callId);
    if (!call) return;
    call.ended = true;
    if (call.setAside) this.leaveInSpool(callId, call);
  }

  /** Calls whose traces are not wholly in the database. */
  get pending(): number {
    return this.calls.size;
  }

  /** Writes what it can within `withinMs`, then leaves the rest on disk for the next start. */
  async stop(withinMs: number): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const deadline = Date.now() + withinMs;
    await this.writing;
    while (this.calls.size > 0 && Date.now() < deadline && (await this.flush()) !== 'nothing') continue;
    for (const { file } of this.calls.values()) file.close();
  }

  private schedule(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.writing = this.flush().then(
        () =>
          this.schedule(
            this.failures === 0 ? INTERVAL_MS : Math.min(LONGEST_RETRY_MS, INTERVAL_MS * 2 ** this.failures),
          ),
        (error: unknown) => {
          this.log.error({ err: error }, 'the trace writer failed');
          this.schedule(LONGEST_RETRY_MS);
        },
      );
    }, ms);
    this.timer.unref();
  }

  /** One round over all calls. */
  private async flush(): Promise<'written' | 'nothing'> {
    const sent = [...this.calls].filter(([, { setAside }]) => !setAside);
    const round = sent.map(([callId, call]) => ({ callId, call, ...call.file.peek() }));
    const full = round.filter(({ lines }) => lines.length > 0);
    if (full.length > 0 && !(await this.write(full))) return 'nothing';
    for (const { callId, call, lines, end } of round) {
      call.file.confirm(end);
      for (const line of lines) if (line.kind === 'voicemail') call.file.removeAudio(line.row.audio);
      if (call.ended && call.file.drained) {
        call.file.remove();
        this.calls.delete(callId);
      }
    }
    return full.length > 0 ? 'written' : 'nothing';
  }

  private async write(round: { callId: string; call: SpooledCall; lines: TraceLine[] }[]): Promise<boolean> {
    try {
      await this.store.write(round.map(({ callId, lines }) => ({ callId, lines })));
      if (this.failures > 0) this.log.info('traces are being written again');
      this.failures = 0;
      return true;
    } catch (error) {
      if (this.failures === 0) this.log.warn({ err: error }, 'traces wait on disk');
      this.failures += 1;
      if (!this.isAway(error)) await this.isolate(round);
      return false;
    }
  }

  /** The database is there and refuses: find out whose lines it refuses, so that one call does not hold up all others. */
  private async isolate(round: { callId: string; call: SpooledCall; lines: TraceLine[] }[]): Promise<void> {
    for (const { callId, call, lines } of round) {
      try {
        await this.store.write([{ callId, lines }]);
        call.refusals = 0;
      } catch (error) {
        if (this.isAway(error)) return;
        call.refusals += 1;
        if (call.refusals < REFUSALS_BEFORE_SETTING_ASIDE) continue;
        this.log.error({ callId, err: error }, 'a trace is refused by the database; its file stays in the spool');
        call.setAside = true;
        if (call.ended) this.leaveInSpool(callId, call);
      }
    }
  }

  private leaveInSpool(callId: string, { file }: SpooledCall): void {
    file.close();
    this.calls.delete(callId);
  }
}

interface UnfinishedCall {
  started: CallStarted;
  /** Handoffs that nobody closed, as they were last. */
  handoffs: TracedHandoff[];
}

interface LeftBehind {
  /** The call, if it was begun and never ended. */
  unfinished: UnfinishedCall | undefined;
  /** Recordings that are still to be delivered. */
  recordings: string[];
}

/** What an earlier process left of a call. */
function leftBehind(file: SpoolFile): LeftBehind {
  let started: CallStarted | undefined;
  const handoffs = new Map<string, TracedHandoff>();
  const recordings: string[] = [];
  for (let { lines, end } = file.peek(); lines.length > 0; { lines, end } = file.peek()) {
    for (const line of lines) {
      if (line.kind === 'call') started = line.row.endedAt === null ? line.row : undefined;
      else if (line.kind === 'handoff') handoffs.set(line.row.handoffId, line.row);
      else if (line.kind === 'voicemail') recordings.push(line.row.audio);
    }
    file.confirm(end);
  }
  file.confirm(0);
  const open = [...handoffs.values()].filter(({ endedAt }) => endedAt === null);
  return { unfinished: started && { started, handoffs: open }, recordings };
}

/** What the process would have written had it been able to: its callers were cut off with it. */
function endingLines({ started, handoffs }: UnfinishedCall, endedAt: number): TraceLine[] {
  const closed = handoffs.map((row): TraceLine => {
    const state = row.state === 'connected' ? 'ended' : 'failed';
    return { kind: 'handoff', row: { ...row, state, endedAt, revision: row.revision + 1 } };
  });
  const ended = { endedAt, result: 'failed', endReason: 'runtime-stopped' };
  return [...closed, { kind: 'call', row: { ...started, ...ended } }];
}

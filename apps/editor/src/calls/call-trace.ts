import { createStore } from 'zustand/vanilla';
import type { TraceRow } from '../api/api-types.js';

/** What an open stream tells. */
export interface TraceListeners {
  opened(): void;
  lost(): void;
  row(row: TraceRow): void;
  ended(): void;
}

export interface TraceRoutes {
  rows(after: number | undefined): Promise<{ events: TraceRow[]; ended: boolean }>;
  /** Opens the live stream, which connects again by itself; the answer closes it. */
  stream(listeners: TraceListeners): () => void;
}

export interface CallTrace {
  phase: 'loading' | 'live' | 'reconnecting' | 'ended' | 'failed';
  rows: TraceRow[];
  reason: string;
}

/**
 * Follows the trace of one call: what is there already, then each new row as it comes. After every (re)connection
 * the rows are read again from the last one known, so that nothing between two connections is missed; a row that
 * comes twice is kept once.
 */
export function followTrace(routes: TraceRoutes) {
  const store = createStore<CallTrace>(() => ({ phase: 'loading', rows: [], reason: '' }));
  let closeStream: (() => void) | null = null;
  let stopped = false;

  const keep = (rows: readonly TraceRow[]): void =>
    store.setState((trace) => {
      const known = new Set(trace.rows.map((row) => row.seq));
      const fresh = rows.filter((row) => !known.has(row.seq));
      return fresh.length === 0 ? trace : { rows: [...trace.rows, ...fresh] };
    });

  /** Reads page after page. */
  const catchUp = async (): Promise<boolean> => {
    for (;;) {
      const seqs = store.getState().rows.map((row) => row.seq);
      const { events, ended } = await routes.rows(seqs.length === 0 ? undefined : Math.max(...seqs));
      if (stopped || events.length === 0) return ended;
      keep(events);
    }
  };

  const finish = (): void => {
    closeStream?.();
    closeStream = null;
    store.setState({ phase: 'ended' });
  };

  const follow = (): void => {
    closeStream = routes.stream({
      opened: () => {
        store.setState({ phase: 'live' });
        catchUp().then(
          (ended) => {
            if (ended && !stopped) finish();
          },
          () => undefined,
        );
      },
      lost: () => store.setState({ phase: 'reconnecting' }),
      row: (row) => keep([row]),
      ended: () => void catchUp().then(finish, finish),
    });
  };

  catchUp().then(
    (ended) => {
      if (stopped) return;
      if (ended) finish();
      else follow();
    },
    (error: unknown) => {
      store.setState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
    },
  );

  return {
    store,
    stop: (): void => {
      stopped = true;
      closeStream?.();
    },
  };
}

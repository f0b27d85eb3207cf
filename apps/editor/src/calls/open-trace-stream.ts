import type { TraceRow } from '../api/api-types.js';
import type { TraceListeners } from './call-trace.js';

const RETRY_MS = 2_000;

/**
 * A call's trace as server-sent events. The browser connects again by itself after a lost connection, but gives up
 * when the server answers with an error; then we do.
 */
export function openTraceStream(url: string, listeners: TraceListeners): () => void {
  let source: EventSource | null = null;
  let timer = 0;

  const open = (): void => {
    source = new EventSource(url);
    source.addEventListener('open', () => listeners.opened());
    source.addEventListener('message', (message: MessageEvent<string>) =>
      listeners.row(JSON.parse(message.data) as TraceRow),
    );
    source.addEventListener('ended', () => listeners.ended());
    source.addEventListener('error', () => {
      listeners.lost();
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, RETRY_MS);
    });
  };

  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}

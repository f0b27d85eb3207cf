import type { Position } from '../draft/edits.js';
import type { LayoutInput } from './layout.js';

/**
 * Arranges in a thread of its own; the page stays usable meanwhile. `cancel` ends it, and nothing comes of it.
 * `places` rejects when the thread could not be started or broke.
 */
export function runLayout(input: LayoutInput): { places: Promise<Map<string, Position>>; cancel: () => void } {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const places = new Promise<Map<string, Position>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<[string, Position][]>) => {
      worker.terminate();
      resolve(new Map(event.data));
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    worker.postMessage(input);
  });
  return { places, cancel: () => worker.terminate() };
}

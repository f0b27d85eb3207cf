import type { DraftStore } from '../draft/draft-store.js';

/** The same draft for somebody who may not change it: nothing happens to it, and `onRefused` is told of every attempt. */
export function lookOnly(draft: DraftStore, onRefused: () => void): DraftStore {
  return { ...draft, apply: onRefused, undo: onRefused, redo: onRefused };
}

/// <reference lib="webworker" />
import { arrange, type LayoutInput } from './layout.js';

/** Arranges in a thread of its own: one message in, one out. */
self.addEventListener('message', (event: MessageEvent<LayoutInput>) => {
  self.postMessage([...arrange(event.data)]);
});

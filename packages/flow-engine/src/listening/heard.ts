import type { Meaning } from '../events/meaning.js';

/** What the caller said or pressed, as the nodes read it. */
export interface Heard {
  text: string;
  meaning: Meaning;
  /** Pressed keys; null when the caller spoke. */
  keys: string | null;
  /** The recogniser is not certain of it. */
  unsure: boolean;
  /** The recogniser would not use it. */
  rejected: boolean;
}

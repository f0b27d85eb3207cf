import { texts } from '../../texts.js';
import type { Fixing } from './fix.js';

/** A flow that names no voice is said by the first that speaks its language: what callers hear of it already. */
export const usualVoice: Fixing = () => ({
  label: texts.fixes.usualVoice,
  safe: true,
  edit: (flow) => ({ ...flow, voice: '' }),
});

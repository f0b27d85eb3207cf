import type { NodeBehaviour } from '../node-behaviour.js';
import { strandedBehaviour } from '../stranded-behaviour.js';

/** A comment; nothing leads into it. */
export const noteBehaviour: NodeBehaviour<'note'> = strandedBehaviour;

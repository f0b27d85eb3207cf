import type { NodeBehaviour } from '../node-behaviour.js';
import { strandedBehaviour } from '../stranded-behaviour.js';

/** Rules fire, they are not entered: see rules/. */
export const ruleBehaviour: NodeBehaviour<'rule'> = strandedBehaviour;

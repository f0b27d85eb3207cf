import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import type { Edit } from '../../draft/edits.js';

/** Something that mends a problem by one edit. */
export interface Fix {
  /** What it does, on its button. */
  label: string;
  edit: Edit;
  /** It changes nothing that a caller hears or that somebody has decided: may be done together with others. */
  safe: boolean;
}

/** How problems of one code are mended; undefined where this one cannot be. */
export type Fixing = (flow: FlowDefinition, problem: FlowProblem) => Fix | undefined;

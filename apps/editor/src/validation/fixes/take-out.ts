import type { FlowNode } from '@baton/flow-schema';
import { changeNode } from '../../draft/edits.js';
import { withSetting } from '../../node-forms/settings-path.js';
import { texts } from '../../texts.js';
import { placeOfProblem } from '../focus-place.js';
import type { Fixing } from './fix.js';

/** Takes out the entry of a node's settings that a problem points to: one that can never come to anything. */
export const takeOut: Fixing = (flow, problem) => {
  const node = flow.nodes.find(({ id }) => id === problem.nodeId);
  const path = placeOfProblem(problem);
  if (node === undefined || typeof path.at(-1) !== 'number') return undefined;
  return {
    label: texts.fixes.takeOut,
    safe: true,
    edit: (present) => {
      const now = present.nodes.find(({ id }) => id === node.id);
      // Only what is still as it was when the problem was found.
      if (now?.settings !== node.settings) return present;
      return changeNode({ ...now, settings: withSetting(now.settings, path, undefined) } as FlowNode)(present);
    },
  };
};

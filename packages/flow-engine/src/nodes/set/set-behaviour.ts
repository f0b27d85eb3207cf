import { evaluate } from '../../turn/evaluate.js';
import { setVariable } from '../../turn/variables.js';
import type { NodeBehaviour } from '../node-behaviour.js';

/** What cannot be computed leaves its variable as it was. */
export const setBehaviour: NodeBehaviour<'set'> = {
  enter(turn, node) {
    node.settings.assignments.forEach(({ variable }, index) => {
      setVariable(turn, variable, evaluate(turn, node.id, index));
    });
    turn.leave(node.id, 'next');
  },
};

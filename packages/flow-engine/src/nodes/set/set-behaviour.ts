import { evaluate } from '../../turn/evaluate.js';
import { clearVariable, setVariable } from '../../turn/variables.js';
import type { NodeBehaviour } from '../node-behaviour.js';

/** What cannot be computed leaves its variable as it was; `null` takes its value away. */
export const setBehaviour: NodeBehaviour<'set'> = {
  enter(turn, node) {
    node.settings.assignments.forEach(({ variable }, index) => {
      const value = evaluate(turn, node.id, index);
      if (value === null) clearVariable(turn, variable);
      else setVariable(turn, variable, value);
    });
    turn.leave(node.id, 'next');
  },
};

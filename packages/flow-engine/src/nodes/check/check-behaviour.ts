import { conditionHolds } from '../../turn/evaluate.js';
import type { NodeBehaviour } from '../node-behaviour.js';

export const checkBehaviour: NodeBehaviour<'check'> = {
  enter(turn, node) {
    const rule = node.settings.rules.find((_, index) => conditionHolds(turn, node.id, index));
    turn.leave(node.id, rule?.id ?? 'otherwise');
  },
};

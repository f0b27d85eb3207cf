import type { NodeBehaviour } from '../node-behaviour.js';

export const startBehaviour: NodeBehaviour<'start'> = {
  enter: (turn, node) => turn.leave(node.id, 'next'),
};

import { endCall } from '../../listening/staying.js';
import { speak } from '../../turn/speak.js';
import type { NodeBehaviour } from '../node-behaviour.js';

export const endBehaviour: NodeBehaviour<'end'> = {
  enter(turn, node) {
    if (node.settings.prompt) speak(turn, node.id, 'prompt', node.settings.prompt);
    endCall(turn, node, node.settings.result);
  },
};

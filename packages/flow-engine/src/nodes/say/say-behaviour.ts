import { speak } from '../../turn/speak.js';
import type { NodeBehaviour } from '../node-behaviour.js';

/** The prompt is queued and the call goes on at once: what the caller says meanwhile belongs to what follows. */
export const sayBehaviour: NodeBehaviour<'say'> = {
  enter(turn, node) {
    speak(turn, node.id, 'prompt', node.settings.prompt);
    turn.leave(node.id, 'next');
  },
};

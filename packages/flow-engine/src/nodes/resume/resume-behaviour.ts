import { speak } from '../../turn/speak.js';
import type { NodeBehaviour } from '../node-behaviour.js';

/** Goes back to what the last rule interrupted. The walk performs it: it knows how every node is come back to. */
export const resumeBehaviour: NodeBehaviour<'resume'> = {
  enter(turn, node) {
    if (node.settings.prompt) speak(turn, node.id, 'prompt', node.settings.prompt);
    const { interrupted } = turn.state;
    const position = interrupted.at(-1)?.position;
    turn.state.interrupted = interrupted.slice(0, -1);
    if (position) turn.resume = position;
    else turn.stranded = true;
  },
};

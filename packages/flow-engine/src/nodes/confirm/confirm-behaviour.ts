import type { ConfirmNode } from '@baton/flow-schema';
import type { Heard } from '../../listening/heard.js';
import { NO_ANSWERS } from '../../listening/answers.js';
import { NO_MISSES } from '../../listening/listening-place.js';
import { startListening } from '../../listening/start-listening.js';
import { fireConditions } from '../../rules/condition/fire-conditions.js';
import type { PositionOf } from '../../state/engine-state.js';
import { coerceValue } from '../../state/coerce-value.js';
import { own } from '../../state/own.js';
import { speak } from '../../turn/speak.js';
import { maskLastWords } from '../../turn/transcript.js';
import { tried } from '../../turn/tried.js';
import type { Turn } from '../../turn/turn.js';
import { isMasked, MASK, setVariable } from '../../turn/variables.js';
import type { NodeBehaviour } from '../node-behaviour.js';
import { validAnswer } from '../valid-answer.js';

type At = PositionOf<'confirm'>;

/** A recogniser that hears ever new corrections must not read back for ever. */
const MOST_CORRECTIONS = 6;

export const confirmBehaviour: NodeBehaviour<'confirm', At> = {
  enter: begin,
  resume: begin,
  listens: {
    ladders: (node) => node.settings.ladders,
    repeatsQuestion: () => false,
    ask: (turn, node) => speak(turn, node.id, 'prompt', node.settings.prompt),
    answers: (turn, node) =>
      turn.answersAt(node.id, 0, () => ({
        ...NO_ANSWERS,
        entities: [...new Set(node.settings.slots.map(({ entity }) => entity))],
        yesNo: true,
      })),
    read,
  },
};

function begin(turn: Turn, node: ConfirmNode): void {
  turn.state.carried = null;
  tried(turn, node);
  const at: At = { kind: 'confirm', nodeId: node.id, corrections: 0, misses: NO_MISSES };
  startListening(turn, node, at, confirmBehaviour.listens);
}

function read(turn: Turn, node: ConfirmNode, at: At, heard: Heard): boolean {
  if (heard.keys !== null) return false;
  if (correct(turn, node, heard)) {
    const corrected: At = { ...at, corrections: at.corrections + 1 };
    turn.state.position = corrected;
    if (turn.conditionsDue && fireConditions(turn)) return true;
    if (corrected.corrections > MOST_CORRECTIONS) return false;
    // Read back again: what was corrected is heard before it counts, also when recognition was unsure of it.
    startListening(turn, node, corrected, confirmBehaviour.listens);
    return true;
  }
  const { answer } = heard.meaning;
  if (answer !== null) turn.leave(node.id, answer);
  return answer !== null;
}

/** Takes over what the caller named differently from what was read back. Two slots of one entity: the first is meant. */
function correct(turn: Turn, node: ConfirmNode, heard: Heard): boolean {
  const used = new Set<string>();
  let corrected = false;
  for (const { variable, entity } of node.settings.slots) {
    const value = validAnswer(turn.compiled, entity, heard);
    if (value === undefined || used.has(entity)) continue;
    used.add(entity);
    const before = own(turn.state.variables, variable);
    if (heard.keys === null && isMasked(turn.compiled, variable)) maskLastWords(turn, MASK);
    const type = turn.compiled.variables.get(variable)?.type;
    // As it would be kept: a list of one is that one.
    const after = type === undefined ? null : coerceValue(value, type);
    if (after !== null && before !== after) corrected = setVariable(turn, variable, value) || corrected;
  }
  return corrected;
}

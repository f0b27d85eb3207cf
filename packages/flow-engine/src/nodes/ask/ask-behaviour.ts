import type { AskNode } from '@baton/flow-schema';
import { type Answers, NO_ANSWERS } from '../../listening/answers.js';
import { NO_MISSES } from '../../listening/listening-place.js';
import { startListening } from '../../listening/start-listening.js';
import { fireConditions } from '../../rules/condition/fire-conditions.js';
import type { PositionOf } from '../../state/engine-state.js';
import { NO_MEANING } from '../../events/meaning.js';
import { speak } from '../../turn/speak.js';
import { tried } from '../../turn/tried.js';
import type { Turn } from '../../turn/turn.js';
import type { NodeBehaviour } from '../node-behaviour.js';
import { mostDigits } from '../valid-answer.js';
import { answersIn, type SlotValue, takeAnswers } from './slot-answers.js';
import { askReadBack, readBackSlots } from './read-back.js';
import type { Heard } from '../../listening/heard.js';

type At = PositionOf<'ask'>;

export const askBehaviour: NodeBehaviour<'ask', At> = {
  enter(turn, node) {
    const at = place(node, turn);
    turn.state.position = at;
    const carried = turn.state.carried;
    turn.state.carried = null;
    if (carried) {
      const heard: Heard = {
        text: '',
        keys: null,
        meaning: { ...NO_MEANING, entities: carried.entities },
        unsure: carried.unsure,
        rejected: false,
      };
      // What was said on the way here is news, also for what had a value before.
      const named = answersIn(
        turn,
        node,
        node.settings.slots.map((_, slot) => slot),
        heard,
      );
      if (named.length > 0) return accept(turn, node, at, named, carried.unsure);
    }
    goOn(turn, node, at);
  },
  resume(turn, node, position) {
    const todo = position.kind === 'ask' ? position.todo : place(node, turn).todo;
    const at = place(
      node,
      turn,
      todo.filter((slot) => node.settings.slots[slot] !== undefined),
    );
    turn.state.position = at;
    goOn(turn, node, at);
  },
  listens: {
    ladders: (node) => node.settings.ladders,
    repeatsQuestion: () => true,
    ask(turn, node, at) {
      if (at.unsure.length > 0) return askReadBack(turn, node, at);
      const slot = node.settings.slots[at.todo[0] ?? -1];
      if (slot) speak(turn, node.id, `slot ${at.todo[0]}`, slot.prompt);
    },
    answers(turn, node, at) {
      const [readBack, ...others] = at.unsure;
      // "No, Jones" answers the read-back of one slot as it would answer its question.
      const asked = readBack === undefined ? at.todo[0] : others.length === 0 ? readBack.slot : undefined;
      const place = readBack === undefined ? (asked ?? NO_SLOT) : READ_BACK - (asked ?? NO_SLOT);
      return turn.answersAt(node.id, place, () => answersTo(turn, node, asked, readBack !== undefined));
    },
    read,
  },
};

/** In the place of a slot's number: none, or several at once. */
const NO_SLOT = -1;
/** Below it are the places where a slot is read back. */
const READ_BACK = -3;

function answersTo({ compiled }: Turn, node: AskNode, slot: number | undefined, readBack: boolean): Answers {
  const asked = node.settings.slots[slot ?? NO_SLOT];
  return {
    ...NO_ANSWERS,
    entities: [...new Set(node.settings.slots.map(({ entity }) => entity))],
    askedEntity: asked?.entity ?? null,
    yesNo: readBack || compiled.entities.get(asked?.entity ?? '')?.kind === 'yes-no',
    maxDigits: asked && !readBack ? mostDigits(compiled, asked.entity) : 0,
  };
}

function place(node: AskNode, turn: Turn, todo?: readonly number[]): At {
  const open = node.settings.slots.flatMap(({ variable }, slot) =>
    node.settings.askAgain || !Object.hasOwn(turn.state.variables, variable) ? [slot] : [],
  );
  return {
    kind: 'ask',
    nodeId: node.id,
    todo: todo ?? open,
    unsure: [],
    misses: NO_MISSES,
  };
}

/** Asks for the next slot, or is done. */
function goOn(turn: Turn, node: AskNode, at: At): void {
  turn.state.position = at;
  if (at.todo.length === 0) return turn.leave(node.id, 'answered');
  if (turn.conditionsDue && fireConditions(turn)) return;
  tried(turn, node);
  startListening(turn, node, at, askBehaviour.listens);
}

/** Takes what was named, after reading it back where the node or doubt asks for it. */
function accept(turn: Turn, node: AskNode, at: At, named: SlotValue[], unsure: boolean): void {
  const { confirm } = node.settings;
  if (confirm === 'always' || (confirm === 'when-unsure' && unsure)) {
    startListening(turn, node, { ...at, unsure: named, misses: NO_MISSES }, askBehaviour.listens);
    return;
  }
  takeAnswers(turn, node, named);
  goOn(turn, node, answered(at, named));
}

/** The place after some slots were filled. */
const answered = (at: At, values: readonly SlotValue[]): At => ({
  ...at,
  todo: at.todo.filter((slot) => !values.some((value) => value.slot === slot)),
  unsure: [],
  misses: NO_MISSES,
});

function read(turn: Turn, node: AskNode, at: At, heard: Heard): boolean {
  if (at.unsure.length > 0) return readConfirmation(turn, node, at, heard);
  const asked = at.todo[0];
  const named = answersIn(turn, node, readable(node, at, heard, asked, turn), heard);
  if (named.length === 0) return false;
  accept(turn, node, at, named, heard.unsure && heard.keys === null);
  return true;
}

/** Slots that an utterance may fill: those still open; where it does not answer the question, also the others. */
function readable(node: AskNode, at: At, heard: Heard, asked: number | undefined, turn: Turn): readonly number[] {
  if (heard.keys !== null) return asked === undefined ? [] : [asked];
  const answersQuestion = asked !== undefined && answersIn(turn, node, [asked], heard).length > 0;
  if (answersQuestion) return at.todo;
  const others = node.settings.slots.map((_, slot) => slot).filter((slot) => !at.todo.includes(slot));
  return [...at.todo, ...others];
}

/**
 * An answer to a read-back. A "no" counts as a misunderstanding, and so does silence about it: the recogniser was
 * wrong, and a bad line must not read back for ever. What is corrected in the same breath is taken.
 */
function readConfirmation(turn: Turn, node: AskNode, at: At, heard: Heard): boolean {
  if (heard.keys !== null) return false;
  const slots = readBackSlots(at);
  const corrections = answersIn(turn, node, [...slots, ...at.todo.filter((slot) => !slots.includes(slot))], heard);
  const changed = corrections.filter(({ slot, value }) => {
    const was = at.unsure.find((unsure) => unsure.slot === slot);
    return was === undefined || String(was.value) !== String(value);
  });
  if (changed.length > 0) {
    const kept = at.unsure.filter(({ slot }) => !corrections.some((correction) => correction.slot === slot));
    const both = [...kept, ...corrections];
    // A correction that is itself unsure is read back once more; it is a new value, and misses go on counting.
    const misses = { ...at.misses, misunderstanding: at.misses.misunderstanding + 1 };
    if (heard.unsure && misses.misunderstanding > 2) return false;
    accept(turn, node, at, both, heard.unsure);
    const now = turn.state.position;
    if (now?.kind === 'ask') turn.state.position = { ...now, misses };
    return true;
  }
  if (heard.meaning.answer === 'yes' || corrections.length > 0) {
    takeAnswers(turn, node, at.unsure);
    goOn(turn, node, answered(at, at.unsure));
    return true;
  }
  if (heard.meaning.answer === 'no') turn.state.position = { ...at, unsure: [] };
  return false;
}

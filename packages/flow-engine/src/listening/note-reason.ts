import { MASK, isMasked } from '../turn/variables.js';
import { markCare } from '../turn/mark-care.js';
import { remember } from '../turn/transcript.js';
import type { Turn } from '../turn/turn.js';
import { askedVariables } from './asked-variables.js';
import type { Heard } from './heard.js';

const LONGEST_WORDS = 500;

/** Keeps what the caller is calling about, in their own words, and marks the call where their matter asks for care. */
export function noteReason(turn: Turn, heard: Heard): void {
  const { state } = turn;
  if (heard.keys !== null) return;
  const masked = asksForSecret(turn);
  remember(turn, 'caller', masked ? MASK : heard.text);
  if (heard.rejected) return;
  const { intent, topic } = heard.meaning;
  const words = masked || heard.text === '' ? null : heard.text.slice(0, LONGEST_WORDS);
  if (intent !== null || topic !== null) {
    state.reason = { intent: intent?.name ?? state.reason.intent, topic: topic?.word ?? state.reason.topic, words };
  } else if (state.reason.intent === null && state.reason.topic === null && words !== null && saysNothingKnown(heard)) {
    // Better words that nobody understood than none.
    state.reason = { ...state.reason, words };
  }
  markCare(turn, turn.compiled.intents.get(intent?.name ?? '')?.care);
}

/** Neither an answer nor a word about the talk itself, so perhaps what the caller is calling about. */
function saysNothingKnown({ meaning }: Heard): boolean {
  const { answer, wantsPerson, holdOn, repeat, entities } = meaning;
  return answer === null && !wantsPerson && !holdOn && !repeat && Object.keys(entities).length === 0;
}

/** What is being asked for must not leave the call, so neither does a line that may hold it. */
const asksForSecret = ({ compiled, state }: Turn): boolean =>
  askedVariables(compiled, state).some((variable) => isMasked(compiled, variable));

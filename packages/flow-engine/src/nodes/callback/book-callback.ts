import type { HandoffContext } from '../../effects/handoff-context.js';
import { own } from '../../state/own.js';
import type { Turn } from '../../turn/turn.js';

/** A booking that is not answered by then is taken to be refused. */
export const CALLBACK_ANSWER_MS = 8_000;

interface Booking {
  requestId: string;
  nodeId: string;
  queue: string;
  numberVariable: string | undefined;
  dateVariable?: string | undefined;
  timeVariable?: string | undefined;
  context: HandoffContext;
}

/** Asks for a call back; false when there is no number to call. */
export function bookCallback(turn: Turn, booking: Booking): boolean {
  const { requestId, nodeId, queue, context } = booking;
  const text = (variable: string | undefined) => {
    const value = variable === undefined ? undefined : own(turn.state.variables, variable);
    return value === undefined ? null : String(value);
  };
  const number = text(booking.numberVariable) ?? turn.state.call?.caller ?? null;
  if (number === null || !/\d{3}/.test(number)) return false;
  const date = text(booking.dateVariable);
  const time = text(booking.timeVariable);
  const wanted = date === null && time === null ? null : { date, time };
  turn.emit({ type: 'book-callback', requestId, nodeId, queue, number, wanted, context });
  return true;
}

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** With what the live connection of a draft is closed, so that a page knows what to say. */
export const closeCodes = {
  /** The session is over: sign in again, then connect again. */
  signedOut: 4401,
  /** What was sent may not be sent: by this role, or by no page of ours. */
  notAllowed: 4403,
  gone: 4404,
  /** The document was made anew: connect again at once and begin with the new one. */
  renewed: 4409,
  /** The draft would become larger than a draft may be. */
  tooLarge: 4413,
  /** The draft cannot be read as a flow: a newer Baton has written it. */
  unreadable: 4422,
  tooMuch: 4429,
  malformed: 4400,
  restarting: 1012,
} as const;

/**
 * From a browser:
 * - `hello`: the state vector of what it has of the server, and of which epoch of the document that is; 0: of none
 * - `change`: a Yjs update; `number` counts the changes of this connection
 * - `presence`: an awareness update
 * - `settle`: write the draft now
 */
export type FromBrowser =
  | { type: 'hello'; epoch: number; stateVector: Uint8Array }
  | { type: 'change'; number: number; update: Uint8Array }
  | { type: 'presence'; update: Uint8Array }
  | { type: 'settle' };

/**
 * From the server, in the one order in which the database has the changes:
 * - `state`: the answer to `hello`: what the browser has not got, and the server's state vector. Of another epoch than
 *   the browser's it is the whole document, which has nothing in common with the browser's but what they say; `before`
 *   is the state vector with which the epoch before it ended, empty when there was none
 * - `change`: of somebody else; `stored`: yours, up to this number, have come before whatever follows
 * - `presence`: an awareness update
 * - `draft`: the draft's revision that holds all that was said; `readable` false when what is drawn is no flow at the
 *   moment, so that the draft of the revision is older
 */
export type FromServer =
  | { type: 'state'; epoch: number; before: Uint8Array; update: Uint8Array; stateVector: Uint8Array; mayWrite: boolean }
  | { type: 'change'; update: Uint8Array }
  | { type: 'stored'; number: number }
  | { type: 'presence'; update: Uint8Array }
  | { type: 'draft'; revision: number; readable: boolean };

const kinds = ['hello', 'change', 'presence', 'settle', 'state', 'stored', 'draft'] as const;

/** What was received is no message. */
export class MessageError extends Error {
  readonly code = 'malformed-message';
}

export function writeMessage(message: FromBrowser | FromServer): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, kinds.indexOf(message.type));
  if ('number' in message) encoding.writeVarUint(encoder, message.number);
  if ('epoch' in message) encoding.writeVarUint(encoder, message.epoch);
  if ('before' in message) encoding.writeVarUint8Array(encoder, message.before);
  if ('update' in message) encoding.writeVarUint8Array(encoder, message.update);
  if ('stateVector' in message) encoding.writeVarUint8Array(encoder, message.stateVector);
  if (message.type === 'state') encoding.writeUint8(encoder, Number(message.mayWrite));
  if (message.type === 'draft') {
    encoding.writeVarUint(encoder, message.revision);
    encoding.writeUint8(encoder, Number(message.readable));
  }
  return encoding.toUint8Array(encoder);
}

/** @throws MessageError */
export const readFromBrowser = (bytes: Uint8Array): FromBrowser =>
  read(bytes, (type, decoder) => {
    if (type === 'hello') return { type, epoch: decoding.readVarUint(decoder), stateVector: updateOf(decoder) };
    if (type === 'change') return { type, number: decoding.readVarUint(decoder), update: updateOf(decoder) };
    if (type === 'presence') return { type, update: updateOf(decoder) };
    return type === 'settle' ? { type } : null;
  });

/** @throws MessageError */
export const readFromServer = (bytes: Uint8Array): FromServer =>
  read(bytes, (type, decoder) => {
    if (type === 'state') {
      const epoch = decoding.readVarUint(decoder);
      const [before, update, stateVector] = [updateOf(decoder), updateOf(decoder), updateOf(decoder)];
      return { type, epoch, before, update, stateVector, mayWrite: decoding.readUint8(decoder) === 1 };
    }
    if (type === 'change' || type === 'presence') return { type, update: updateOf(decoder) };
    if (type === 'stored') return { type, number: decoding.readVarUint(decoder) };
    if (type !== 'draft') return null;
    return { type, revision: decoding.readVarUint(decoder), readable: decoding.readUint8(decoder) === 1 };
  });

const updateOf = (decoder: decoding.Decoder): Uint8Array => decoding.readVarUint8Array(decoder);

function read<Message>(
  bytes: Uint8Array,
  readKind: (type: (typeof kinds)[number], decoder: decoding.Decoder) => Message | null,
): Message {
  try {
    const decoder = decoding.createDecoder(bytes);
    const type = kinds[decoding.readUint8(decoder)];
    const message = type === undefined ? null : readKind(type, decoder);
    if (message !== null && !decoding.hasContent(decoder)) return message;
  } catch {
    // lib0 throws errors of its own for bytes that end too early or numbers that are too large.
  }
  throw new MessageError('These bytes are no message of a draft');
}

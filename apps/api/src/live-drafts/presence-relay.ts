import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { RefusedError } from './refused-error.js';

/** Longest state of one person: where their pointer is, which node they have open. Characters. */
const LONGEST_STATE = 1_000;

interface Known {
  clock: number;
  state: string;
}

interface Present extends Known {
  owner: object;
  person: string;
}

/**
 * Who is here, as y-protocols' awareness says it. A browser speaks for itself alone, and who it is the server says.
 */
export class PresenceRelay {
  readonly #known = new Map<number, Present>();

  /**
   * @param owner whose connection it came by
   * @returns what to tell the others @throws RefusedError
   */
  heard(owner: object, update: Uint8Array, person: { id: string; name: string }): Uint8Array {
    const { client, clock, state } = readOne(update);
    const known = this.#known.get(client);
    // A page that connects again speaks before its broken connection is missed.
    if (known !== undefined && known.person !== person.id) throw new RefusedError('malformed');
    const own = [...this.#known].some(([other, { owner: whose }]) => whose === owner && other !== client);
    if (own) throw new RefusedError('malformed');
    const told = JSON.stringify(state === null ? null : { ...state, person });
    if (told === 'null') this.#known.delete(client);
    else this.#known.set(client, { clock, state: told, owner, person: person.id });
    return writeAll([[client, { clock, state: told }]]);
  }

  /** Everybody who is here; null when nobody is. */
  everybody(): Uint8Array | null {
    return this.#known.size === 0 ? null : writeAll([...this.#known]);
  }

  /** @returns what to tell the others, if they knew of it */
  left(owner: object): Uint8Array | null {
    const own = [...this.#known].find(([, { owner: whose }]) => whose === owner);
    if (own === undefined) return null;
    const [client, { clock }] = own;
    this.#known.delete(client);
    return writeAll([[client, { clock: clock + 1, state: 'null' }]]);
  }
}

function readOne(update: Uint8Array): { client: number; clock: number; state: Record<string, unknown> | null } {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    const text = decoding.readVarString(decoder);
    const state: unknown = JSON.parse(text);
    const isState = typeof state === 'object' && !Array.isArray(state);
    if (count === 1 && isState && text.length <= LONGEST_STATE && !decoding.hasContent(decoder)) {
      return { client, clock, state: state as Record<string, unknown> | null };
    }
  } catch {
    // lib0 and JSON throw for bytes that are none of theirs.
  }
  throw new RefusedError('malformed');
}

function writeAll(entries: readonly (readonly [number, Known])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

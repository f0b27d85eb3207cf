import { randomInt } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';
import { RefusedError } from './refused-error.js';

/** Longest state of one person. Characters. */
const LONGEST_STATE = 1_000;
const coordinate = z.number().min(-1e9).max(1e9);
const saidSchema = z.object({
  /** Which node they have open. */
  node: z.string().max(200).nullish(),
  /** Where their pointer is, in the flow's own coordinates. */
  cursor: z.object({ x: coordinate, y: coordinate }).nullish(),
});

type Person = Readonly<{ id: string; name: string }>;
/** What is told of one page; null: it is not there any more. */
export type Told = (z.infer<typeof saidSchema> & { person: Person }) | null;
/** A page, how often it has spoken, and what it said last. */
export type Entry = readonly [client: number, clock: number, told: Told];

interface Page {
  owner: object;
  /** What the page calls itself. */
  ownClient: number;
  person: Person;
  entry: Entry;
}

/**
 * Who has a draft open, as y-protocols' awareness says it: by this process, and as other processes tell. A page speaks
 * for itself alone: who it is, and under which number, the server says.
 */
export class PresenceRelay {
  readonly #here = new Map<number, Page>();
  readonly #elsewhere = new Map<string, Map<number, Entry>>();
  /** What clocks of a process are put forward by: who was told to be gone is believed only when later. */
  readonly #forward = new Map<string, number>();
  readonly #untold = new Map<number, Entry>();

  /**
   * @param owner whose connection it came by
   * @returns what to tell the others @throws RefusedError
   */
  heard(owner: object, update: Uint8Array, person: Person): Uint8Array {
    const { client: ownClient, clock, said } = readOne(update);
    const client = this.#clientOf(owner, ownClient, person);
    const entry: Entry = [client, clock, said === null ? null : { ...said, person }];
    if (said === null) this.#here.delete(client);
    else this.#here.set(client, { owner, ownClient, person, entry });
    return this.#tell(entry);
  }

  /** Everybody who has it open; null when nobody has. */
  everybody(): Uint8Array | null {
    const entries = [...this.here(), ...[...this.#elsewhere.values()].flatMap((pages) => [...pages.values()])];
    return entries.length === 0 ? null : writeAll(entries);
  }

  /** @returns what to tell the others, if they knew of it */
  left(owner: object): Uint8Array | null {
    const own = this.#pageOf(owner);
    if (own === undefined) return null;
    const [client, clock] = own.entry;
    this.#here.delete(client);
    return this.#tell([client, clock + 1, null]);
  }

  /** Who has it open by this process. */
  here(): Entry[] {
    return [...this.#here.values()].map(({ entry }) => entry);
  }

  /** What has changed here since this was asked last, for the other processes. */
  untold(): Entry[] {
    const entries = [...this.#untold.values()];
    this.#untold.clear();
    return entries;
  }

  /** @returns what to tell who is here */
  heardFrom(process: string, told: readonly Entry[]): Uint8Array | null {
    const forward = this.#forward.get(process) ?? 0;
    const entries = told.map(([client, clock, state]): Entry => [client, clock + forward, state]);
    const pages = this.#elsewhere.get(process) ?? new Map<number, Entry>();
    this.#elsewhere.set(process, pages);
    for (const entry of entries) {
      if (entry[2] === null) pages.delete(entry[0]);
      else pages.set(entry[0], entry);
    }
    return entries.length === 0 ? null : writeAll(entries);
  }

  /** A process has ended, or nobody has the draft open there. @returns what to tell who is here */
  ended(process: string): Uint8Array | null {
    const entries = [...(this.#elsewhere.get(process)?.values() ?? [])];
    this.#elsewhere.delete(process);
    this.#forward.set(process, (this.#forward.get(process) ?? 0) + 2);
    return entries.length === 0 ? null : writeAll(entries.map(([client, clock]) => [client, clock + 1, null]));
  }

  #tell(entry: Entry): Uint8Array {
    this.#untold.set(entry[0], entry);
    return writeAll([entry]);
  }

  #pageOf(owner: object): Page | undefined {
    return [...this.#here.values()].find((page) => page.owner === owner);
  }

  /** A page that connects again speaks before its broken connection is missed: it is the same page then. */
  #clientOf(owner: object, ownClient: number, person: Person): number {
    const own = this.#pageOf(owner);
    if (own !== undefined && own.ownClient !== ownClient) throw new RefusedError('malformed');
    const before = own ?? [...this.#here.values()].find((page) => isSamePage(page, ownClient, person));
    return before?.entry[0] ?? randomInt(1, 2 ** 32);
  }
}

const isSamePage = (page: Page, ownClient: number, person: Person): boolean =>
  page.ownClient === ownClient && page.person.id === person.id;

interface Spoken {
  client: number;
  clock: number;
  said: z.infer<typeof saidSchema> | null;
}

function readOne(update: Uint8Array): Spoken {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    const text = decoding.readVarString(decoder);
    const said = saidSchema.nullable().parse(JSON.parse(text));
    if (count === 1 && text.length <= LONGEST_STATE && !decoding.hasContent(decoder)) return { client, clock, said };
  } catch {
    // lib0, JSON and zod throw for what is none of theirs.
  }
  throw new RefusedError('malformed');
}

function writeAll(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock, told] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(told));
  }
  return encoding.toUint8Array(encoder);
}

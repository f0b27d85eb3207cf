import * as Y from 'yjs';
import { changeFields, listMap, readFields } from './document-maps.js';
import { fromFields, type Item, lists, type ListName, ORDER, toFields } from './fields.js';
import { placing } from './placing.js';

interface Placed {
  key: string;
  place: number;
  item: Item;
}

/**
 * One list of a flow in the document. What has not changed is read as the very objects that were read, or written,
 * before.
 */
export class ListInDocument {
  readonly #doc: Y.Doc;
  readonly #list: ListName;
  readonly #read = new Map<string, Placed>();
  #stale: Set<string> | 'all' = 'all';
  #sorted: Placed[] = [];
  #writing = false;

  constructor(doc: Y.Doc, list: ListName) {
    this.#doc = doc;
    this.#list = list;
    this.#map.observeDeep((events) => {
      if (this.#writing || this.#stale === 'all') return;
      for (const event of events) {
        const changed = event.target === this.#map ? (event as Y.YMapEvent<unknown>).keysChanged : [event.path[0]];
        for (const key of changed as Iterable<string>) this.#stale.add(key);
      }
    });
  }

  get #map(): Y.Map<unknown> {
    return listMap(this.#doc, this.#list);
  }

  /** Whether something has changed since `items` was asked. */
  get isStale(): boolean {
    return this.#stale === 'all' || this.#stale.size > 0;
  }

  /** In their order. The answer is the same array as long as nothing has changed. */
  items(): readonly Placed[] {
    if (!this.isStale) return this.#sorted;
    for (const key of this.#stale === 'all' ? this.#map.keys() : this.#stale) this.#readOne(key);
    this.#stale = new Set();
    this.#sort();
    return this.#sorted;
  }

  #readOne(key: string): void {
    const map = this.#map.get(key);
    const fields = map instanceof Y.Map ? readFields(map as Y.Map<unknown>) : {};
    const item = fromFields(this.#list, fields);
    const place = fields[ORDER];
    if (item === null) this.#read.delete(key);
    else this.#read.set(key, { key, item, place: typeof place === 'number' ? place : 0 });
  }

  /** Two that were put at the same place at once stand by their keys: the same for everybody. */
  #sort(): void {
    this.#sorted = [...this.#read.values()].sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
  }

  /**
   * Writes the difference between `shown`, which is what was read before, and `next`. What is in the document and was
   * not shown stays. To be called in a transaction.
   */
  write(shown: readonly Placed[], next: readonly Item[]): void {
    const keys = this.#keysFor(shown, next);
    const kept = new Set(keys);
    const places = placing(keys.map((key) => this.#read.get(key)?.place));
    this.#writing = true;
    for (const { key } of shown) if (!kept.has(key)) this.#remove(key);
    for (const [at, item] of next.entries()) this.#put({ key: keys[at] as string, item, place: places[at] as number });
    this.#sort();
  }

  /** To be called after the transaction in which `write` was called. */
  written(): void {
    this.#writing = false;
  }

  #remove(key: string): void {
    this.#map.delete(key);
    this.#read.delete(key);
  }

  #put(placed: Placed): void {
    const { key, item, place } = placed;
    const before = this.#read.get(key);
    if (before?.item === item && before.place === place) return;
    const fields = { ...toFields(this.#list, item), [ORDER]: place };
    const map = this.#map.get(key);
    if (map instanceof Y.Map) changeFields(map as Y.Map<unknown>, fields);
    else this.#map.set(key, new Y.Map(Object.entries(fields)));
    this.#read.set(key, placed);
  }

  /** The key of each next thing: the one that it has; a thing that was renamed in its place keeps its key, too. */
  #keysFor(shown: readonly Placed[], next: readonly Item[]): string[] {
    const { name, fixedNames } = lists[this.#list];
    const free = new Map<unknown, string[]>();
    for (const { key, item } of shown) free.set(item[name], [...(free.get(item[name]) ?? []), key]);
    const keys: (string | undefined)[] = next.map((item) => free.get(item[name])?.shift());
    const taken = new Set(keys);
    for (const [at, key] of keys.entries()) {
      const inPlace = shown[at]?.key;
      if (key !== undefined || fixedNames || inPlace === undefined || taken.has(inPlace)) continue;
      keys[at] = inPlace;
      taken.add(inPlace);
    }
    return keys.map((key, at) => {
      const found = key ?? freeKey(String(next[at]?.[name]), taken);
      taken.add(found);
      return found;
    });
  }
}

function freeKey(name: string, taken: ReadonlySet<string | undefined>): string {
  let key = name;
  for (let number = 2; taken.has(key); number += 1) key = `${name}~${number}`;
  return key;
}

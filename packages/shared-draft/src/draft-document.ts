import type { FlowDefinition } from '@baton/flow-schema';
import * as Y from 'yjs';
import { changeFields, editedMaps, flowMap, readFields } from './document-maps.js';
import { flowSplit, type Item, joinFields, listNames, type ListName, splitFields } from './fields.js';
import { ListInDocument } from './list-in-document.js';

/**
 * Whose change a transaction is:
 * - `local`: of the person in front of this page; the only one that their undo takes back
 * - `server`: what others have done
 * - `merge`: what follows from putting both together
 */
export const origins = { local: 'local', server: 'server', merge: 'merge' } as const;
export type Origin = (typeof origins)[keyof typeof origins];

type ListItems = ReturnType<ListInDocument['items']>;

/**
 * A flow in a Yjs document: the fields of the flow, and for each of its lists the fields of each thing, so that two
 * people's changes meet only where both changed the same field of the same thing.
 */
export class DraftDocument {
  readonly #lists: ReadonlyMap<ListName, ListInDocument>;
  readonly #shown = new Map<ListName, ListItems>();
  #flowIsStale = true;
  #writing = false;
  #present: FlowDefinition | null = null;

  constructor(readonly doc: Y.Doc = new Y.Doc()) {
    this.#lists = new Map(listNames.map((list) => [list, new ListInDocument(doc, list)]));
    flowMap(doc).observeDeep(() => {
      if (!this.#writing) this.#flowIsStale = true;
    });
  }

  /** All of the document that an edit can change: what undo looks at. */
  get edited(): Y.Map<unknown>[] {
    return editedMaps(this.doc);
  }

  /** Nothing was ever written into it. */
  get isEmpty(): boolean {
    return flowMap(this.doc).size === 0;
  }

  /**
   * The flow that is in the document; whether it has a flow's shape is for its parser to say. What has not changed since
   * it was last read or written is the same object. Edges of nodes that are not there are left out.
   */
  definition(): FlowDefinition {
    const present = this.#present;
    const changed = [...this.#lists].filter(([, list]) => list.isStale).map(([name]) => name);
    if (present !== null && changed.length === 0 && !this.#flowIsStale) return present;
    const fields = this.#flowIsStale || present === null ? this.#flowFields() : present;
    const read = Object.fromEntries(
      listNames.map((list) => {
        const known = present?.[list];
        const stays =
          known !== undefined && !changed.includes(list) && !(list === 'edges' && changed.includes('nodes'));
        return [list, stays ? known : this.#read(list)];
      }),
    );
    this.#flowIsStale = false;
    this.#present = { ...fields, ...read } as unknown as FlowDefinition;
    return this.#present;
  }

  /**
   * Makes the document say `next`, which was made from `definition()`: what is the same object there is not looked at.
   * @param origin of the transaction
   */
  apply(next: FlowDefinition, origin: Origin): void {
    const present = this.definition();
    if (next === present) return;
    const written = listNames.filter((list) => next[list] !== present[list] || !this.#shown.has(list));
    this.#writing = true;
    this.doc.transact(() => {
      changeFields(flowMap(this.doc), splitFields(flowSplit, withoutLists(next)));
      for (const list of written) {
        this.#lists.get(list)?.write(this.#shown.get(list) ?? [], next[list] ?? []);
      }
    }, origin);
    this.#writing = false;
    for (const list of written) {
      const inDocument = this.#lists.get(list);
      inDocument?.written();
      this.#shown.set(list, inDocument?.items() ?? []);
    }
    const edges = this.#read('edges') as unknown as FlowDefinition['edges'];
    // A node that comes back brings the edges along that waited for it.
    this.#present = edges.length === next.edges.length ? next : { ...next, edges };
  }

  #flowFields(): Item {
    return joinFields(flowSplit, readFields(flowMap(this.doc)));
  }

  /** The things of a list that are shown, and remembers where they stand. */
  #read(list: ListName): Item[] {
    let items = this.#lists.get(list)?.items() ?? [];
    if (list === 'edges') {
      const nodes = new Set(
        this.#lists
          .get('nodes')
          ?.items()
          .map(({ item }) => item.id),
      );
      items = items.filter(({ item }) => nodes.has(item.source) && nodes.has(item.target));
    }
    this.#shown.set(list, items);
    return items.map(({ item }) => item);
  }
}

function withoutLists(flow: FlowDefinition): Item {
  return Object.fromEntries(Object.entries(flow).filter(([name]) => !(listNames as string[]).includes(name)));
}

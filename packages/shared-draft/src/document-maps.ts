import * as Y from 'yjs';
import { type Fields, isSame, listNames, type ListName } from './fields.js';

/** Where something stands in the document: the flow's own fields, or one thing of a list by its key. */
export type Place = { list: 'flow' } | { list: ListName; key: string };

/** The fields of the flow itself. */
export const flowMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('flow');

/** The things of a list, each a map of its fields. Who writes without this code may have put anything there. */
export const listMap = (doc: Y.Doc, list: ListName): Y.Map<unknown> => doc.getMap(list);

/** Questions that people have to decide (conflicts.ts). */
export const conflictMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('conflicts');

/** Everything of the document that an edit can change. */
export const editedMaps = (doc: Y.Doc): Y.Map<unknown>[] => [
  flowMap(doc),
  conflictMap(doc),
  ...listNames.map((list) => listMap(doc, list)),
];

/** The map with the fields of one thing; undefined when it is not there. */
export function fieldsMap(doc: Y.Doc, place: Place): Y.Map<unknown> | undefined {
  if (place.list === 'flow') return flowMap(doc);
  const map = listMap(doc, place.list).get(place.key);
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined;
}

export function readFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  for (const [name, value] of map.entries()) if (!(value instanceof Y.AbstractType)) fields.push([name, value]);
  return Object.fromEntries(fields);
}

/** Makes the fields of a thing these, or takes it away; writes only what differs. To be called in a transaction. */
export function writeFields(doc: Y.Doc, place: Place, fields: Fields | null): void {
  const present = fieldsMap(doc, place);
  if (fields === null) {
    if (place.list !== 'flow') listMap(doc, place.list).delete(place.key);
    return;
  }
  if (present === undefined) {
    if (place.list !== 'flow') listMap(doc, place.list).set(place.key, new Y.Map(Object.entries(fields)));
    return;
  }
  changeFields(present, fields);
}

/** Of a map that is there already. */
export function changeFields(map: Y.Map<unknown>, fields: Fields): void {
  for (const name of [...map.keys()]) if (!Object.hasOwn(fields, name)) map.delete(name);
  for (const [name, value] of Object.entries(fields)) if (!isSame(map.get(name), value)) map.set(name, value);
}

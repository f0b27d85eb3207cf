import * as Y from 'yjs';
import { flowMap, listMap, readFields } from './document-maps.js';
import { type Content, listNames } from './fields.js';
import { pathOf } from './merge-changes.js';

/** All fields that stand in the document, by the path of what they belong to. */
export function contentOf(doc: Y.Doc): Content {
  const content = new Map([['flow', readFields(flowMap(doc))]]);
  for (const list of listNames) {
    for (const [key, map] of listMap(doc, list).entries()) {
      if (map instanceof Y.Map) content.set(pathOf({ list, key }), readFields(map as Y.Map<unknown>));
    }
  }
  return content;
}

import { type Content, type Fields, isSame, WHOLE } from './fields.js';

/**
 * My content with other ids for those of my new nodes whose ids others have given to new nodes meanwhile; my edges
 * follow. Pure.
 */
export function renameDoubles(base: Content, mine: Content, theirs: Content): Content {
  const ids = doubleIds(base, mine, theirs);
  if (ids.size === 0) return mine;
  const renamed = new Map<string, Fields>();
  for (const [path, fields] of mine) {
    const id = path.startsWith('nodes/') ? ids.get(String(fields.id)) : undefined;
    const isMine = !isSame(base.get(path) ?? null, fields);
    if (id !== undefined) renamed.set(`nodes/${id}`, { ...fields, id });
    else if (path.startsWith('edges/') && isMine) renamed.set(...ledTo(ids, path, fields));
    else renamed.set(path, fields);
  }
  return renamed;
}

/** Old id → new id. */
function doubleIds(base: Content, mine: Content, theirs: Content): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, fields] of mine) {
    const other = theirs.get(path);
    if (!path.startsWith('nodes/') || base.has(path) || other === undefined || isSame(fields, other)) continue;
    const id = String(fields.id);
    const stem = id.replace(/-\d+$/, '');
    const taken = new Set(ids.values());
    const isFree = (name: string): boolean => !mine.has(`nodes/${name}`) && !theirs.has(`nodes/${name}`);
    let number = 2;
    while (!isFree(`${stem}-${number}`) || taken.has(`${stem}-${number}`)) number += 1;
    ids.set(id, `${stem}-${number}`);
  }
  return ids;
}

function ledTo(ids: ReadonlyMap<string, string>, path: string, fields: Fields): [string, Fields] {
  const edge = fields[WHOLE] as Record<string, unknown>;
  const source = ids.get(String(edge.source));
  const target = ids.get(String(edge.target)) ?? edge.target;
  if (source === undefined)
    return [path, target === edge.target ? fields : { ...fields, [WHOLE]: { ...edge, target } }];
  const id = `${source}-${String(edge.outcome)}`;
  return [`edges/${id}`, { ...fields, [WHOLE]: { ...edge, id, source, target } }];
}

/** A document with all traces of what was there before may not become larger than this, bytes. */
export const LARGEST_DOCUMENT = 8_000_000;
/** Below this nobody gains anything, bytes. */
const SMALL = 512_000;

/**
 * Whether a document of this size is to be made anew. Who draws at that moment has to connect again, therefore it waits
 * for the moment when nobody does as long as there is room.
 *
 * @param bytes of the document with all its traces
 * @param fresh bytes of a new document that says the same
 */
export function isToBeRenewed(bytes: number, fresh: number, isDrawn: boolean): boolean {
  if (bytes <= SMALL) return false;
  // Of a flow that is as large itself a new document would be large again, at the next change.
  const isCrowded = bytes > LARGEST_DOCUMENT / 2 && bytes > 1.25 * fresh;
  return isCrowded || (!isDrawn && bytes > 4 * fresh);
}

/** From this size on it is worth looking, bytes. */
export const mayBeRenewed = (bytes: number, isDrawn: boolean): boolean =>
  bytes > (isDrawn ? LARGEST_DOCUMENT / 2 : SMALL);

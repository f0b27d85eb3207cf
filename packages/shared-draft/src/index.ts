export { DraftDocument, type Origin, origins } from './draft-document.js';
export type { Fields, ListName } from './fields.js';
export { conflictsOf, type Conflict, decideConflict } from './conflicts.js';
export { hasUnsent, mergeFromServer, type TwoSides } from './merge-from-server.js';
export { beginAnew, carryOver, madeAnew } from './renewal.js';
export {
  closeCodes,
  type FromBrowser,
  type FromServer,
  MessageError,
  readFromBrowser,
  readFromServer,
  writeMessage,
} from './messages.js';

import { parseUri } from '@baton/sip';
import { readableUser } from './user-part.js';

/** What was dialled: the user part of the Request-URI, telephone numbers without their visual separators. */
export function dialledNumber(requestUri: string): string {
  return readableUser(parseUri(requestUri).user);
}

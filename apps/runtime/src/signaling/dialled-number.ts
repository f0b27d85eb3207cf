import { parseUri } from '@baton/sip';

/** RFC 3966 §5.1.1: people and PBXs put these into telephone numbers; they mean nothing. */
const VISUAL_SEPARATORS = /[-.() ]/g;

/** What was dialled: the user part of the Request-URI, telephone numbers without their visual separators. */
export function dialledNumber(requestUri: string): string {
  const user = decodeUser(parseUri(requestUri).user ?? '');
  // Parameters may follow a number within the user part: `+4420;phone-context=…`.
  const [bare = ''] = user.split(';');
  const compact = bare.replace(VISUAL_SEPARATORS, '');
  return /^\+?[0-9*#]+$/.test(compact) ? compact : bare;
}

function decodeUser(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

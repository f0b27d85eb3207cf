/** RFC 3966 §5.1.1: people and PBXs put these into telephone numbers; they mean nothing. */
const VISUAL_SEPARATORS = /[-.() ]/g;

/**
 * The user part of a SIP URI as a person would write it: escapes undone, parameters of a number left out
 * (`+4420;phone-context=…`), telephone numbers without their visual separators, never a control character.
 */
export function readableUser(user: string | undefined): string {
  const [bare = ''] = decodeUser(user ?? '').split(';');
  const compact = bare.replace(VISUAL_SEPARATORS, '');
  return /^\+?[0-9*#]+$/.test(compact) ? compact : bare.replace(/\p{Cc}+/gu, '');
}

function decodeUser(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

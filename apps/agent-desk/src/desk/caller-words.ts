import type { HandoffContext } from '@baton/flow-engine';
import { language } from '@baton/web';
import type { HandoffOnDesk } from '../api/api-types.js';
import { texts } from '../texts.js';

/** Who is calling: a collected name where there is one, else the number, theirs or the one that they left. */
export function callerWords(context: HandoffContext, number = context.caller): string {
  const name = context.collected.find((entry) => /(^|_)(name|guest)(_|$)|name$/i.test(entry.name));
  return name?.spoken ?? number ?? texts.unknownCaller;
}

/** Why they call, in a few words: the summary, else their own. */
export const reasonWords = ({ summary, reason }: HandoffContext): string => summary || (reason.words ?? '');

/** What came of one way to reach a person. */
export function wayWords({ way, outcome }: HandoffOnDesk['ways'][number]): string {
  const words = texts.pop.ways[way] ?? way;
  return outcome === null ? words : `${words}: ${texts.pop.outcomes[outcome] ?? outcome}`;
}

/** `change_booking`, `changeBooking` → "Change booking". */
export function nameWords(name: string): string {
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** `en-GB` → "British English"; a tag that nobody knows stays as it is. */
export function languageWords(tag: string, locale: string = language): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

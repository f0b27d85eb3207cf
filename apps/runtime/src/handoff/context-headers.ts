import type { HandoffContext } from '@baton/flow-engine';

/** The most that goes into one header; what is longer loses what the screen pop has anyway, the least needed first. */
const LONGEST_CONTEXT_BYTES = 4_096;
const LONGEST_TEXT = 200;
/** What an ISDN carries of User-to-User information (ITU-T Q.931 §4.5.30). */
const LONGEST_USER_TO_USER_BYTES = 128;

/** A header's value is one line: no control or format characters, no half of a pair, no surrounding blanks. */
const oneLine = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()].slice(0, LONGEST_TEXT).join('').trim();

/** What travels in a header: everything but what was said word by word, which the screen pop has. */
type TravellingContext = Omit<HandoffContext, 'transcript'>;

const bytesOf = (context: TravellingContext): number => Buffer.byteLength(JSON.stringify(context));

/** What is given up, step by step, until the rest fits. */
const CUTS: ((context: TravellingContext) => TravellingContext)[] = [
  (context) => ({ ...context, summary: oneLine(context.summary), tried: context.tried.slice(-5) }),
  (context) => ({ ...context, reason: { ...context.reason, words: null } }),
  (context) => ({ ...context, tried: [], collected: context.collected.map(shortened) }),
  (context) => ({ ...context, collected: context.collected.slice(0, 5) }),
  (context) => ({ ...context, collected: [], summary: '' }),
];

function shortened(item: HandoffContext['collected'][number]): HandoffContext['collected'][number] {
  const value = typeof item.value === 'string' ? oneLine(item.value) : item.value;
  return { ...item, value, spoken: oneLine(item.spoken) };
}

function travelling(context: HandoffContext): TravellingContext {
  const { transcript: _transcript, ...whole } = context;
  let rest: TravellingContext = whole;
  for (const cut of CUTS) {
    if (bytesOf(rest) <= LONGEST_CONTEXT_BYTES) break;
    rest = cut(rest);
  }
  return rest;
}

/**
 * User-to-User information (RFC 7433 §4.1): who is handed over and why, small enough for a gateway that takes 128
 * octets; hex, as interworking with ISDN has it.
 */
export function userToUser(context: HandoffContext): string {
  const core = { h: context.handoffId, c: context.care ?? undefined, i: context.reason.intent ?? undefined };
  let octets = Buffer.from(JSON.stringify(core), 'utf8');
  if (octets.byteLength > LONGEST_USER_TO_USER_BYTES) {
    octets = Buffer.from(JSON.stringify({ ...core, i: undefined }), 'utf8');
  }
  return `${octets.toString('hex')};encoding=hex`;
}

/** What a trunk that takes little loses, the least needed first; by the handoff's id the desk finds the rest. */
const GIVEN_UP = [
  'X-Baton-Context',
  'X-Baton-Summary',
  'X-Baton-Intent',
  'X-Baton-Trigger',
  'X-Baton-Care',
  'X-Baton-Call-Id',
  'User-to-User',
];

/**
 * The headers by which the context goes along with a call: single facts that any PBX can show, and all of them as
 * one JSON in base64url. Together they take at most `mostBytes`; the handoff's id is always among them.
 */
export function contextHeaders(context: HandoffContext, mostBytes = Number.POSITIVE_INFINITY): Record<string, string> {
  const facts: Record<string, string> = {};
  if (context.rule) facts['X-Baton-Trigger'] = oneLine(context.rule.trigger);
  if (context.reason.intent) facts['X-Baton-Intent'] = oneLine(context.reason.intent);
  if (context.care) facts['X-Baton-Care'] = context.care;
  if (context.summary) facts['X-Baton-Summary'] = oneLine(context.summary);
  const bytes = (headers: Record<string, string>) =>
    Object.entries(headers).reduce((sum, [name, value]) => sum + Buffer.byteLength(`${name}: ${value}\r\n`), 0);
  return fitting(context, facts, mostBytes, bytes);
}

function fitting(
  context: HandoffContext,
  facts: Record<string, string>,
  mostBytes: number,
  bytes: (headers: Record<string, string>) => number,
): Record<string, string> {
  const short = {
    'User-to-User': userToUser(context),
    'X-Baton-Handoff-Id': context.handoffId,
    'X-Baton-Call-Id': context.callId,
    ...facts,
  };
  let rest = travelling(context);
  for (const cut of [(whole: TravellingContext) => whole, ...CUTS]) {
    rest = cut(rest);
    const headers = { ...short, 'X-Baton-Context': Buffer.from(JSON.stringify(rest), 'utf8').toString('base64url') };
    if (bytes(headers) <= mostBytes) return headers;
  }
  let left: Record<string, string> = short;
  for (const given of GIVEN_UP) {
    if (bytes(left) <= mostBytes) break;
    left = Object.fromEntries(Object.entries(left).filter(([name]) => name !== given));
  }
  return left;
}

/**
 * The address for a Refer-To header with the context inside it (RFC 3261 §19.1.1 `?header=value`, RFC 7433 §4.2), so
 * that the INVITE which the other side then sends carries it to the agent. The context takes at most `mostBytes`.
 */
export function referToWithContext(
  address: string,
  context: HandoffContext,
  mostBytes = Number.POSITIVE_INFINITY,
): string {
  const query = (headers: Record<string, string>) =>
    Object.entries(headers)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  const headers = fitting(context, {}, mostBytes, (all) => query(all).length);
  return `${address}${address.includes('?') ? '&' : '?'}${query(headers)}`;
}

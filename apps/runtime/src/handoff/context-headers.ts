import type { HandoffContext } from '@baton/flow-engine';

/** The most that goes into one header; what is longer loses its transcript first, then its summary. */
const LONGEST_CONTEXT_BYTES = 4_096;
const LONGEST_TEXT = 200;

/** A header's value is one line: no control characters, no surrounding blanks. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT);

/** What travels in a header: everything but what was said word by word, which the screen pop has. */
type TravellingContext = Omit<HandoffContext, 'transcript'>;

function travelling(context: HandoffContext): TravellingContext {
  const { transcript: _transcript, ...rest } = context;
  if (Buffer.byteLength(JSON.stringify(rest)) <= LONGEST_CONTEXT_BYTES) return rest;
  return {
    ...rest,
    summary: oneLine(rest.summary),
    tried: rest.tried.slice(-5),
    reason: { ...rest.reason, words: null },
  };
}

/**
 * User-to-User information (RFC 7433 §4.1): who is handed over and why, small enough for a gateway that takes 128
 * octets; hex, as interworking with ISDN has it.
 */
export function userToUser(context: HandoffContext): string {
  const core = JSON.stringify({
    h: context.handoffId,
    i: context.reason.intent ?? undefined,
    c: context.care ?? undefined,
  });
  return `${Buffer.from(core, 'utf8').toString('hex')};encoding=hex`;
}

/**
 * The headers by which the context goes along with a call: single facts that any PBX can show, and all of them as
 * one JSON in base64url.
 */
export function contextHeaders(context: HandoffContext): Record<string, string> {
  const headers: Record<string, string> = {
    'User-to-User': userToUser(context),
    'X-Baton-Handoff-Id': context.handoffId,
    'X-Baton-Call-Id': context.callId,
    'X-Baton-Context': Buffer.from(JSON.stringify(travelling(context)), 'utf8').toString('base64url'),
  };
  if (context.rule) headers['X-Baton-Trigger'] = oneLine(context.rule.trigger);
  if (context.reason.intent) headers['X-Baton-Intent'] = oneLine(context.reason.intent);
  if (context.care) headers['X-Baton-Care'] = context.care;
  if (context.summary) headers['X-Baton-Summary'] = oneLine(context.summary);
  return headers;
}

/**
 * The address for a Refer-To header with the context inside it (RFC 3261 §19.1.1 `?header=value`, RFC 7433 §4.2), so
 * that the INVITE which the other side then sends carries it to the agent.
 */
export function referToWithContext(address: string, context: HandoffContext): string {
  const {
    'User-to-User': uui,
    'X-Baton-Context': json,
    'X-Baton-Handoff-Id': id,
    'X-Baton-Call-Id': call,
  } = contextHeaders(context);
  const headers = { 'User-to-User': uui, 'X-Baton-Handoff-Id': id, 'X-Baton-Call-Id': call, 'X-Baton-Context': json };
  const query = Object.entries(headers).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  return `${address}?${query.join('&')}`;
}

import { type MediaDescription } from '../session-description/session-description.js';

export const DEFAULT_PTIME_MS = 20;
const SHORTEST_MS = 10;
const LONGEST_MS = 60;

/**
 * The packet length the writer of a stream wants to receive (RFC 8866 §6.4): its ptime, not above its maxptime, as a
 * multiple of 10 within 10 … 60; 20 if it says nothing or something outside of that.
 */
export function packetTimeOf(media: MediaDescription): number {
  const wanted = numberOf(media, 'ptime');
  const most = numberOf(media, 'maxptime') ?? LONGEST_MS;
  const fits = wanted !== undefined && wanted >= SHORTEST_MS && wanted <= LONGEST_MS;
  const ms = Math.min(fits ? wanted : DEFAULT_PTIME_MS, Math.max(most, SHORTEST_MS));
  return Math.floor(ms / 10) * 10;
}

function numberOf(media: MediaDescription, attribute: string): number | undefined {
  const value = media.attributes.find(({ name }) => name === attribute)?.value;
  return value !== undefined && /^\d{1,5}(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

import { type MediaDescription, type SessionDescription } from '../session-description/session-description.js';

/** From the point of view of whoever wrote the description: RFC 3264 §5.1. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

const DIRECTIONS: readonly string[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

export interface Flow {
  sends: boolean;
  receives: boolean;
}

export function directionOf({ sends, receives }: Flow): Direction {
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
}

export function flowOf(direction: Direction): Flow {
  return {
    sends: direction === 'sendrecv' || direction === 'sendonly',
    receives: direction === 'sendrecv' || direction === 'recvonly',
  };
}

/** What a description says of its stream: on the stream, else for the whole session, else sendrecv (RFC 8866 §6.7). */
export function describedDirection(description: SessionDescription, media: MediaDescription): Direction {
  const found =
    media.attributes.find(({ name }) => DIRECTIONS.includes(name)) ??
    description.attributes.find(({ name }) => DIRECTIONS.includes(name));
  return (found?.name ?? 'sendrecv') as Direction;
}

/** RFC 3264 §8.4 and RFC 6157 §3.1: addresses that say "do not send to me", the way of holding before `sendonly`. */
export function isHoldAddress(address: string): boolean {
  return address === '0.0.0.0' || address === '::' || address.toLowerCase().endsWith('.invalid');
}

import { isIP } from 'node:net';
import { sequenceAfter } from '../packet/sequence.js';
import { type Latching } from './rtp-session-options.js';

/** After media has moved, its old source is passed over for so long: packets still on their way are not its new one. */
const OLD_SOURCE_REST_MS = 1000;

export interface TransportAddress {
  address: string;
  port: number;
}

/**
 * Symmetric RTP (RFC 4961): we send to the negotiated address until valid media comes, then to where it comes from.
 * A source that was not negotiated must send two packets in sequence (as RFC 3550 A.1 asks of a new source); the first
 * to do so is kept, and all others are ignored from then on, so nobody can take a running call's media over.
 */
export class SourceLatch {
  readonly #latching: Latching;
  #negotiated: TransportAddress;
  #latched: TransportAddress | undefined;
  #candidate: { address: string; port: number; ssrc: number; nextSequence: number } | undefined;
  #old: TransportAddress | undefined;
  #oldUntil = 0;

  constructor(latching: Latching, negotiated: TransportAddress) {
    this.#latching = latching;
    this.#negotiated = negotiated;
  }

  get latched(): TransportAddress | undefined {
    return this.#latched;
  }

  /** Where to send; undefined when the negotiated address cannot be sent to and nothing has come yet. */
  get destination(): TransportAddress | undefined {
    if (this.#latched !== undefined) return this.#latched;
    return isSendable(this.#negotiated) ? this.#negotiated : undefined;
  }

  /** Whether a valid packet from there is ours. */
  accepts(address: string, port: number, ssrc: number, sequence: number, nowMs: number): boolean {
    const latched = this.#latched;
    if (latched !== undefined) return port === latched.port && address === latched.address;
    if (address !== this.#negotiated.address || port !== this.#negotiated.port) {
      if (this.#latching === 'negotiated-only') return false;
      if (this.#latching === 'same-address' && address !== this.#negotiated.address) return false;
      if (this.#rests(address, port, nowMs)) return false;
      if (!this.#passedProbation(address, port, ssrc, sequence)) return false;
    }
    this.#latched = { address, port };
    this.#candidate = undefined;
    return true;
  }

  /**
   * An offer or answer moved the media: the latch is open again. The same address as before changes nothing, nor does
   * the 0.0.0.0 of an old-style hold, after which the same address mostly comes back.
   */
  move(negotiated: TransportAddress, nowMs: number): boolean {
    if (isUnspecified(negotiated.address)) return false;
    if (negotiated.address === this.#negotiated.address && negotiated.port === this.#negotiated.port) return false;
    this.#old = this.#latched;
    this.#oldUntil = nowMs + OLD_SOURCE_REST_MS;
    this.#negotiated = negotiated;
    this.#latched = undefined;
    this.#candidate = undefined;
    return true;
  }

  #rests(address: string, port: number, nowMs: number): boolean {
    return (
      this.#old !== undefined && nowMs < this.#oldUntil && port === this.#old.port && address === this.#old.address
    );
  }

  #passedProbation(address: string, port: number, ssrc: number, sequence: number): boolean {
    const candidate = this.#candidate;
    this.#candidate = { address, port, ssrc, nextSequence: sequenceAfter(sequence) };
    return (
      candidate !== undefined &&
      candidate.address === address &&
      candidate.port === port &&
      candidate.ssrc === ssrc &&
      candidate.nextSequence === sequence
    );
  }
}

function isUnspecified(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

/** A numeric address that is not the 0.0.0.0 of an old-style hold (RFC 3264 §8.4). */
export function isSendable({ address, port }: TransportAddress): boolean {
  return isIP(address) !== 0 && !isUnspecified(address) && port > 0 && port < 65536;
}

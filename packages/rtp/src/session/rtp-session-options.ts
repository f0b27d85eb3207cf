import { type DtmfDigit } from '../dtmf/telephone-event.js';
import { type DtmfKey } from '../dtmf/dtmf-receiver.js';
import { type JitterBufferOptions } from '../jitter-buffer/jitter-buffer.js';
import { type PlayoutClock } from '../playout/playout-clock.js';
import { type PortPair } from '../ports/port-pool.js';

export type AudioCodecName = 'PCMU' | 'PCMA';

/** One payload type that we may be sent. */
export interface ReceivePayloadType {
  payloadType: number;
  codec: AudioCodecName | 'telephone-event';
}

/** What offer and answer agreed on, as this package needs it. */
export interface RtpMedia {
  /** A numeric address. Anything else is not sent to, but media from there is still found by latching. */
  remoteAddress: string;
  remotePort: number;
  /** Default: the RTP address, and its port + 1. */
  remoteRtcpAddress?: string;
  remoteRtcpPort?: number;
  /** RTCP comes and goes on the RTP port (RFC 5761). */
  rtcpMux?: boolean;
  /** What we send. */
  codec: AudioCodecName;
  payloadType: number;
  receivePayloadTypes: readonly ReceivePayloadType[];
  /** For keys that we send; without it none can be sent. */
  telephoneEventPayloadType?: number;
  /** Length of the packets that we send: 10 … 60, a multiple of 10. */
  ptimeMs: number;
  weSend: boolean;
  weReceive: boolean;
}

/** What one delivered frame is. */
export interface FrameInfo {
  /** Samples (8000 a second) delivered before this frame; grows by 160 each tick, whatever the network does. */
  timestamp: number;
  /** Some of the frame was really received; false means silence, or the fading end of what was. */
  received: boolean;
  /** Some of the frame was made up to hide a loss. */
  concealed: boolean;
}

/** All are called from the playout tick, never from a socket. What they throw goes to the clock's `onError`. */
export interface RtpSessionListener {
  /** Each tick while we receive: 160 samples, 20 ms. The frame is the listener's own to keep or change. */
  onFrame?(pcm: Int16Array, info: FrameInfo): void;
  /** A key went down: what barge-in by key waits for. */
  onKeyStart?(digit: DtmfDigit): void;
  /** The same key was let go. Once per key press. */
  onKey?(key: DtmfKey): void;
  /** No RTP came for `mediaTimeoutMs`. Comes again only after media has come or `update` was called. */
  onMediaTimeout?(): void;
}

/** Gives the next 160 samples to send, or nothing; asked on each tick, so a change is heard in the very next packet. */
export type FrameSource = () => Int16Array | undefined;

/**
 * Where media may come from (RFC 4961): `any-source` latches onto whoever sends valid media first, which phones behind a
 * NAT need; `same-address` takes any port of the negotiated address; `negotiated-only` takes no other source at all.
 */
export type Latching = 'any-source' | 'same-address' | 'negotiated-only';

export interface RtpSessionOptions {
  /** Bound by a `PortPool`; the session owns them from now on and releases them when it closes. */
  ports: PortPair;
  clock: PlayoutClock;
  media: RtpMedia;
  listener?: RtpSessionListener;
  source?: FrameSource;
  /** Send silence when the source gives nothing, so that NAT stays open and the line sounds live. */
  continuous?: boolean;
  /** Off (undefined) by default. */
  mediaTimeoutMs?: number;
  /** `any-source` by default. */
  latching?: Latching;
  jitterBuffer?: JitterBufferOptions;
  /** 0 ≤ x < 1, for SSRC, sequence, timestamp, CNAME and the pace of RTCP. Cryptographic by default (RFC 3550 §5.1). */
  random?: () => number;
}

/** Counts since the session began. */
export interface RtpSessionStats {
  sent: { packets: number; octets: number; dropped: number };
  received: {
    packets: number;
    /** Of the present source, as RFC 3550 A.3 counts. */
    lost: number;
    duplicates: number;
    late: number;
    jitterMs: number;
    /** How long the jitter buffer holds sound back at present. */
    delayMs: number;
    concealedMs: number;
  };
  /** Datagrams that were no valid RTP of this session, came from elsewhere, or had another payload type. */
  ignored: { malformed: number; otherSource: number; otherPayloadType: number; otherSsrc: number };
  latched: boolean;
  /** What the far side reports about what it hears; undefined until it does. */
  remote?: { fractionLost: number; cumulativeLost: number; jitterMs: number; roundTripMs?: number };
}

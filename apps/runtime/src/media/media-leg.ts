import type { FrameInfo, FrameSource, PlayoutClock, PortPair, RtpSessionListener } from '@baton/rtp';
import { RtpSession } from '@baton/rtp';
import {
  acceptAnswer,
  createAnswer,
  createOffer,
  parseSdp,
  writeSdp,
  type NegotiatedAudio,
  type SessionDescription,
} from '@baton/sdp';

export type DtmfDigit = Parameters<RtpSession['sendKey']>[0];

/** What a leg tells whoever owns it; set it when the leg is handed on. */
export interface LegListener {
  /** Every 20 ms, 160 samples: what the other side says, silence if nothing came. */
  onFrame(pcm: Int16Array): void;
  /** Once for each key press, when the key goes down. */
  onKey(digit: DtmfDigit): void;
  /** No RTP for the set time, and the other side is not on hold. */
  onMediaLost(): void;
}

export interface MediaLegOptions {
  ports: PortPair;
  clock: PlayoutClock;
  /** Numeric address that the other side shall send to. */
  address: string;
  sessionId: number;
  mediaTimeoutMs: number;
}

/**
 * The audio of one leg of a call: offer and answer on one side, RTP on the other. Its ports are bound from the
 * beginning, so that an offer can name them; media flows once the other side's description is known.
 */
export class MediaLeg {
  listener: LegListener | undefined;
  /** What is sent: asked every 20 ms; silence if it gives nothing. */
  source: FrameSource | undefined;
  private session: RtpSession | undefined;
  private local: SessionDescription | undefined;
  private negotiated: NegotiatedAudio | undefined;
  private closed = false;

  constructor(private readonly options: MediaLegOptions) {}

  /** The other side does not want to hear us now. */
  get onHold(): boolean {
    return this.negotiated?.onHold ?? false;
  }

  /** The address of ours that the other side is told. */
  get address(): string {
    return this.options.address;
  }

  get codec(): string | undefined {
    return this.negotiated?.codec;
  }

  /** Our offer, as SDP. */
  offer(): string {
    this.local = createOffer({ ...this.localAudio(), previous: this.local });
    return writeSdp(this.local);
  }

  /**
   * Answers an offer, at the beginning or in the middle of the call (hold, resume, a moved address).
   * @throws SdpParseError, NegotiationError (answer 488); what was agreed before goes on then
   */
  answer(offer: string): string {
    const { answer, media } = createAnswer(parseSdp(offer), { ...this.localAudio(), previous: this.local });
    this.local = answer;
    this.apply(media);
    return writeSdp(answer);
  }

  /**
   * Takes the answer to our offer.
   * @throws SdpParseError, NegotiationError (the call cannot go on)
   */
  acceptAnswer(answer: string): void {
    if (!this.local) throw new Error('there is no offer to this answer');
    this.apply(acceptAnswer(this.local, parseSdp(answer)));
  }

  /** Sends a key to the other side; false if it takes none. */
  sendKey(digit: DtmfDigit): boolean {
    return this.session?.sendKey(digit) ?? false;
  }

  /** Frees ports and timers; more than once is harmless. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.listener = undefined;
    this.source = undefined;
    await (this.session ? this.session.close() : this.options.ports.release());
  }

  private localAudio() {
    const { address, ports, sessionId } = this.options;
    return { address, rtpPort: ports.rtpPort, sessionId };
  }

  private apply(media: NegotiatedAudio): void {
    this.negotiated = media;
    if (this.closed) return;
    if (this.session) {
      this.session.update(media);
      return;
    }
    const { ports, clock, mediaTimeoutMs } = this.options;
    const listener: RtpSessionListener = {
      onFrame: (pcm: Int16Array, _info: FrameInfo) => this.listener?.onFrame(pcm),
      onKeyStart: (digit) => this.listener?.onKey(digit),
      // Whoever holds us (RFC 3264 §8.4) may send nothing for as long as they like.
      onMediaTimeout: () => {
        if (!this.onHold) this.listener?.onMediaLost();
      },
    };
    const source = () => this.source?.();
    this.session = new RtpSession({ ports, clock, media, listener, source, continuous: true, mediaTimeoutMs });
  }
}

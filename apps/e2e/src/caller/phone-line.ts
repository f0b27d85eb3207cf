import { randomInt } from 'node:crypto';
import type { PlayoutClock, PortPair } from '@baton/rtp';
import { RtpSession } from '@baton/rtp';
import { acceptAnswer, createAnswer, createOffer, parseSdp, writeSdp, type NegotiatedAudio } from '@baton/sdp';
import type { SessionDescription } from '@baton/sdp';
import type { Frames } from './voice.js';

type Digit = Parameters<RtpSession['sendKey']>[0];

/** Baton sends even when it says nothing. */
const MEDIA_TIMEOUT_MS = 10_000;

/**
 * The audio of a telephone: offers or answers, sends what it is given frame by frame, and tells what it hears. Used for
 * the caller's telephone and for the agent's.
 */
export class PhoneLine {
  onFrame: (heard: Int16Array, said: Int16Array | undefined) => void = () => undefined;
  /** Not one packet came for so long: whoever was there is gone. */
  onMediaLost: () => void = () => undefined;
  private session: RtpSession | undefined;
  private local: SessionDescription | undefined;
  private outgoing: Frames = [];
  private lastSaid: Int16Array | undefined;
  private spoken: (() => void) | undefined;

  constructor(
    private readonly ports: PortPair,
    private readonly clock: PlayoutClock,
    private readonly address: string,
  ) {}

  offer(): string {
    this.local = createOffer(this.audio());
    return writeSdp(this.local);
  }

  answer(offer: string): string {
    const { answer, media } = createAnswer(parseSdp(offer), this.audio());
    this.local = answer;
    this.apply(media);
    return writeSdp(answer);
  }

  acceptAnswer(answer: string): void {
    if (!this.local) throw new Error('no offer was made');
    this.apply(acceptAnswer(this.local, parseSdp(answer)));
  }

  /** Resolves when everything has been said, or the line was closed. */
  async say(frames: Frames): Promise<void> {
    this.outgoing = [...frames];
    await new Promise<void>((resolve) => (this.spoken = resolve));
  }

  press(digit: Digit): void {
    this.session?.sendKey(digit);
  }

  async close(): Promise<void> {
    this.outgoing = [];
    this.spoken?.();
    await (this.session ? this.session.close() : this.ports.release());
  }

  private audio() {
    return {
      address: this.address,
      rtpPort: this.ports.rtpPort,
      sessionId: randomInt(2 ** 47),
      ...(this.local ? { previous: this.local } : {}),
    };
  }

  private apply(media: NegotiatedAudio): void {
    if (this.session) {
      this.session.update(media);
      return;
    }
    this.session = new RtpSession({
      ports: this.ports,
      clock: this.clock,
      media,
      continuous: true,
      source: () => this.nextFrame(),
      mediaTimeoutMs: MEDIA_TIMEOUT_MS,
      listener: {
        onFrame: (pcm) => this.onFrame(pcm, this.lastSaid),
        onMediaTimeout: () => this.onMediaLost(),
      },
    });
  }

  private nextFrame(): Int16Array | undefined {
    this.lastSaid = this.outgoing.shift();
    if (!this.lastSaid && this.spoken) {
      const { spoken } = this;
      this.spoken = undefined;
      spoken();
    }
    return this.lastSaid;
  }
}

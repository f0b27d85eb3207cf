import { createSocket, type Socket } from 'node:dgram';
import { FRAME_BYTES, RTP_HEADER_BYTES } from './media-load.js';
import type { TurnsSeen } from './load-jobs.js';
import type { RawCall, RawPhone } from './raw-phone.js';

const HOST = '127.0.0.1';
const TICK_MS = 20;
/** A prompt is heard for so long before the caller interrupts; from turn to turn a little longer. */
const LISTEN_MS = 900;
const LISTEN_MORE_MS = 70;
const ANSWER_WITHIN_MS = 8_000;
/** A prompt that is still heard so shortly before the caller's last word was not silenced by the first. */
const NOT_SILENCED_MS = 60;
/** mu-law's two codes of zero: what is sent when nothing is said. */
const SILENCE = new Set([0xff, 0x7f]);

/** A caller who interrupts every prompt with something that the flow understands; the answer is the next prompt. */
export class SpokenTurns {
  private readonly seen: TurnsSeen = { answerMs: [], bargeInMs: [], failed: 0 };
  private readonly socket: Socket = createSocket('udp4');
  private readonly packet = Buffer.alloc(RTP_HEADER_BYTES + FRAME_BYTES, 0xff);
  private call: RawCall | undefined;
  private timer: NodeJS.Timeout | undefined;
  private due = 0;
  private speech: Buffer[] = [];
  private firstSpeechAt = 0;
  private lastSpeechAt = 0;
  private lastSoundAt = 0;
  /** The first sound after the caller's last word. */
  private answeredAt: number | undefined;

  constructor(
    private readonly phone: RawPhone,
    private readonly utterances: Buffer[][],
  ) {}

  async run(turns: number): Promise<TurnsSeen> {
    await new Promise<void>((resolve) => this.socket.bind(0, HOST, resolve));
    this.socket.on('message', (message) => this.receive(message));
    this.call = await this.phone.call(this.socket.address().port);
    this.packet.writeUInt16BE(0x8000, 0);
    this.packet.writeUInt32BE(this.call.mediaPort, 8);
    this.due = performance.now();
    this.tick();
    try {
      await this.heard();
      for (let turn = 0; turn < turns; turn++) await this.take(turn);
    } finally {
      clearTimeout(this.timer);
      await this.call.bye();
      this.socket.close();
    }
    return this.seen;
  }

  private async take(turn: number): Promise<void> {
    await wait(LISTEN_MS + LISTEN_MORE_MS * (turn % 7));
    this.answeredAt = undefined;
    this.speech = [...(this.utterances[turn % this.utterances.length] ?? [])];
    this.firstSpeechAt = this.lastSpeechAt = 0;
    while (this.speech.length > 0) await wait(5);
    const silencedAfter = this.lastSoundAt - this.firstSpeechAt;
    this.seen.bargeInMs.push(silencedAfter);
    if (this.lastSpeechAt - this.lastSoundAt < NOT_SILENCED_MS || !(await this.heard())) {
      this.seen.failed += 1;
      return;
    }
    this.seen.answerMs.push((this.answeredAt ?? NaN) - this.lastSpeechAt);
  }

  private async heard(): Promise<boolean> {
    const deadline = performance.now() + ANSWER_WITHIN_MS;
    while (this.answeredAt === undefined) {
      if (performance.now() > deadline || this.call?.ended) return false;
      await wait(5);
    }
    return true;
  }

  private receive(message: Buffer): void {
    if (message.subarray(RTP_HEADER_BYTES).every((byte) => SILENCE.has(byte))) return;
    this.lastSoundAt = performance.now();
    if (this.speech.length === 0) this.answeredAt ??= this.lastSoundAt;
  }

  private tick(): void {
    const frame = this.speech.shift();
    if (frame) {
      this.lastSpeechAt = performance.now();
      this.firstSpeechAt ||= this.lastSpeechAt;
    }
    const { packet } = this;
    packet.writeUInt16BE((packet.readUInt16BE(2) + 1) & 0xffff, 2);
    packet.writeUInt32BE((packet.readUInt32BE(4) + FRAME_BYTES) >>> 0, 4);
    if (frame) frame.copy(packet, RTP_HEADER_BYTES);
    else packet.fill(0xff, RTP_HEADER_BYTES);
    this.socket.send(packet, this.call?.mediaPort, HOST);
    this.due += TICK_MS;
    this.timer = setTimeout(() => this.tick(), Math.max(0, this.due - performance.now()));
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

import { bodyText, UserAgent, type IncomingInvite, type OutgoingInvite, type Session } from '@baton/sip';
import { pino } from 'pino';
import type { DtmfDigit, MediaLeg } from '../../media/media-leg.js';
import { MediaPlane } from '../../media/media-plane.js';
import { until } from './until.js';

/** Timers of a 25th of the RFC's, for specs over real sockets. */
export const quickTimers = { t1: 20, t2: 160, t4: 100, trying: 5 };

/** Some RTP ports; those that others hold are passed over. */
export function somePorts(pairs = 20): { from: number; to: number } {
  const from = 30_000 + 2 * Math.floor(Math.random() * 14_000);
  return { from, to: from + 2 * pairs - 1 };
}

const square = (level: number) => Int16Array.from({ length: 160 }, (_, at) => (at % 20 < 10 ? level : -level));

/** A telephone for specs: a real SIP user agent with real RTP. */
export class Phone {
  private readonly legs: MediaLeg[] = [];
  private static readonly running = new Set<Phone>();

  private constructor(
    readonly userAgent: UserAgent,
    private readonly media: MediaPlane,
  ) {
    Phone.running.add(this);
  }

  /** Timers that the phones of this process hold. */
  static get timers(): number {
    return [...Phone.running].reduce((sum, { userAgent }) => sum + userAgent.openCounts().timers, 0);
  }

  /** `tryingMs`: how long it keeps the 100 to itself. */
  static async start({ tryingMs = quickTimers.trying } = {}): Promise<Phone> {
    const timers = { ...quickTimers, trying: tryingMs };
    const transports = [{ protocol: 'udp' as const, host: '127.0.0.1', port: 0 }];
    const userAgent = new UserAgent({ transports, timers });
    await userAgent.start();
    const options = { host: '127.0.0.1', advertisedHost: undefined, ports: somePorts(), mediaTimeoutMs: 60_000 };
    return new Phone(userAgent, new MediaPlane(options, pino({ level: 'silent' })));
  }

  get uri(): string {
    return `sip:desk@127.0.0.1:${this.userAgent.address('udp').port}`;
  }

  /** Calls and waits for the answer. */
  async dial(to: string, options: { from?: string; lateOffer?: boolean } = {}): Promise<Line> {
    const { invite, leg } = await this.ring(to, options);
    return new Promise((resolve, reject) => {
      const refused = (status: number) => void leg.close().then(() => reject(new Error(String(status))));
      invite.on('rejected', ({ status }) => refused(status));
      invite.on('failed', ({ status }) => refused(status));
      invite.on('accepted', (session, response) => {
        if (!options.lateOffer) leg.acceptAnswer(bodyText(response));
        resolve(new Line(session, leg));
      });
    });
  }

  /** Calls; what comes of it is the spec's. */
  async ring(
    to: string,
    { from, lateOffer }: { from?: string; lateOffer?: boolean } = {},
  ): Promise<{ invite: OutgoingInvite; leg: MediaLeg }> {
    const leg = await this.openLeg();
    const offer = lateOffer
      ? { answerOffer: (response: Parameters<typeof bodyText>[0]) => ({ body: leg.answer(bodyText(response)) }) }
      : { body: leg.offer() };
    return { invite: this.userAgent.invite({ to, from, ...offer }), leg };
  }

  private async openLeg(): Promise<MediaLeg> {
    const leg = await this.media.openLeg('127.0.0.1');
    this.legs.push(leg);
    return leg;
  }

  /** What to do with the next calls to this phone. */
  onCall(answer: (invite: IncomingInvite) => void): void {
    this.userAgent.removeAllListeners('invite');
    this.userAgent.on('invite', answer);
  }

  async pickUp(invite: IncomingInvite): Promise<Line> {
    const leg = await this.openLeg();
    const body = leg.answer(bodyText(invite.request));
    return new Line(await invite.accept({ body }), leg);
  }

  async stop(): Promise<void> {
    Phone.running.delete(this);
    await Promise.all([this.userAgent.stop(), ...this.legs.map((leg) => leg.close())]);
  }
}

/** One call as the phone has it. */
export class Line {
  /** Loudest sample of the last frame that came. */
  level = 0;
  /** Frames that were loud. */
  loudFrames = 0;
  readonly keys: string[] = [];
  readonly ended: Promise<string>;
  private sound: Int16Array | undefined;
  private over = false;

  constructor(
    readonly session: Session,
    private readonly leg: MediaLeg,
  ) {
    leg.listener = {
      onFrame: (pcm) => {
        this.level = pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
        if (this.level > 4_000) this.loudFrames += 1;
      },
      onKey: (digit) => this.keys.push(digit),
      onMediaLost: () => undefined,
    };
    leg.source = () => this.sound;
    this.ended = new Promise((resolve) => {
      session.on('terminated', ({ reason }) => {
        this.over = true;
        resolve(reason);
        void leg.close();
      });
    });
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Says something this loud from now on; 0: nothing. */
  speak(level: number): void {
    this.sound = level === 0 ? undefined : square(level);
  }

  /** Speaks for so long. */
  async say(ms: number): Promise<void> {
    this.speak(8_000);
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.speak(0);
  }

  async hears(what: string, holds: (level: number) => boolean): Promise<void> {
    await until(what, () => holds(this.level));
  }

  press(digit: string): Promise<unknown> {
    return this.session.request('INFO', {
      body: `Signal=${digit}\r\nDuration=160\r\n`,
      contentType: 'application/dtmf-relay',
    });
  }

  pressByRtp(digit: DtmfDigit): void {
    this.leg.sendKey(digit);
  }

  /** Offers its media again in this direction; resolves with the answer. */
  async reinvite(direction: 'sendrecv' | 'sendonly' | 'inactive'): Promise<string> {
    const response = await this.session.reinvite({ body: this.leg.offer().replace('a=sendrecv', `a=${direction}`) });
    const answer = bodyText(response);
    this.leg.acceptAnswer(answer);
    return answer;
  }

  /** No more RTP from this phone, as if its network were gone. */
  async loseMedia(): Promise<void> {
    await this.leg.close();
  }

  bye(): Promise<void> {
    return this.session.bye();
  }
}

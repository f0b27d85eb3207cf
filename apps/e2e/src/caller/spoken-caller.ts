import type { PlayoutClock, PortPool } from '@baton/rtp';
import { bodyText, UserAgent, type IncomingRefer, type Session } from '@baton/sip';
import type { SpeechSynthesizer } from '@baton/speech';
import { describeStep, type CallStep } from './call-step.js';
import { PhoneLine } from './phone-line.js';
import { StereoRecording } from './stereo-recording.js';
import { TurnDetector } from './turn-detector.js';
import type { WireTap } from './wire-tap.js';
import { recordedFrames, spokenFrames, type Frames } from './voice.js';

export interface SpokenCallerOptions {
  /** SIP address to call, e.g. `sip:1000@127.0.0.1:5060;transport=tcp`. */
  target: string;
  /** Numeric address of ours to bind. */
  host: string;
  steps: CallStep[];
  ports: PortPool;
  clock: PlayoutClock;
  synthesizer: SpeechSynthesizer;
  /** Hang up after so long without an end of the flow. */
  patienceMs: number;
  /** Notes every SIP message of the caller (UDP). */
  tap?: WireTap;
  signal?: AbortSignal;
  onAnswered?(callId: string | undefined): void;
  /** The caller does something: what, and how many milliseconds after the answer. */
  onStep?(text: string, atMs: number): void;
}

/** How the call was for the caller. */
export interface CallOutcome {
  /** The final status of the INVITE if it was not answered. */
  refused: number | null;
  /** Baton's own id of the call. */
  callId: string | null;
  /** Who hung up. */
  endedBy: 'assistant' | 'caller' | 'nobody';
  /** Whether a REFER moved the caller to somebody else. */
  referred: boolean;
  durationMs: number;
  /** Steps that the caller came to. */
  stepsDone: number;
  recording: StereoRecording;
}

/** A caller of flesh and blood, as far as a telephone line can tell: real SIP, real RTP, speech, keys and silence. */
export class SpokenCaller {
  private readonly userAgent: UserAgent;
  private readonly turn = new TurnDetector();
  private readonly recording = new StereoRecording();
  private line: PhoneLine | undefined;
  private referredLine: PhoneLine | undefined;
  private answeredAt = 0;
  private stepsDone = 0;
  private referred = false;

  constructor(private readonly options: SpokenCallerOptions) {
    this.userAgent = new UserAgent({
      transports: [
        options.tap ?? { protocol: 'udp', host: options.host, port: 0 },
        { protocol: 'tcp', host: options.host, port: 0 },
      ],
      contact: { user: 'caller' },
      userAgent: 'Baton test caller',
    });
  }

  /** Places the call and resolves when it is over and everything is freed. */
  async call(): Promise<CallOutcome> {
    const prepared = await this.prepare();
    await this.userAgent.start();
    try {
      return await this.run(prepared);
    } finally {
      await this.line?.close();
      await this.referredLine?.close();
      await this.userAgent.stop();
    }
  }

  /** Speech is made before the call, so that nobody waits for it. */
  private async prepare(): Promise<(Frames | undefined)[]> {
    return Promise.all(
      this.options.steps.map(async (step) => {
        if (step.kind === 'say') return spokenFrames(this.options.synthesizer, step.text);
        if (step.kind === 'wav') return recordedFrames(step.file);
        return undefined;
      }),
    );
  }

  private async run(prepared: (Frames | undefined)[]): Promise<CallOutcome> {
    const answered = await this.dial();
    if ('refused' in answered) return this.outcome(answered.refused, null, 'nobody');
    const { session, callId } = answered;
    this.answeredAt = performance.now();
    this.options.onAnswered?.(callId);
    const over = new Promise<'assistant' | 'caller'>((resolve) => {
      session.on('terminated', ({ reason }) => resolve(reason === 'local-bye' ? 'caller' : 'assistant'));
    });
    session.on('refer', (refer) => void this.follow(refer));
    if (this.line) {
      this.line.onMediaLost = () => {
        this.options.onStep?.('hears nothing any more and hangs up', performance.now() - this.answeredAt);
        void session.bye();
      };
    }
    const patience = setTimeout(() => void session.bye(), this.options.patienceMs);
    this.options.signal?.addEventListener('abort', () => void session.bye(), { once: true });
    void this.perform(prepared, session);
    const endedBy = await over;
    clearTimeout(patience);
    await this.referredCall;
    return this.outcome(null, callId ?? null, endedBy);
  }

  private outcome(refused: number | null, callId: string | null, endedBy: CallOutcome['endedBy']): CallOutcome {
    const durationMs = this.answeredAt === 0 ? 0 : Math.round(performance.now() - this.answeredAt);
    const { referred, stepsDone, recording } = this;
    return { refused, callId, endedBy, referred, durationMs, stepsDone, recording };
  }

  private async dial(): Promise<{ session: Session; callId: string | undefined } | { refused: number }> {
    const { ports, clock, host, target } = this.options;
    const line = new PhoneLine(await ports.allocate(), clock, host);
    this.line = line;
    line.onFrame = (heard, said) => {
      this.turn.hear(heard);
      this.recording.add(said, heard);
    };
    const invite = this.userAgent.invite({ to: `<${target}>`, body: line.offer() });
    return new Promise((resolve) => {
      invite.on('rejected', ({ status }) => resolve({ refused: status }));
      invite.on('failed', ({ status }) => resolve({ refused: status }));
      invite.on('cancelled', () => resolve({ refused: 487 }));
      invite.on('accepted', (session, response) => {
        line.acceptAnswer(bodyText(response));
        session.on('reinvite', (reinvite) => reinvite.accept({ body: line.answer(bodyText(reinvite.request)) }));
        resolve({ session, callId: response.headers.get('x-baton-call-id') });
      });
    });
  }

  /** Does one step after the other, each when the assistant has finished speaking. */
  private async perform(prepared: (Frames | undefined)[], session: Session): Promise<void> {
    for (const [index, step] of this.options.steps.entries()) {
      if (step.kind !== 'hang-up') await this.myTurn(session);
      if (session.terminated || !this.line) return;
      this.options.onStep?.(describeStep(step), performance.now() - this.answeredAt);
      this.stepsDone += 1;
      const frames = prepared[index];
      if (frames) await this.line.say(frames);
      else if (step.kind === 'key') await this.press(step.keys);
      else if (step.kind === 'silence') await seconds(step.seconds);
      else if (step.kind === 'hang-up') await session.bye();
      if (step.kind !== 'silence') this.turn.turnTaken();
    }
  }

  private async press(keys: string): Promise<void> {
    for (const key of keys) {
      this.line?.press(key as Parameters<PhoneLine['press']>[0]);
      await seconds(0.35);
    }
  }

  private async myTurn(session: Session): Promise<void> {
    while (!this.turn.callersTurn && !session.terminated) await seconds(0.02);
  }

  private referredCall: Promise<void> | undefined;

  private follow(refer: IncomingRefer): void {
    this.referredCall = this.callReferred(refer).catch(() => refer.notify(503));
  }

  /** Does what a gateway does with a REFER: calls the other party and tells how that goes (RFC 3515). */
  private async callReferred(refer: IncomingRefer): Promise<void> {
    await refer.accept();
    const { ports, clock, host } = this.options;
    const line = new PhoneLine(await ports.allocate(), clock, host);
    this.referredLine = line;
    line.onFrame = (heard, said) => this.recording.add(said, heard);
    const { uri } = refer.referTo;
    const headers = headersOf(uri.headers ?? '');
    const to = `<sip:${uri.user ?? ''}@${uri.host}${uri.port === undefined ? '' : `:${uri.port}`}>`;
    const invite = this.userAgent.invite({
      to,
      body: line.offer(),
      headers: { ...headers, 'Referred-By': refer.referredBy ?? '<sip:assistant@invalid>' },
    });
    invite.on('progress', ({ status }) => void refer.notify(status));
    await new Promise<void>((resolve) => {
      const failed = (status: number) => void refer.notify(status).then(resolve, resolve);
      invite.on('rejected', ({ status }) => failed(status));
      invite.on('failed', ({ status }) => failed(status));
      invite.on('cancelled', () => failed(487));
      invite.on('accepted', (session, response) => {
        this.referred = true;
        line.acceptAnswer(bodyText(response));
        session.on('terminated', () => resolve());
        void refer.notify(200);
      });
    });
  }
}

/** Headers within a URI (RFC 3261 §19.1.1): what the INVITE to it shall carry. */
function headersOf(query: string): Record<string, string> {
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])));
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1_000));

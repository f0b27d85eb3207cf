import { handoffContextSchema, type Effect, type HandoffContext } from '@baton/flow-engine';
import type { PlayoutClock, PortPool } from '@baton/rtp';
import { bodyText, UserAgent, type IncomingInvite, type Session, type SipRequest } from '@baton/sip';
import { concatAudio, type SpeechSynthesizer } from '@baton/speech';
import { PhoneLine } from './phone-line.js';
import { TurnDetector } from './turn-detector.js';
import type { WireTap } from './wire-tap.js';
import { agentFrames } from './voice.js';

/**
 * How the agent behaves: picks up and talks; hears a whisper out and presses the key that takes the call, or one that
 * does not; or one of the ways in which agents do not pick up.
 */
export type AgentBehaviour = 'answer' | 'accept' | 'decline' | 'busy' | 'reject' | 'late' | 'none';

/** What arrived with a call that was handed over. An agent who is asked first cannot see that in the INVITE. */
export interface HandoffArrived {
  way: Extract<Effect, { type: 'transfer' }>['way'];
  destination: string;
  context: Partial<HandoffContext> | null;
}

export interface AgentPhoneOptions {
  /** SIP address that the queue's settings name, e.g. `sip:agent@127.0.0.1:5070`. */
  host: string;
  port: number;
  behaviour: AgentBehaviour;
  ports: PortPool;
  clock: PlayoutClock;
  synthesizer: SpeechSynthesizer;
  /** Notes every SIP message of this telephone (UDP); bound to the same host and port. */
  tap?: WireTap;
  onEvent: (text: string) => void;
  onArrived: (arrived: HandoffArrived) => void;
  /** All that was heard at this telephone in one call, when that is over. */
  onHeard?: (audio: Int16Array) => void;
}

const RING_S = 1.2;
/** Long enough that the caller is told that it still rings. */
const LATE_RING_S = 12;
/** How long a key is held. */
const PRESS_S = 0.35;
/** Time for the caller to be heard before the agent says goodbye. */
const TALK_S = 2.5;
/** What the agent says to a caller. */
export const AGENT_GREETING = 'Hello, I have your details here in front of me. How can I help?';

/** The telephone of a human agent, for when there is none on this machine. */
export class AgentPhone {
  private readonly userAgent: UserAgent;
  private readonly lines = new Set<PhoneLine>();

  constructor(private readonly options: AgentPhoneOptions) {
    const { host, port } = options;
    this.userAgent = new UserAgent({
      transports: [options.tap ?? { protocol: 'udp', host, port }, { protocol: 'tcp', host, port }],
      contact: { user: 'agent' },
      userAgent: 'Baton test agent',
    });
    this.userAgent.on('invite', (invite) => void this.receive(invite));
  }

  /** Rejects when another program is on the port: then that one is the agent. */
  async start(): Promise<void> {
    await this.userAgent.start();
  }

  async stop(): Promise<void> {
    for (const line of this.lines) await line.close();
    await this.userAgent.stop();
  }

  private async receive(invite: IncomingInvite): Promise<void> {
    const { behaviour, onEvent, onArrived } = this.options;
    onArrived({ way: wayOf(invite.request), destination: invite.requestUri, context: contextIn(invite.request) });
    if (behaviour === 'busy') return this.refuse(invite, 486);
    if (behaviour === 'reject') return this.refuse(invite, 603);
    invite.progress(180);
    onEvent('the telephone rings');
    await seconds(behaviour === 'late' ? LATE_RING_S : RING_S);
    if (invite.answered) return onEvent('stopped ringing');
    await this.answer(invite);
  }

  private refuse(invite: IncomingInvite, status: number): void {
    this.options.onEvent(status === 486 ? 'is busy' : 'declines the call');
    invite.reject(status);
  }

  private async answer(invite: IncomingInvite): Promise<void> {
    const { ports, clock, synthesizer, host, behaviour, onEvent, onHeard } = this.options;
    const line = new PhoneLine(await ports.allocate(), clock, host);
    this.lines.add(line);
    const turn = new TurnDetector();
    const heard: Int16Array[] = [];
    line.onFrame = (frame) => {
      turn.hear(frame);
      if (onHeard) heard.push(frame.slice());
    };
    const session = await invite.accept({ body: line.answer(bodyText(invite.request)) });
    session.on('terminated', () => {
      onHeard?.(concatAudio(heard));
      void this.hungUp(line);
    });
    session.on('reinvite', (reinvite) => reinvite.accept({ body: line.answer(bodyText(reinvite.request)) }));
    onEvent('picks up');
    if (behaviour === 'accept' || behaviour === 'decline') {
      while (!turn.callersTurn && !session.terminated) await seconds(0.02);
      if (session.terminated) return;
      const key = behaviour === 'accept' ? '1' : '9';
      onEvent(`presses ${key}`);
      line.press(key);
      if (behaviour === 'decline') return;
      await seconds(PRESS_S);
    }
    await line.say(await agentFrames(synthesizer, AGENT_GREETING));
    onEvent(AGENT_GREETING);
    await seconds(TALK_S);
    await hangUp(session, onEvent);
  }

  private async hungUp(line: PhoneLine): Promise<void> {
    this.lines.delete(line);
    await line.close();
  }
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1_000));

async function hangUp(session: Session, onEvent: (text: string) => void): Promise<void> {
  if (session.terminated) return;
  onEvent('hangs up');
  await session.bye();
}

/** A call that was moved here says by whom (RFC 3892). */
function wayOf(request: SipRequest): 'bridge' | 'refer' {
  return request.headers.has('referred-by') ? 'refer' : 'bridge';
}

/** Reads the context out of the INVITE, as any agent's system could. */
export function contextIn(request: SipRequest): Partial<HandoffContext> | null {
  const header = request.headers.get('x-baton-context');
  if (header === undefined) return null;
  try {
    const json: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    const parsed = handoffContextSchema.partial().safeParse(json);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

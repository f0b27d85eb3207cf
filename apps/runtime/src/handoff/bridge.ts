import { transferOutcomeOf } from '@baton/flow-engine';
import type { SpeechSynthesizer } from '@baton/speech';
import { bodyText, parseUri, type OutgoingInvite, type Session, type UserAgent } from '@baton/sip';
import { errorWithoutWords } from '../call/error-without-words.js';
import type { CallerAudio } from '../media/caller-audio.js';
import { followDialog } from '../media/in-dialog-media.js';
import type { MediaLeg } from '../media/media-leg.js';
import type { MediaPlane } from '../media/media-plane.js';
import { callerOnDisplay } from './caller-on-display.js';
import { contextHeaders } from './context-headers.js';
import { Whisper, type WhisperRequest } from './whisper.js';
import type { TransferAttempt, TransferEvents, TransferRequest } from './transfer-attempt.js';

export interface BridgeParts {
  userAgent: UserAgent;
  media: MediaPlane;
  audio: CallerAudio;
  synthesizer: SpeechSynthesizer;
  leastToAcceptMs: number;
  /** Calls back when the sentence that the caller is hearing has been said, at once if there is none. */
  afterThisPrompt: (then: () => void) => void;
}

/**
 * How long an agent who answers late in the ring still has to take the call. It is less than what the engine adds to the
 * time limit of a way before it gives the way up itself.
 */
export const LEAST_TO_ACCEPT_MS = 15_000;

/**
 * The way `bridge`: the agent is called with the context in the INVITE, and joined with the caller through us, so that
 * the call can come back. The way `attended` is the same, but that the agent hears a whisper first and accepts; the
 * caller stays with music and news until then.
 */
export class Bridge implements TransferAttempt {
  private leg: MediaLeg | undefined;
  private invite: OutgoingInvite | undefined;
  private session: Session | undefined;
  private ring: NodeJS.Timeout | undefined;
  private readonly begunAt = performance.now();
  private whisper: Whisper | undefined;
  private takenOnScreen = false;
  private joined = false;
  private over = false;

  constructor(
    private readonly parts: BridgeParts,
    private readonly request: TransferRequest,
    private readonly events: TransferEvents,
    private readonly whispered: WhisperRequest | null = null,
  ) {
    this.call().catch((error: unknown) => {
      request.log.warn({ err: errorWithoutWords(error) }, 'the agent could not be called');
      this.fail(error);
    });
  }

  cancel(): void {
    if (this.over) return;
    this.over = true;
    this.release();
  }

  callerGone(): boolean {
    this.cancel();
    return false;
  }

  /** Who takes the call before the phone is picked up has read what it is about, and is joined without a whisper. */
  acceptOnScreen(): void {
    this.takenOnScreen = true;
    this.whisper?.accept();
  }

  private async call(): Promise<void> {
    const { address, context, contextBytes, timeoutMs } = this.request;
    const leg = await this.parts.media.openLeg(parseUri(address).host);
    if (this.over) return leg.close();
    this.leg = leg;
    this.ring = setTimeout(() => this.end('no-answer', null), timeoutMs);
    const invite = this.parts.userAgent.invite({
      to: `<${address}>`,
      from: callerOnDisplay(context.caller, leg.address),
      body: leg.offer(),
      headers: contextHeaders(context, contextBytes),
    });
    this.invite = invite;
    invite.on('progress', ({ status }) => this.events.progress(status === 180 ? 'ringing' : 'trying', status));
    invite.on('rejected', ({ status }) => this.end(transferOutcomeOf(status), status));
    invite.on('failed', ({ status }) => this.end(transferOutcomeOf(status), status));
    invite.on('cancelled', () => this.end('no-answer', 487));
    invite.on('accepted', (session, response) => this.answered(session, bodyText(response), response.status));
  }

  private answered(session: Session, answer: string, status: number): void {
    clearTimeout(this.ring);
    const { leg } = this;
    if (this.over || !leg) {
      void session.bye();
      return;
    }
    this.session = session;
    session.on('terminated', () => this.agentGone());
    // Not joined yet, and lost all the same: nobody would tell a second time.
    leg.listener = {
      onFrame: () => undefined,
      onKey: (digit) => this.whisper?.press(digit),
      onMediaLost: () => this.agentGone(),
    };
    try {
      leg.acceptAnswer(answer);
    } catch (error) {
      this.request.log.warn({ err: errorWithoutWords(error) }, "the agent's answer cannot be used");
      this.end('failed', 488);
      return;
    }
    followDialog(
      session,
      leg,
      {
        onKey: (digit) => (this.joined ? this.parts.audio.pressedByAgent(digit) : this.whisper?.press(digit)),
        onMediaImpossible: () => this.agentGone(),
      },
      this.request.log,
    );
    if (this.whispered && !this.takenOnScreen) this.ask(leg, this.whispered, status);
    else this.taken(status);
  }

  /** The agent hears what the call is about and says whether they take it. */
  private ask(leg: MediaLeg, whispered: WhisperRequest, status: number): void {
    const left = this.begunAt + this.request.timeoutMs - performance.now();
    this.ring = setTimeout(() => this.end('no-answer', status), Math.max(left, this.parts.leastToAcceptMs));
    this.whisper = new Whisper(leg, this.parts.synthesizer, whispered, {
      onAccepted: () => {
        clearTimeout(this.ring);
        this.taken(status);
      },
      onDeclined: () => this.end('declined', status),
    });
  }

  private taken(status: number): void {
    this.events.progress('answered', status);
    this.parts.afterThisPrompt(() => this.join(status));
  }

  private join(status: number): void {
    if (this.over || !this.leg) return;
    this.joined = true;
    this.parts.audio.join(this.leg, () => this.agentGone());
    this.events.ended('connected', status);
  }

  /** Hung up, lost, or without media: the caller is not left with nobody. */
  private agentGone(): void {
    if (this.over) return;
    const wasJoined = this.joined;
    this.over = true;
    this.release();
    if (wasJoined) this.events.returned();
    else this.events.ended('declined', null);
  }

  private end(outcome: ReturnType<typeof transferOutcomeOf>, status: number | null): void {
    if (this.over) return;
    this.over = true;
    this.release();
    this.events.ended(outcome, status);
  }

  private fail(error: unknown): void {
    const noPort = error instanceof Error && error.name === 'NoFreePortError';
    this.end(noPort ? 'failed' : 'unreachable', null);
  }

  private release(): void {
    clearTimeout(this.ring);
    this.whisper?.close();
    if (this.joined) this.parts.audio.part();
    this.joined = false;
    this.invite?.cancel();
    void this.session?.bye();
    void this.leg?.close();
  }
}

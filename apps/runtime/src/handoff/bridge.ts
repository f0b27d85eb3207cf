import { bodyText, parseUri, type OutgoingInvite, type Session, type UserAgent } from '@baton/sip';
import { errorWithoutWords } from '../call/error-without-words.js';
import type { CallerAudio } from '../media/caller-audio.js';
import { followDialog } from '../media/in-dialog-media.js';
import type { MediaLeg } from '../media/media-leg.js';
import type { MediaPlane } from '../media/media-plane.js';
import { callerOnDisplay } from './caller-on-display.js';
import { contextHeaders } from './context-headers.js';
import type { TransferAttempt, TransferEvents, TransferRequest } from './transfer-attempt.js';
import { transferOutcome } from './transfer-outcome.js';

export interface BridgeParts {
  userAgent: UserAgent;
  media: MediaPlane;
  audio: CallerAudio;
  /** Calls back when the sentence that the caller is hearing has been said, at once if there is none. */
  afterThisPrompt: (then: () => void) => void;
}

/**
 * The way `bridge`: the agent is called with the context in the INVITE, and joined with the caller through us, so that
 * the call can come back.
 */
export class Bridge implements TransferAttempt {
  private leg: MediaLeg | undefined;
  private invite: OutgoingInvite | undefined;
  private session: Session | undefined;
  private ring: NodeJS.Timeout | undefined;
  private joined = false;
  private over = false;

  constructor(
    private readonly parts: BridgeParts,
    private readonly request: TransferRequest,
    private readonly events: TransferEvents,
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
    invite.on('rejected', ({ status }) => this.end(transferOutcome(status), status));
    invite.on('failed', ({ status }) => this.end(transferOutcome(status), status));
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
    leg.listener = { onFrame: () => undefined, onKey: () => undefined, onMediaLost: () => this.agentGone() };
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
        onKey: (digit) => this.parts.audio.pressedByAgent(digit),
        onMediaImpossible: () => this.agentGone(),
      },
      this.request.log,
    );
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

  private end(outcome: ReturnType<typeof transferOutcome>, status: number | null): void {
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
    if (this.joined) this.parts.audio.part();
    this.joined = false;
    this.invite?.cancel();
    void this.session?.bye();
    void this.leg?.close();
  }
}

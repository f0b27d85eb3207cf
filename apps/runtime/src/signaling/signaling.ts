import { randomUUID } from 'node:crypto';
import { NoFreePortError } from '@baton/rtp';
import { bodyText, type IncomingInvite, type IncomingRequest, type Session, type UserAgent } from '@baton/sip';
import type { Logger } from 'pino';
import type { CallServices } from '../call/call-services.js';
import { CallSession } from '../call/call-session.js';
import type { CallRegistry } from '../call/call-registry.js';
import { errorWithoutWords } from '../call/error-without-words.js';
import type { TraceWriter } from '../call-events/trace-writer.js';
import type { AnsweringFlow, FlowLibrary } from '../flow-runner/flow-library.js';
import type { MediaLeg } from '../media/media-leg.js';
import { refusalOf, type Refusal } from './admission.js';
import { callerIdentity } from './caller-identity.js';
import { dialledNumber } from './dialled-number.js';
import { TrialGuesses } from './trial-guesses.js';

export interface SignalingParts {
  userAgent: UserAgent;
  flows: FlowLibrary;
  calls: CallRegistry;
  traces: TraceWriter;
  services: CallServices;
  maxCalls: number;
  log: Logger;
  onRefused(status: number): void;
  onEnded(result: string): void;
}

/** Answers the phone: admits an INVITE, negotiates its media, and begins a call with the flow that was dialled. */
export class Signaling {
  private draining = false;
  private readonly guesses = new TrialGuesses(() => performance.now());

  constructor(private readonly parts: SignalingParts) {
    parts.userAgent.on('invite', (invite) => void this.receive(invite));
    parts.userAgent.on('options', (options) => this.receiveOptions(options));
  }

  /** No new calls from now on; those in progress go on. */
  drain(): void {
    this.draining = true;
  }

  private receiveOptions(options: IncomingRequest): void {
    if (this.draining) options.reject(503, undefined, { headers: { 'Retry-After': '5' } });
  }

  private async receive(invite: IncomingInvite): Promise<void> {
    try {
      await this.admit(invite);
    } catch (error) {
      this.parts.log.error({ err: errorWithoutWords(error) }, 'a call could not be answered');
      this.refuse(invite, { status: 500 });
    }
  }

  private async admit(invite: IncomingInvite): Promise<void> {
    const { flows, calls, maxCalls } = this.parts;
    const dialled = dialledNumber(invite.requestUri);
    const answering = this.guesses.checked(invite.source.address, dialled, flows.find(dialled, invite.callId));
    const flowFound = answering !== undefined;
    const refusal = refusalOf({ draining: this.draining, calls: calls.size, maxCalls, flowFound });
    if (refusal || !answering) {
      this.refuse(invite, refusal ?? { status: 404 });
      return;
    }
    const leave = calls.admit();
    try {
      await this.answer(invite, dialled, answering);
    } finally {
      leave();
    }
  }

  private async answer(invite: IncomingInvite, dialled: string, answering: AnsweringFlow): Promise<void> {
    const leg = await this.openLeg(invite);
    if (!leg) return;
    const callId = randomUUID();
    const lateOffer = invite.body.byteLength === 0;
    let session: Session | undefined;
    try {
      // Given up while the ports were being bound.
      if (invite.answered) return await leg.close();
      const body = lateOffer ? leg.offer() : leg.answer(bodyText(invite.request));
      session = await invite.accept({ body, headers: { 'X-Baton-Call-Id': callId } });
      this.begin(session, leg, { callId, dialled, answering, lateOffer, invite });
    } catch (error) {
      // Answered, and nobody there to speak: the caller is not left in silence.
      void session?.bye();
      await leg.close();
      if (session || !isNegotiationError(error)) throw error;
      this.parts.log.info({ code: error.code }, 'no media in common');
      this.refuse(invite, { status: 488 });
    }
  }

  private begin(
    session: Session,
    leg: MediaLeg,
    call: { callId: string; dialled: string; answering: AnsweringFlow; lateOffer: boolean; invite: IncomingInvite },
  ): void {
    const { calls, traces, services } = this.parts;
    const { callId, dialled, answering, lateOffer, invite } = call;
    const { flow, environment, canary, draftRevision } = answering;
    const log = this.parts.log.child({ callId });
    const started = {
      id: callId,
      sipCallId: invite.callId,
      flowId: flow.flowId,
      versionId: flow.versionId,
      environment,
      canary,
      draftRevision,
      dialled,
      caller: callerIdentity(invite.from),
      startedAt: Date.now(),
    };
    const trace = traces.open(started);
    const facts = { started, flow, lateOffer };
    const over = ({ result }: { result: string }) => {
      calls.remove(callId);
      traces.ended(callId);
      this.parts.onEnded(result);
    };
    try {
      calls.add(new CallSession(facts, services, session, leg, trace, log, over));
    } catch (error) {
      trace.end({ endedAt: Date.now(), result: 'failed', endReason: 'error' });
      traces.ended(callId);
      throw error;
    }
    const { flowId, versionId } = flow;
    log.info({ flowId, versionId, environment, canary, draftRevision }, 'call answered');
  }

  private async openLeg(invite: IncomingInvite): Promise<MediaLeg | undefined> {
    try {
      return await this.parts.services.media.openLeg(invite.source.address);
    } catch (error) {
      if (!(error instanceof NoFreePortError)) throw error;
      this.refuse(invite, { status: 503, retryAfterS: 10 });
      return undefined;
    }
  }

  private refuse(invite: IncomingInvite, { status, reason, retryAfterS }: Refusal): void {
    if (invite.answered) return;
    const headers: Record<string, string> = retryAfterS === undefined ? {} : { 'Retry-After': String(retryAfterS) };
    invite.reject(status, reason, { headers });
    this.parts.onRefused(status);
  }
}

/** What packages/sdp throws for an offer that cannot be answered; both of its kinds carry a code. */
function isNegotiationError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && ['NegotiationError', 'NoCommonCodecError', 'SdpParseError'].includes(error.name);
}

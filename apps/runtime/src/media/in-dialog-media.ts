import { bodyText, type IncomingReinvite, type Session } from '@baton/sip';
import type { Logger } from 'pino';
import { errorWithoutWords } from '../call/error-without-words.js';
import type { DtmfDigit, MediaLeg } from './media-leg.js';

/** RFC 6086 would register packages; phones send these two since before. `Signal=5` or just `5`. */
const KEY_IN_INFO = /^(?:signal\s*=\s*)?([0-9*#A-D])\s*$/im;
const KEY_TYPES = ['application/dtmf-relay', 'application/dtmf'];

export interface InDialogMediaEvents {
  /** A key came by INFO. */
  onKey(digit: DtmfDigit): void;
  /** The other side's answer to our late offer makes no sense: the call cannot go on. */
  onMediaImpossible(): void;
}

/**
 * Keeps a leg's media in step with its dialog: hold and resume, session refresh, moved media, late offers, and keys by
 * INFO. `lateOffer`: our offer is in the 200 and its answer comes with the ACK.
 */
export function followDialog(
  session: Session,
  leg: MediaLeg,
  events: InDialogMediaEvents,
  log: Logger,
  lateOffer = false,
): void {
  let awaitsAnswer = lateOffer;

  const answerOffer = (request: IncomingReinvite) => {
    if (request.body.byteLength === 0) {
      // A re-INVITE without an offer wants ours (RFC 3261 §14.2); an UPDATE without one is a refresh only.
      const offers = request.method === 'INVITE';
      request.accept(offers ? { body: leg.offer() } : {});
      awaitsAnswer ||= offers;
      return;
    }
    let answer: string;
    try {
      answer = leg.answer(bodyText(request.request));
    } catch (error) {
      log.info({ err: errorWithoutWords(error) }, 'an offer within the call cannot be answered');
      request.reject(488);
      return;
    }
    request.accept({ body: answer });
  };

  session.on('reinvite', answerOffer);
  session.on('update', answerOffer);
  session.on('ack', (ack) => {
    if (!awaitsAnswer) return;
    awaitsAnswer = false;
    // A phone that was only asked for a refresh and answers nothing leaves the media as it is.
    if (leg.codec !== undefined && ack.body.byteLength === 0) return;
    try {
      leg.acceptAnswer(bodyText(ack));
    } catch (error) {
      log.info({ err: errorWithoutWords(error) }, 'the answer to our offer cannot be used');
      events.onMediaImpossible();
    }
  });
  session.on('refreshDue', ({ headers }) => {
    session
      .reinvite({ body: leg.offer(), headers })
      .then((response) => {
        if (response.status >= 200 && response.status < 300) leg.acceptAnswer(bodyText(response));
      })
      .catch((error: unknown) => log.info({ err: errorWithoutWords(error) }, 'a session refresh failed'));
  });
  session.on('info', (info) => {
    // Empty ones ask whether the call is still there; they are answered 200 (RFC 6086 §4.2.1).
    if (info.body.byteLength === 0) return;
    const [type = ''] = (info.contentType ?? '').toLowerCase().split(';');
    const key = KEY_TYPES.includes(type.trim()) ? KEY_IN_INFO.exec(bodyText(info.request))?.[1] : undefined;
    if (key === undefined) info.reject(415);
    else events.onKey(key.toUpperCase() as DtmfDigit);
  });
}

import { type SipMessage } from '../messages/message.js';

/** What identifies a dialog here (RFC 3261 §12): Call-ID, our tag, their tag. */
export function dialogId(callId: string, localTag: string, remoteTag: string): string {
  return `${callId}|${localTag}|${remoteTag}`;
}

/** The dialog that an incoming request belongs to: To is ours. */
export function dialogIdOfRequest(request: SipMessage): string {
  const { headers } = request;
  return dialogId(headers.callId, headers.toTag ?? '', headers.fromTag ?? '');
}

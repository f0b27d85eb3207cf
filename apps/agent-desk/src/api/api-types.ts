import type { AnswerTo } from '@baton/api-client';

/** Instants are ISO 8601 strings in UTC. */
export type Instant = string;

export type Account = AnswerTo<'Session.current'>['account'];
export type Presence = AnswerTo<'Desk.presence'>['state'];
/** A call that is, or was, given to this desk. */
export type HandoffOnDesk = AnswerTo<'Desk.handoffs'>['handoffs'][number];
/** A call back that a caller has booked. */
export type Callback = AnswerTo<'LeftForQueue.callbacks'>['callbacks'][number];
/** A message that a caller has left, without its sound. */
export type Voicemail = AnswerTo<'LeftForQueue.voicemails'>['voicemails'][number];

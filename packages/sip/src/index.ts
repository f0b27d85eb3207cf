export { type Clock, systemClock, type TimerHandle } from './clock.js';
export { type SipLogger, silentLogger } from './logger.js';
export { SimulatedClock } from './simulated-clock.js';
export { SipError, type SipErrorCode } from './sip-error.js';

export { type CSeq, parseCSeq } from './messages/cseq.js';
export { createResponse, type ResponseInit } from './messages/create-response.js';
export { type ExtraHeaders, Headers } from './messages/headers.js';
export { bodyText, type MessageBody, type SipMessage, type SipRequest, type SipResponse } from './messages/message.js';
export { type NameAddr, parseNameAddr, serializeNameAddr } from './messages/name-addr.js';
export { type Parameters } from './messages/parameters.js';
export { defaultParseLimits, parseMessage, type ParseLimits, SipParseError } from './messages/parse-message.js';
export { reasonPhrase } from './messages/reason-phrases.js';
export { serialize } from './messages/serialize.js';
export { parseUri, serializeUri, type Uri } from './messages/uri.js';
export { parseVia, serializeVia, type Via } from './messages/via.js';

export { type HostResolver } from './transport/host-resolver.js';
export { MemoryNetwork, type MemoryNetworkOptions } from './transport/memory-network.js';
export { type TransportCounters } from './transport/transport-layer.js';
export { type Endpoint, type Protocol, type Transport, type TransportUser } from './transport/transport.js';
export { UdpTransport } from './transport/udp-transport.js';
export { defaultTimerValues, type TimerValues } from './transactions/timer-values.js';

export { type MessageInit } from './user-agent/agent-core.js';
export { type InviteInit } from './user-agent/create-invite.js';
export { IncomingInvite, type IncomingInviteEvents } from './user-agent/incoming-invite.js';
export { IncomingRefer } from './user-agent/incoming-refer.js';
export { IncomingReinvite } from './user-agent/incoming-reinvite.js';
export { IncomingRequest } from './user-agent/incoming-request.js';
export { OutgoingInvite, type OutgoingInviteEvents } from './user-agent/outgoing-invite.js';
export { ReferAttempt, type ReferAttemptEvents } from './user-agent/refer-attempt.js';
export { type ReinviteInit } from './user-agent/reinvite-exchange.js';
export { type SessionEvents, type TerminationReason } from './user-agent/session-events.js';
export { type SessionInterval } from './user-agent/session-timer.js';
export { type ReferInit, Session } from './user-agent/session.js';
export { type OpenCounts, type TransportConfig, type UserAgentOptions } from './user-agent/user-agent-options.js';
export { UserAgent, type UserAgentEvents } from './user-agent/user-agent.js';

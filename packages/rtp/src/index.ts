export { muLaw, aLaw, g711Codec, type G711Codec } from './codecs/g711.js';
export { DtmfReceiver, type DtmfKey, type DtmfListener } from './dtmf/dtmf-receiver.js';
export { DtmfSender, type DtmfPacket } from './dtmf/dtmf-sender.js';
export { isDtmfDigit, type DtmfDigit } from './dtmf/telephone-event.js';
export {
  FRAME_SAMPLES,
  JitterBuffer,
  type JitterBufferOptions,
  type JitterBufferStats,
  type PlayedFrame,
} from './jitter-buffer/jitter-buffer.js';
export { parseRtpPacket, writeRtpPacket, type RtpPacket } from './packet/rtp-packet.js';
export { sequenceAfter, sequenceDistance, timestampAfter, timestampDistance } from './packet/sequence.js';
export {
  PlayoutClock,
  TICK_MS,
  type PlayoutClockOptions,
  type PlayoutLateness,
  type PlayoutTick,
} from './playout/playout-clock.js';
export { FrameQueue } from './playout/frame-queue.js';
export { SimulatedTime } from './playout/simulated-time.js';
export { systemTime, type TimeSource } from './playout/time-source.js';
export { NoFreePortError } from './ports/no-free-port-error.js';
export { PortPool, type PortPair, type PortPoolCounts, type PortPoolOptions } from './ports/port-pool.js';
export { parseRtcp } from './rtcp/parse-rtcp.js';
export { type ReportBlock, type RtcpPacket, type SenderInfo } from './rtcp/rtcp-packet.js';
export { writeRtcp } from './rtcp/write-rtcp.js';
export { RtpSession } from './session/rtp-session.js';
export {
  type AudioCodecName,
  type FrameInfo,
  type FrameSource,
  type Latching,
  type ReceivePayloadType,
  type RtpMedia,
  type RtpSessionListener,
  type RtpSessionOptions,
  type RtpSessionStats,
} from './session/rtp-session-options.js';

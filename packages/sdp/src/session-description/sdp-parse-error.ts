/** The text is no SDP. The peer is at fault; the request is answered 400. */
export class SdpParseError extends Error {
  readonly code = 'SDP_MALFORMED';
  /** Counted from 1. */
  readonly line: number;

  constructor(reason: string, line: number) {
    super(`line ${line}: ${reason}`);
    this.name = 'SdpParseError';
    this.line = line;
  }
}

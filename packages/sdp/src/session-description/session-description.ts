/** A line that has no field of its own here, kept as it stood. */
export interface SdpLine {
  /** The letter before the equals sign. */
  type: string;
  value: string;
}

/** `a=name` or `a=name:value`: RFC 8866 §5.13. */
export interface SdpAttribute {
  name: string;
  value?: string;
}

/** `o=`: RFC 8866 §5.2. The numbers have up to 64 bits and are therefore kept as digits. */
export interface SdpOrigin {
  username: string;
  sessionId: string;
  sessionVersion: string;
  addressType: 'IP4' | 'IP6';
  address: string;
}

/** `c=`: RFC 8866 §5.7; the address without TTL and count of multicast. */
export interface SdpConnection {
  addressType: 'IP4' | 'IP6';
  address: string;
}

/** `m=` and what follows it: RFC 8866 §5.14. */
export interface MediaDescription {
  /** `audio`, `video`, … */
  media: string;
  /** 0: refused, or not wanted any more. */
  port: number;
  /** `/2` after the port, for hierarchical coding; 1 if absent. */
  portCount: number;
  /** `RTP/AVP`, … */
  protocol: string;
  /** Payload types, in order of preference. */
  formats: string[];
  connection?: SdpConnection;
  attributes: SdpAttribute[];
  otherLines: SdpLine[];
}

export interface SessionDescription {
  origin: SdpOrigin;
  sessionName: string;
  connection?: SdpConnection;
  /** Values of the `t=` lines. */
  times: string[];
  attributes: SdpAttribute[];
  otherLines: SdpLine[];
  media: MediaDescription[];
}

/** Seconds from 1900, where NTP begins, to 1970. */
const UNIX_EPOCH = 2_208_988_800;

/** An NTP timestamp (RFC 3550 §4) of milliseconds since 1970. */
export function ntpTime(unixMs: number): { seconds: number; fraction: number } {
  const whole = Math.floor(unixMs / 1000);
  return {
    seconds: (whole + UNIX_EPOCH) >>> 0,
    fraction: Math.floor(((unixMs - whole * 1000) / 1000) * 2 ** 32) >>> 0,
  };
}

/** The middle 32 bits, in 1/65536 s, by which reports refer to each other. */
export function middleOfNtp(seconds: number, fraction: number): number {
  return (((seconds & 0xffff) << 16) | (fraction >>> 16)) >>> 0;
}

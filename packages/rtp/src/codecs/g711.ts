/**
 * G.711 by table (ITU-T G.711, the arithmetic of the reference g711.c): one byte of mu-law or A-law stands for one
 * 16-bit sample. Samples are linear PCM in the whole range of an Int16Array.
 */
export interface G711Codec {
  readonly name: 'PCMU' | 'PCMA';
  /** The byte that decodes to (nearly) zero. */
  readonly silence: number;
  /** Sample of each of the 256 bytes. */
  readonly decodeTable: Int16Array;
  /** Encodes `pcm` into `into` from `at`; `into` must have room. */
  encodeInto(pcm: Int16Array, into: Uint8Array, at: number): void;
  encode(pcm: Int16Array): Uint8Array;
  decode(bytes: Uint8Array): Int16Array;
}

const MU_LAW_BIAS = 0x84;
const MU_LAW_CLIP = 32635;

function decodeMuLawByte(byte: number): number {
  const flipped = ~byte & 0xff;
  const magnitude = (((flipped & 0x0f) << 3) + MU_LAW_BIAS) << ((flipped & 0x70) >> 4);
  return flipped & 0x80 ? MU_LAW_BIAS - magnitude : magnitude - MU_LAW_BIAS;
}

function encodeMuLawSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), MU_LAW_CLIP) + MU_LAW_BIAS;
  // The bias makes bit 7 the lowest that can lead, so the leading bit alone names the segment, 0 … 7.
  const segment = 24 - Math.clz32(magnitude);
  return ~(sign | (segment << 4) | ((magnitude >> (segment + 3)) & 0x0f)) & 0xff;
}

function decodeALawByte(byte: number): number {
  const flipped = byte ^ 0x55;
  const segment = (flipped & 0x70) >> 4;
  const mantissa = (flipped & 0x0f) << 4;
  const magnitude = segment === 0 ? mantissa + 8 : (mantissa + 0x108) << (segment - 1);
  return flipped & 0x80 ? magnitude : -magnitude;
}

function encodeALawSample(sample: number): number {
  // The reference shifts to 13 bits first and mirrors negative values by one's complement.
  const shifted = sample >> 3;
  const mask = shifted >= 0 ? 0xd5 : 0x55;
  const magnitude = shifted >= 0 ? shifted : -shifted - 1;
  const segment = magnitude < 0x20 ? 0 : 27 - Math.clz32(magnitude);
  const mantissa = (magnitude >> (segment < 2 ? 1 : segment)) & 0x0f;
  return ((segment << 4) | mantissa) ^ mask;
}

function tableCodec(
  name: G711Codec['name'],
  silence: number,
  decodeByte: (byte: number) => number,
  encodeSample: (sample: number) => number,
): G711Codec {
  const decodeTable = Int16Array.from({ length: 256 }, (_, byte) => decodeByte(byte));
  const encodeTable = new Uint8Array(65536);
  for (let sample = -32768; sample < 32768; sample++) encodeTable[sample & 0xffff] = encodeSample(sample);
  function encodeInto(pcm: Int16Array, into: Uint8Array, at: number): void {
    for (let i = 0; i < pcm.length; i++) into[at + i] = encodeTable[pcm[i]! & 0xffff]!;
  }
  return {
    name,
    silence,
    decodeTable,
    encodeInto,
    encode(pcm) {
      const bytes = new Uint8Array(pcm.length);
      encodeInto(pcm, bytes, 0);
      return bytes;
    },
    decode(bytes) {
      const pcm = new Int16Array(bytes.length);
      for (let i = 0; i < bytes.length; i++) pcm[i] = decodeTable[bytes[i]!]!;
      return pcm;
    },
  };
}

export const muLaw: G711Codec = tableCodec('PCMU', 0xff, decodeMuLawByte, encodeMuLawSample);
export const aLaw: G711Codec = tableCodec('PCMA', 0xd5, decodeALawByte, encodeALawSample);

export function g711Codec(name: G711Codec['name']): G711Codec {
  return name === 'PCMU' ? muLaw : aLaw;
}

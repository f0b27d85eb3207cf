/** Of the recogniser. */
export const SAMPLE_RATE = 8_000;

/** Samples of −1…1 as 16 bit linear PCM, little endian. */
export function toPcm(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [index, sample] of samples.entries()) {
    view.setInt16(index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  }
  return new Uint8Array(view.buffer);
}

const AT_ONCE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(text);
}

/** Less is the click of a button. */
const LEAST_LOUDNESS = 0.008;

/** Whether anything can be heard at all. */
export const isSilent = (samples: Float32Array): boolean =>
  samples.every((sample) => Math.abs(sample) < LEAST_LOUDNESS);

/** Signals for tests, made by rule so that every run hears the same. */

/** Samples as they come back from G.711 µ-law, the worse of the two laws for quiet speech. ITU-T G.711. */
export function throughMuLaw(samples: Int16Array): Int16Array {
  const bias = 0x84;
  return samples.map((sample) => {
    const magnitude = Math.min(32_635, Math.abs(sample)) + bias;
    const exponent = Math.floor(Math.log2(magnitude)) - 7;
    const mantissa = (magnitude >> (exponent + 3)) & 15;
    const decoded = (((mantissa << 3) + bias) << exponent) - bias;
    return sample < 0 ? -decoded : decoded;
  });
}

/** Numbers from −1 to 1 that look like chance; https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function chance(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

export function whiteNoise(samples: number, amplitude: number, seed = 1): Int16Array {
  const next = chance(seed);
  return Int16Array.from({ length: samples }, () => Math.round(next() * amplitude));
}

/** 3 dB less an octave, as kitchens and streets are; Paul Kellet's filter. */
export function pinkNoise(samples: number, amplitude: number, seed = 1): Int16Array {
  const next = chance(seed);
  let [slow, middle, fast] = [0, 0, 0];
  return Int16Array.from({ length: samples }, () => {
    const white = next();
    slow = 0.99765 * slow + white * 0.099046;
    middle = 0.963 * middle + white * 0.2965164;
    fast = 0.57 * fast + white * 1.0526913;
    return Math.round(((slow + middle + fast + white * 0.1848) / 4) * amplitude);
  });
}

export function tone(samples: number, hertz: number, amplitude: number): Int16Array {
  return Int16Array.from({ length: samples }, (_, at) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * hertz * at) / 8000)),
  );
}

/** Bursts that ring off, some a second: dishes, a hung-up receiver, a cough. */
export function clicks(samples: number, amplitude: number, everyMs = 400, ringMs = 15): Int16Array {
  const next = chance(3);
  return Int16Array.from({ length: samples }, (_, at) => {
    const sinceClick = at % (everyMs * 8);
    return Math.round(next() * amplitude * Math.exp(-sinceClick / (ringMs * 8)));
  });
}

import { readFile } from 'node:fs/promises';

/** A matrix and what is added to its product; rows one after the other. */
export interface Affine {
  readonly rows: number;
  readonly columns: number;
  readonly matrix: Float64Array;
  readonly bias: Float64Array;
}

/** A convolution over time, three steps wide: the columns are those of three steps, channel by channel. */
export interface Convolution extends Affine {
  readonly stride: number;
}

/** The 8 kHz half of Silero VAD v5 (https://github.com/snakers4/silero-vad, MIT). */
export interface SileroWeights {
  /** 130 × 128: cosines, then sines, of the short-time Fourier transform under a Hann window. */
  readonly fourier: Affine;
  /** 65 → 128 → 64 → 64 → 128 channels. */
  readonly encoder: readonly Convolution[];
  /** 512 × 256: gates in the order input, forget, cell, output; columns for the input, then for the memory. */
  readonly gates: Affine;
  readonly output: Affine;
}

const encoderShapes = [
  { inputs: 65, outputs: 128, stride: 1 },
  { inputs: 128, outputs: 64, stride: 2 },
  { inputs: 64, outputs: 64, stride: 2 },
  { inputs: 64, outputs: 128, stride: 1 },
] as const;

/** Reads models/silero-vad-v5-8khz.f32, made by models/extract-silero-vad.mjs. */
export async function loadSileroWeights(): Promise<SileroWeights> {
  const file = await readFile(new URL('../../../models/silero-vad-v5-8khz.f32', import.meta.url));
  const floats = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  let at = 0;
  const take = (count: number): Float64Array => Float64Array.from(floats.subarray(at, (at += count)));

  const fourier = { rows: 130, columns: 128, matrix: take(130 * 128), bias: new Float64Array(130) };
  const encoder = encoderShapes.map(({ inputs, outputs, stride }) => ({
    rows: outputs,
    columns: 3 * inputs,
    stride,
    matrix: stepByStep(take(outputs * inputs * 3), inputs),
    bias: take(outputs),
  }));
  const input = take(512 * 128);
  const memory = take(512 * 128);
  const inputBias = take(512);
  const memoryBias = take(512);
  const gates = {
    rows: 512,
    columns: 256,
    matrix: sideBySide(input, memory, 128),
    bias: inputBias.map((bias, gate) => bias + (memoryBias[gate] as number)),
  };
  const output = { rows: 1, columns: 128, matrix: take(128), bias: take(1) };
  return { fourier, encoder, gates, output };
}

/** PyTorch keeps a convolution as [out][in][step]; here it is [out][step][in], as the signal is. */
function stepByStep(weight: Float64Array, inputs: number): Float64Array {
  return weight.map((_, index) => {
    const row = Math.floor(index / (3 * inputs));
    const step = Math.floor((index % (3 * inputs)) / inputs);
    return weight[(row * inputs + (index % inputs)) * 3 + step] as number;
  });
}

function sideBySide(left: Float64Array, right: Float64Array, columns: number): Float64Array {
  const both = new Float64Array(left.length + right.length);
  for (let row = 0; row * columns < left.length; row++) {
    both.set(left.subarray(row * columns, (row + 1) * columns), 2 * row * columns);
    both.set(right.subarray(row * columns, (row + 1) * columns), (2 * row + 1) * columns);
  }
  return both;
}

import type { Affine } from './silero-weights.js';

/**
 * target[targetAt + row] = bias[row] + matrix[row] · vector[vectorAt…]. Nearly all of the network's time is spent
 * here: four rows at a time, so that four sums are under way at once and each value is fetched once for four.
 */
export function multiply(
  { rows, columns, matrix, bias }: Affine,
  vector: Float64Array,
  vectorAt: number,
  target: Float64Array,
  targetAt: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const first = row * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    let a = bias[row] as number;
    let b = bias[row + 1] as number;
    let c = bias[row + 2] as number;
    let d = bias[row + 3] as number;
    for (let column = 0; column < columns; column++) {
      const value = vector[vectorAt + column] as number;
      a += value * (matrix[first + column] as number);
      b += value * (matrix[second + column] as number);
      c += value * (matrix[third + column] as number);
      d += value * (matrix[fourth + column] as number);
    }
    target[targetAt + row] = a;
    target[targetAt + row + 1] = b;
    target[targetAt + row + 2] = c;
    target[targetAt + row + 3] = d;
  }
  for (; row < rows; row++) {
    let sum = bias[row] as number;
    for (let column = 0; column < columns; column++) {
      sum += (vector[vectorAt + column] as number) * (matrix[row * columns + column] as number);
    }
    target[targetAt + row] = sum;
  }
}

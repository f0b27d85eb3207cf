import { createReadStream } from 'node:fs';
import { InputError } from './input-error.mjs';

/** Characters; a longer line is no trace, and is given empty but for its number. */
const LONGEST = 32_000_000;

/**
 * The lines of a file that are not empty, in batches, however large the file is. `text` null: longer than any trace.
 *
 * @param {string} file
 * @param {number} size characters of a batch, about
 * @returns {AsyncGenerator<{ line: number, text: string | null }[]>}
 */
export async function* lineBatches(file, size = 2_000_000) {
  /** @type {{ line: number, text: string | null }[]} */
  let batch = [];
  let held = 0;
  for await (const line of lines(file)) {
    batch.push(line);
    held += line.text?.length ?? 0;
    if (held < size) continue;
    yield batch;
    batch = [];
    held = 0;
  }
  if (batch.length > 0) yield batch;
}

/** @returns {AsyncGenerator<{ line: number, text: string | null }>} */
async function* lines(/** @type {string} */ file) {
  let line = 1;
  /** @type {string[]} */
  let parts = [];
  let length = 0;
  const take = (/** @type {string} */ part) => {
    length += part.length;
    if (length <= LONGEST) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    const text = length > LONGEST ? null : parts.join('').trim();
    const finished = { line, text };
    line += 1;
    parts = [];
    length = 0;
    return finished;
  };
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      let from = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
        take(chunk.slice(from, end));
        from = end + 1;
        const finished = finish();
        if (finished.text !== '') yield finished;
      }
      take(chunk.slice(from));
    }
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : 'for no known reason'}`);
  }
  const last = finish();
  if (last.text !== '') yield last;
}

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { errorCode, RequestFailed } from './request-failed.js';

/** What a request says that it takes. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

/**
 * The bytes of a body, unpacked. Never holds more than `limit` and one chunk, however small the body came.
 *
 * @param limit bytes, as sent and as unpacked
 * @throws RequestFailed `too-large`, or `not-json` when it cannot be unpacked; what the connection throws
 */
export async function readBody(body: Readable, encoding: string, limit: number, signal: AbortSignal): Promise<Buffer> {
  const unpack = decoderOf(encoding);
  if (unpack === undefined) {
    // That it is cut off is an error of the stream, which is ours alone.
    body.on('error', () => undefined).destroy();
    throw new RequestFailed('not-json', 'encoding');
  }
  try {
    if (unpack === null) return await pipeline(body, collect(limit), { signal });
    return await pipeline(body, upTo(limit), unpack, collect(limit), { signal });
  } catch (error) {
    if (isGarbled(error)) throw new RequestFailed('not-json', 'garbled');
    throw error;
  }
}

/** Null: nothing to unpack; undefined: packed in a way that we did not ask for. */
function decoderOf(encoding: string) {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  return name === 'br' ? createBrotliDecompress() : undefined;
}

/** A packed body that unpacks to nothing must end too. */
const upTo = (limit: number) =>
  async function* (chunks: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw new RequestFailed('too-large', 'body');
      yield chunk;
    }
  };

const collect = (limit: number) => async (chunks: AsyncIterable<Buffer>) => {
  const kept: Buffer[] = [];
  for await (const chunk of upTo(limit)(chunks)) kept.push(chunk);
  return Buffer.concat(kept);
};

/** zlib's codes: Z_DATA_ERROR, Z_BUF_ERROR; of brotli, ERR__ERROR_FORMAT_…. */
const isGarbled = (error: unknown) => /^(Z_|ERR__)/.test(errorCode(error));

/** A quarter of a second at 8 kHz: longer than any sound of speech, short enough to be found whole. */
const PIECE = 2_000;
const PIECES = 6;
/** Of a piece and the place where it fits best; what only resembles it stays below 0.6. */
const SAME = 0.85;

/**
 * Whether somebody who heard `audio` heard `speech`: pieces of it are found there sample by sample (normalised
 * cross-correlation), whatever comes before or after it and however loud it is. Both at 8 kHz.
 */
export function holdsSpeech(audio: Int16Array, speech: Int16Array): boolean {
  const pieces = loudPieces(speech);
  const found = pieces.filter((piece) => bestFit(audio, piece) >= SAME);
  // One piece may have come over the line with a gap in it.
  return pieces.length > 0 && found.length >= pieces.length - 1;
}

/** The loudest pieces that do not overlap. */
function loudPieces(speech: Int16Array): Int16Array[] {
  const pieces: Int16Array[] = [];
  for (let from = 0; from + PIECE <= speech.length; from += PIECE) pieces.push(speech.subarray(from, from + PIECE));
  return pieces.sort((one, other) => energy(other) - energy(one)).slice(0, PIECES);
}

function bestFit(audio: Int16Array, piece: Int16Array): number {
  const most = energy(piece);
  let here = energy(audio.subarray(0, PIECE));
  let best = 0;
  for (let from = 0; from + PIECE <= audio.length; from++) {
    // Where it is much quieter than the piece there is nothing to find, and most places are told by every eighth sample.
    if (here > most / 100 && product(audio, from, piece, 8) * 8 > 0.5 * Math.sqrt(here * most)) {
      best = Math.max(best, product(audio, from, piece, 1) / Math.sqrt(here * most));
    }
    here += (audio[from + PIECE] ?? 0) ** 2 - (audio[from] ?? 0) ** 2;
  }
  return best;
}

function product(audio: Int16Array, from: number, piece: Int16Array, every: number): number {
  let sum = 0;
  for (let at = 0; at < PIECE; at += every) sum += (audio[from + at] ?? 0) * (piece[at] ?? 0);
  return sum;
}

const energy = (samples: Int16Array): number => samples.reduce((sum, sample) => sum + sample ** 2, 0);

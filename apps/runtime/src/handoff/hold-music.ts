import { frameSamples, sampleRate } from '@baton/speech';

/** A slow turn of four chords, in hertz: C, A minor, F, G. Made here, so nobody's licence is needed to be put on hold. */
const CHORDS: readonly (readonly number[])[] = [
  [261.63, 329.63, 392.0, 523.25],
  [220.0, 329.63, 440.0, 523.25],
  [174.61, 349.23, 440.0, 523.25],
  [196.0, 293.66, 392.0, 493.88],
];
const NOTE_MS = 400;
const NOTES_PER_CHORD = 8;
const RING_OUT_MS = 1_600;
/** Quiet enough that an announcement stands out from it. */
const LEVEL = 2_200;

const samplesOf = (ms: number): number => Math.round((ms * sampleRate) / 1_000);

/** One turn of the music, made to be repeated: the last notes ring on into the first. */
function compose(): Int16Array {
  const noteSamples = samplesOf(NOTE_MS);
  const mix = new Float64Array(noteSamples * NOTES_PER_CHORD * CHORDS.length);
  CHORDS.forEach((chord, bar) => {
    for (let note = 0; note < NOTES_PER_CHORD; note += 1) {
      // Up and down again, like a hand on a harp.
      const step = note < 4 ? note : 6 - note;
      const hertz = chord[Math.abs(step) % chord.length] ?? 0;
      pluck(mix, (bar * NOTES_PER_CHORD + note) * noteSamples, hertz);
    }
  });
  return Int16Array.from(mix, (value) => Math.round(LEVEL * Math.max(-3, Math.min(3, value))));
}

/** Adds one note that fades away; what does not fit at the end goes to the beginning. */
function pluck(mix: Float64Array, start: number, hertz: number): void {
  const length = samplesOf(RING_OUT_MS);
  for (let index = 0; index < length; index += 1) {
    const seconds = index / sampleRate;
    const envelope = Math.min(1, index / 40) * Math.exp(-3.2 * seconds);
    const turn = 2 * Math.PI * hertz * seconds;
    const position = (start + index) % mix.length;
    mix[position] = (mix[position] ?? 0) + envelope * (Math.sin(turn) + 0.25 * Math.sin(2 * turn));
  }
}

/** Made when the process starts: it takes longer than a tick of the playout clock. */
const MUSIC = compose();

/** Music for one waiting caller, frame by frame of 20 ms, for ever. */
export class HoldMusic {
  private position = 0;

  nextFrame(): Int16Array {
    const frame = MUSIC.subarray(this.position, this.position + frameSamples);
    this.position = (this.position + frameSamples) % MUSIC.length;
    return frame;
  }
}

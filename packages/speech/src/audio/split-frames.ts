import { frameSamples } from './audio-format.js';

/** Cuts audio into frames of 20 ms; the last one is filled up with silence. */
export function splitFrames(audio: Int16Array): Int16Array[] {
  const frames: Int16Array[] = [];
  for (let at = 0; at < audio.length; at += frameSamples) {
    const frame = new Int16Array(frameSamples);
    frame.set(audio.subarray(at, at + frameSamples));
    frames.push(frame);
  }
  return frames;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import wavefile from 'wavefile';

/** Records both directions of a call as they were heard: the caller left, the assistant (or agent) right. */
export class StereoRecording {
  private readonly left: Int16Array[] = [];
  private readonly right: Int16Array[] = [];

  /** Both directions of one tick of 20 ms. */
  add(caller: Int16Array | undefined, assistant: Int16Array): void {
    this.left.push(caller ?? new Int16Array(assistant.length));
    this.right.push(assistant.slice());
  }

  /** What the caller heard. */
  get heard(): Int16Array {
    return joined(this.right);
  }

  save(file: string): void {
    const wav = new wavefile.WaveFile();
    wav.fromScratch(2, 8_000, '16', [joined(this.left), joined(this.right)]);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, wav.toBuffer(), { mode: 0o600 });
  }
}

function joined(frames: Int16Array[]): Int16Array {
  const all = new Int16Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(frame, at);
    at += frame.length;
  }
  return all;
}

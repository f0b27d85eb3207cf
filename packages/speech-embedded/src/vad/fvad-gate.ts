import createFvad, { type FvadModule } from '@echogarden/fvad-wasm';
import { SpeechError, frameSamples, sampleRate } from '@baton/speech';

/** 0 lets through the most; what is let through in vain costs time, what is held back is lost. */
const mostPermissive = 0;

/**
 * The voice detector of WebRTC: 4 µs a frame, hears nearly all speech and much that is none. It decides which
 * frames the network looks at.
 */
export class FvadGate {
  private readonly frameAt: number;

  private constructor(private readonly fvad: FvadModule) {
    this.frameAt = fvad._malloc(frameSamples * 2);
  }

  static async load(): Promise<FvadGate> {
    return new FvadGate(await createFvad());
  }

  /** A detector with a memory of its own, for one call. */
  open(): number {
    const instance = this.fvad._fvad_new();
    if (
      instance === 0 ||
      this.fvad._fvad_set_sample_rate(instance, sampleRate) < 0 ||
      this.fvad._fvad_set_mode(instance, mostPermissive) < 0
    ) {
      throw new SpeechError('failed', 'fvad cannot be set up');
    }
    return instance;
  }

  mayBeSpeech(instance: number, frame: Int16Array): boolean {
    this.fvad.HEAP16.set(frame, this.frameAt >> 1);
    return this.fvad._fvad_process(instance, this.frameAt, frame.length) === 1;
  }

  close(instance: number): void {
    this.fvad._fvad_free(instance);
  }
}

import { frameSamples } from '../audio/audio-format.js';
import { SpeechError } from '../speech-error.js';
import type { VadStream, VadStreamOptions, VoiceActivityDetector } from '../vad/voice-activity-detector.js';

/** Takes everything loud for speech; decides at once. */
export class LoudnessVad implements VoiceActivityDetector {
  /** @param loudest a frame with a louder sample than this is speech */
  constructor(private readonly loudest = 500) {}

  open({ onDecision }: VadStreamOptions): VadStream {
    let index = 0;
    let closed = false;
    return {
      write: (frame) => {
        if (frame.length !== frameSamples) throw new SpeechError('bad-request', 'A frame has 160 samples');
        if (closed) return;
        const speech = frame.some((sample) => Math.abs(sample) > this.loudest);
        onDecision({ index: index++, frame, speech, probability: Number(speech) });
      },
      close: () => {
        closed = true;
      },
    };
  }
}

import { SAMPLE_RATE } from './pcm.js';

export type MicrophoneFault = 'noMicrophone' | 'notAllowed' | 'failed';

/** Why nothing can be recorded. */
export class MicrophoneError extends Error {
  constructor(readonly fault: MicrophoneFault) {
    super(fault);
    this.name = 'MicrophoneError';
  }
}

export interface Recording {
  /** Ends it; the samples are −1…1, mono, 8 kHz. @throws MicrophoneError */
  stop: () => Promise<Float32Array>;
  cancel: () => void;
}

/** Records what is said into the microphone, which the browser asks for. @throws MicrophoneError */
export async function record(): Promise<Recording> {
  const stream = await openMicrophone();
  const pieces: Blob[] = [];
  const recorder = new MediaRecorder(stream);
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
  recorder.start();
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    cancel: end,
    stop: async () => {
      end();
      await stopped;
      return decode(new Blob(pieces, { type: recorder.mimeType }));
    },
  };
}

async function openMicrophone(): Promise<MediaStream> {
  // Where a page is not secure there are no media devices at all.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) throw new MicrophoneError('failed');
  try {
    return await devices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotFoundError' || name === 'OverconstrainedError') throw new MicrophoneError('noMicrophone');
    throw new MicrophoneError(name === 'NotAllowedError' || name === 'SecurityError' ? 'notAllowed' : 'failed');
  }
}

/** The browser decodes what it has recorded, at the rate of a telephone line. */
async function decode(recorded: Blob): Promise<Float32Array> {
  if (recorded.size === 0) return new Float32Array(0);
  try {
    const decoder = new OfflineAudioContext(1, 1, SAMPLE_RATE);
    return (await decoder.decodeAudioData(await recorded.arrayBuffer())).getChannelData(0);
  } catch {
    throw new MicrophoneError('failed');
  }
}

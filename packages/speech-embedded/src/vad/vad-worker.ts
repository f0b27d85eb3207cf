import { parentPort } from 'node:worker_threads';
import { frameSamples } from '@baton/speech';
import { FvadGate } from './fvad-gate.js';
import { GatedStream, type FrameJudgement } from './gated-stream.js';
import { Silero } from './silero/silero.js';
import { loadSileroWeights } from './silero/silero-weights.js';
import type { VadFrames, VadWorkerMessage, VadWorkerRequest } from './vad-messages.js';

const gate = await FvadGate.load();
const silero = new Silero(await loadSileroWeights());
const streams = new Map<number, GatedStream>();

function decide({ streams: ids, samples }: VadFrames): VadWorkerMessage {
  const judged: { stream: number; judgement: FrameJudgement }[] = [];
  ids.forEach((stream, index) => {
    let gated = streams.get(stream);
    if (!gated) streams.set(stream, (gated = new GatedStream(gate, silero)));
    const frame = samples.subarray(index * frameSamples, (index + 1) * frameSamples);
    for (const judgement of gated.accept(frame)) judged.push({ stream, judgement });
  });
  return {
    type: 'decisions',
    streams: Int32Array.from(judged, ({ stream }) => stream),
    probabilities: Float32Array.from(judged, ({ judgement }) => judgement.probability),
    speech: Uint8Array.from(judged, ({ judgement }) => Number(judgement.speech)),
  };
}

parentPort?.on('message', (request: VadWorkerRequest) => {
  if (request.type === 'frames') {
    parentPort?.postMessage(decide(request));
    return;
  }
  streams.get(request.stream)?.close();
  streams.delete(request.stream);
});
parentPort?.postMessage({ type: 'ready' } satisfies VadWorkerMessage);

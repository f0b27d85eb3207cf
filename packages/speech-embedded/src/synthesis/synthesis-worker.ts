import { serveJobs } from '../workers/serve-jobs.js';
import { Flite } from './flite.js';
import { level } from './level.js';
import type { SynthesisJob, SynthesisReply } from './synthesis-job.js';

await serveJobs<SynthesisJob, SynthesisReply>(
  async () => {
    const flite = await Flite.load();
    return ({ text, voice, tone }) => level(flite.speak(text, voice, tone));
  },
  (audio) => [audio.buffer as ArrayBuffer],
);

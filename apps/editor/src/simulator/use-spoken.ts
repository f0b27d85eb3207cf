import { useEffect, useRef } from 'react';
import { speechApi } from '../api/speech-api.js';
import type { Shown } from '../lab/simulated-call.js';
import { soundOf } from '../node-forms/prompt/sound-of.js';
import { saidSince } from './call-facts.js';
import { createVoice } from './voice.js';

const voice = createVoice({ say: speechApi.say, soundOf });

/** Says aloud what the assistant says from now on; a step back, or a new call, is silent. */
export function useSpoken(shown: Shown | null, aloud: boolean): void {
  const known = useRef(0);
  useEffect(() => {
    const steps = shown?.steps ?? [];
    const since = known.current;
    known.current = steps.length;
    if (!aloud) return voice.stop();
    if (steps.length < since) return voice.stop();
    const said = saidSince(steps, since);
    if (said.length > 0)
      voice.say(said.map(({ text, voice: of, tone, language }) => ({ text, voice: of, tone, language })));
  }, [shown, aloud]);
  useEffect(() => () => voice.stop(), []);
}

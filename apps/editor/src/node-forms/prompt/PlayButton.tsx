import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import type { Tone } from '@baton/flow-schema';
import { spokenExample } from '@baton/flow-engine';
import { ApiError } from '@baton/web';
import { Play, Square } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { type SpokenText, speechApi } from '../../api/speech-api.js';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { createPromptPlayer } from './prompt-player.js';
import { soundOf } from './sound-of.js';

/** More is not said at once. */
const LONGEST = 1_000;

const player = createPromptPlayer({ say: speechApi.say, soundOf, reasonOf });

function reasonOf(error: unknown, { language }: SpokenText): string {
  if (!(error instanceof ApiError)) return texts.words.play.notPlayed;
  if (error.code === 'no-voice') return texts.words.play.noVoice(language);
  if (error.code === 'nothing-to-say') return texts.words.play.nothing;
  if (error.code === 'too-many-attempts') return texts.words.play.tooMany;
  return error.code === 'voice-away' ? texts.words.play.away : error.message;
}

interface Playable {
  key: string;
  phase: 'quiet' | 'loading' | 'playing' | 'failed';
  /** Why nothing was heard. */
  failure: string | undefined;
  /** Starts it, or stops it when it is under way. */
  toggle: (template: string, tone: Tone) => void;
}

/** One text that can be played; whatever else was playing stops. */
export function usePlayable(): Playable {
  const { flow } = useOpenFlow();
  const key = useId();
  const phase = useStore(player.store, (playing) =>
    playing.phase !== 'quiet' && playing.key === key ? playing.phase : 'quiet',
  );
  const failure = useStore(player.store, (playing) =>
    playing.phase === 'failed' && playing.key === key ? playing.reason : undefined,
  );
  useEffect(
    () => () => {
      const playing = player.store.getState();
      if (playing.phase !== 'quiet' && playing.key === key) player.stop();
    },
    [key],
  );
  const toggle = (template: string, tone: Tone) => {
    if (phase === 'loading' || phase === 'playing') return player.stop();
    const text = spokenExample(template, flow).slice(0, LONGEST);
    void player.play(key, { text, voice: flow.voice, tone, language: flow.language });
  };
  return { key, phase, failure, toggle };
}

interface Props {
  playable: Playable;
  template: string;
  tone: Tone;
  /** What is played. */
  name: string;
}

/** Lets one hear a text as a caller will; while it is heard, a button to stop it. */
export function PlayButton({ playable: { phase, toggle }, template, tone, name }: Props) {
  const isOn = phase === 'loading' || phase === 'playing';
  const isEmpty = template.trim() === '';
  return (
    <Tooltip label={isOn ? texts.words.play.stop : texts.words.play.play} openDelay={400}>
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        size={28}
        aria-label={isOn ? texts.words.play.stopOf(name) : texts.words.play.playOf(name)}
        aria-busy={phase === 'loading'}
        disabled={isEmpty}
        onClick={() => toggle(template, tone)}
      >
        {phase === 'loading' ? (
          <Loader size={14} />
        ) : isOn ? (
          <Square size={14} aria-hidden />
        ) : (
          <Play size={16} aria-hidden />
        )}
      </ActionIcon>
    </Tooltip>
  );
}

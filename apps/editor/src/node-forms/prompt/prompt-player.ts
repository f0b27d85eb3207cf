import { createStore } from 'zustand/vanilla';
import type { SpokenText } from '../../api/speech-api.js';

/** What is heard, or about to be: `key` is the button's own. Failed: `reason` is for a person. */
export type Playing =
  { phase: 'quiet' } | { phase: 'loading' | 'playing'; key: string } | { phase: 'failed'; key: string; reason: string };

export interface Sound {
  /** Resolves when it has been played to its end. Rejects when it cannot be played. */
  play: () => Promise<void>;
  stop: () => void;
}

interface Ways {
  say: (spoken: SpokenText) => Promise<Blob>;
  soundOf: (wave: Blob) => Sound;
  reasonOf: (error: unknown, spoken: SpokenText) => string;
}

/** Plays prompts one at a time: who starts another stops the one before, and what comes late is not played. */
export function createPromptPlayer({ say, soundOf, reasonOf }: Ways) {
  const store = createStore<Playing>()(() => ({ phase: 'quiet' }));
  let sound: Sound | null = null;
  let turn = 0;

  const stop = (): void => {
    turn += 1;
    sound?.stop();
    sound = null;
    store.setState({ phase: 'quiet' }, true);
  };

  const play = async (key: string, spoken: SpokenText): Promise<void> => {
    stop();
    const mine = turn;
    const isMine = () => mine === turn;
    store.setState({ phase: 'loading', key }, true);
    try {
      const wave = await say(spoken);
      if (!isMine()) return;
      sound = soundOf(wave);
      store.setState({ phase: 'playing', key }, true);
      await sound.play();
      if (isMine()) stop();
    } catch (error) {
      if (!isMine()) return;
      stop();
      store.setState({ phase: 'failed', key, reason: reasonOf(error, spoken) }, true);
    }
  };

  return { store, play, stop };
}

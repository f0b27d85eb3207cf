import type { SpokenText } from '../api/speech-api.js';
import type { Sound } from '../node-forms/prompt/prompt-player.js';

interface Rim {
  say: (spoken: SpokenText) => Promise<Blob>;
  soundOf: (wave: Blob) => Sound;
}

/** As much as the api says at once, in letters. */
const LONGEST = 1_000;

/** Says texts one after the other; new ones take the place of those that have not been said yet. */
export function createVoice({ say, soundOf }: Rim) {
  let turn = 0;
  let sound: Sound | null = null;

  const stop = (): void => {
    turn += 1;
    sound?.stop();
    sound = null;
  };

  const sayAll = async (spoken: readonly SpokenText[], mine: number): Promise<void> => {
    for (const each of spoken) {
      const wave = await say({ ...each, text: each.text.slice(0, LONGEST) });
      if (turn !== mine) return;
      sound = soundOf(wave);
      await sound.play();
      if (turn !== mine) return;
    }
  };

  return {
    /** What cannot be said is only read: the words are on the page. */
    say: (spoken: readonly SpokenText[]): void => {
      stop();
      sayAll(spoken, turn).catch(() => undefined);
    },
    stop,
  };
}

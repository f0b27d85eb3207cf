import type { Sound } from './prompt-player.js';

/** A sound of the browser's. It frees its memory when it is over. */
export function soundOf(wave: Blob): Sound {
  const url = URL.createObjectURL(wave);
  const audio = new Audio(url);
  let over: () => void = () => undefined;
  const free = () => {
    URL.revokeObjectURL(url);
    over();
  };
  return {
    play: () =>
      new Promise((resolve, reject) => {
        over = resolve;
        audio.addEventListener('ended', free);
        audio.addEventListener('error', () => {
          free();
          reject(new Error('the browser cannot play it'));
        });
        audio.play().catch(reject);
      }),
    stop: () => {
      audio.pause();
      free();
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import type { SpokenText } from '../../api/speech-api.js';
import { createPromptPlayer, type Sound } from './prompt-player.js';

const spoken: SpokenText = { text: 'Hello.', voice: 'slt', tone: 'neutral', language: 'en-GB' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function playerWith(say: () => Promise<Blob>) {
  const sounds: { end: () => void; stopped: boolean }[] = [];
  const soundOf = (): Sound => {
    const made = { end: () => {}, stopped: false };
    sounds.push(made);
    return {
      play: () => new Promise((resolve) => (made.end = resolve)),
      stop: () => {
        made.stopped = true;
      },
    };
  };
  const player = createPromptPlayer({ say, soundOf, reasonOf: (error) => (error as Error).message });
  return { ...player, sounds, state: () => player.store.getState() };
}

describe('the player of prompts', () => {
  it('loads, plays, and is quiet at the end', async () => {
    const player = playerWith(() => Promise.resolve(new Blob()));
    void player.play('a', spoken);
    expect(player.state()).toEqual({ phase: 'loading', key: 'a' });
    await settled();
    expect(player.state()).toEqual({ phase: 'playing', key: 'a' });
    player.sounds[0]?.end();
    await settled();
    expect(player.state()).toEqual({ phase: 'quiet' });
  });

  it('stops the one before when another begins', async () => {
    const player = playerWith(() => Promise.resolve(new Blob()));
    void player.play('a', spoken);
    await settled();
    void player.play('b', spoken);
    expect(player.sounds[0]?.stopped).toBe(true);
    await settled();
    player.sounds[0]?.end();
    await settled();
    expect(player.state()).toEqual({ phase: 'playing', key: 'b' });
  });

  it('does not play what comes after it was stopped', async () => {
    let arrive: (wave: Blob) => void = () => {};
    const player = playerWith(() => new Promise((resolve) => (arrive = resolve)));
    void player.play('a', spoken);
    player.stop();
    arrive(new Blob());
    await settled();
    expect([player.state(), player.sounds]).toEqual([{ phase: 'quiet' }, []]);
  });

  it('says why nothing is heard', async () => {
    const player = playerWith(() => Promise.reject(new Error('no voice')));
    await player.play('a', spoken);
    expect(player.state()).toEqual({ phase: 'failed', key: 'a', reason: 'no voice' });
  });
});

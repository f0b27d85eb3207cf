import { expect, it } from '@jest/globals';
import { coalesced } from './coalesced.js';

it('runs once more, and only once, for all who asked while it ran', async () => {
  const finish: (() => void)[] = [];
  const ask = coalesced(() => new Promise((resolve) => finish.push(resolve)));
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(finish).toHaveLength(1);
  finish[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await Promise.all([first, second, third]);
  expect(finish).toHaveLength(2);
  void ask();
  expect(finish).toHaveLength(3);
});

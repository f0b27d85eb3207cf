import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { WaveFile } from './wave-file.js';

const openFiles = () => readdirSync('/proc/self/fd').length;

it('a recording that cannot be begun leaves neither a file nor an open one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-full-disk-'));
  const path = join(folder, 'c1.recording-1.wav');
  const before = openFiles();
  for (let count = 0; count < 20; count += 1) {
    // A device on which there is never room.
    symlinkSync('/dev/full', path);
    expect(() => new WaveFile(path)).toThrow(/ENOSPC/);
    expect(readdirSync(folder)).toEqual([]);
  }
  expect(openFiles()).toBe(before);
  rmSync(folder, { recursive: true });
});

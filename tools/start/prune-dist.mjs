import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const compiled = /\.(js|js\.map|d\.ts|d\.ts\.map)$/;
const sources = ['.ts', '.tsx', '.mts'];

/**
 * Removes from a project's dist what was compiled from a source that is gone. The compiler never does, and the test of
 * a deleted file would go on passing. What was not compiled (the web apps' dist/web) is left alone.
 *
 * @param {string} project the folder with src and dist
 */
export function pruneDist(project) {
  const dist = path.join(project, 'dist');
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
    const folder = path.relative(dist, entry.parentPath ?? entry.path);
    if (!entry.isFile() || !compiled.test(entry.name) || /^web(?:$|[\\/])/.test(folder)) continue;
    const source = path.join(project, 'src', folder, entry.name.replace(compiled, ''));
    if (!sources.some((ending) => existsSync(source + ending))) rmSync(path.join(dist, folder, entry.name));
  }
}

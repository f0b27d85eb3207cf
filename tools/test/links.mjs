/** Every relative link and image in the project's Markdown must lead to a file that is there. Prints those that do not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../start/root.mjs';

const dead = documents(root).flatMap(deadLinks);
for (const line of dead) console.error(line);
process.exitCode = dead.length === 0 ? 0 : 1;

/** @returns {string[]} */
function documents(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|\..+)$/.test(entry.name) ? [] : documents(at);
    return entry.name.endsWith('.md') ? [at] : [];
  });
}

function deadLinks(/** @type {string} */ file) {
  // what stands in a block of code is no link
  const text = readFileSync(file, 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^([a-z][a-z+.-]*:|#)/i.test(target))
    .filter((target) => !existsSync(path.join(path.dirname(file), decodeURI(target.replace(/[#?].*$/, '')))))
    .map((target) => `${path.relative(root, file)}: ${target} leads nowhere`);
}

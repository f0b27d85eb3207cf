import type { FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { entryWords } from '../entry-words.js';
import { listOf } from '../rename.js';
import type { EntryKind } from '../uses-of.js';

/**
 * What can be chosen of a kind, as people call it; two of one label have their names behind it. What is `chosen` and is
 * not there any more stays to be seen, and says so.
 */
export function entryOptions(
  flow: FlowDefinition,
  kind: EntryKind,
  chosen: readonly string[],
): { value: string; label: string }[] {
  const names = [...new Set(flow[listOf[kind]].map(({ name }) => name))];
  const labels = names.map((name) => entryWords(flow, kind, name));
  const there = names.map((name, index) => {
    const label = labels[index] ?? name;
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return { value: name, label: isAlone ? label : `${label} (${name})` };
  });
  const gone = chosen.filter((name) => !names.includes(name));
  return [...there, ...gone.map((name) => ({ value: name, label: texts.words.choosing.gone(name) }))];
}

import { englishLabTexts, lineWords, wayPartWords } from '@baton/flow-lab/words';

const WHO = { assistant: 'Assistant', caller: 'Caller', world: '·' };

/**
 * A conversation as lines of text.
 *
 * @param {readonly import('@baton/flow-lab').Line[]} lines
 * @param {string} [indent]
 */
export function conversation(lines, indent = '    ') {
  return lines.map((line) => `${indent}${WHO[line.who].padEnd(11)}${lineWords(line, englishLabTexts)}`).join('\n');
}

/** What neither said, as a line of a conversation. @param {string} text @param {string} indent */
export const worldLine = (text, indent) => `${indent}${WHO.world.padEnd(11)}${text}`;

/** @param {readonly import('@baton/flow-lab').WayPart[]} way */
export const wayWords = (way) => way.map((part) => wayPartWords(part, englishLabTexts)).join(', ') || 'nowhere';

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/**
 * A node as an analyst knows it.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @returns {(nodeId: string | null) => string}
 */
export function nodeNames({ nodes }) {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (nodeId) => {
    if (nodeId === null) return 'the beginning';
    const label = labels.get(nodeId);
    return label ? `“${label}” (${nodeId})` : nodeId;
  };
}

/** @param {import('@baton/flow-lab').Coverage} coverage */
export function coverageLine({ percent, nodes, outcomes, rules }) {
  const share = (/** @type {import('@baton/flow-lab').Share} */ { covered, total }) => `${covered} of ${total}`;
  return `coverage ${percent} %: ${share(nodes)} nodes, ${share(outcomes)} outcomes, ${share(rules)} rules`;
}

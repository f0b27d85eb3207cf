const WHO = { assistant: 'Assistant', caller: 'Caller', world: '·' };

/**
 * A conversation as lines of text.
 *
 * @param {readonly import('@baton/flow-lab').Line[]} lines
 * @param {string} [indent]
 */
export function conversation(lines, indent = '    ') {
  return lines.map(({ who, text }) => `${indent}${WHO[who].padEnd(11)}${text}`).join('\n');
}

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

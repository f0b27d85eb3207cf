import { writeJunit } from './junit.mjs';
import { readFlow } from './read-flow.mjs';
import { replayAll } from './replay-all.mjs';
import { conversation, counted, nodeNames, wayWords } from './words.mjs';

/** Partings that are shown to a person. */
const MOST_SHOWN = 20;

const FOLLOWED = {
  'to-the-end': 'Followed to its end.',
  'to-a-handoff': 'Followed to a handoff; the recorded call cannot tell how that would go.',
  'until-caller-never-asked': 'Then the draft asks what the caller was never asked.',
  'until-system-never-asked': 'Then the draft asks a system that was never asked.',
};

/**
 * What a draft would do with recorded calls; true when every one goes the same way.
 *
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {string} traces
 * @param {import('./main.mjs').Options} options
 */
export async function runReplay(flow, traces, options) {
  const recordedOn = options.recordedOn === undefined ? undefined : readFlow(options.recordedOn);
  const report = await replayAll(flow, traces, recordedOn);
  const text = inWords(flow, report);
  if (options.junit) {
    const failures = report.parted === 0 ? [] : [text];
    writeJunit(options.junit, `${flow.name}: replay`, [
      { name: `${report.calls} recorded calls go the same way`, failures },
    ]);
  }
  console.log(options.json ? JSON.stringify(report) : text);
  return report.parted === 0;
}

/**
 * @param {import('@baton/flow-schema').FlowDefinition} flow
 * @param {import('@baton/flow-lab').ReplayReport} report
 */
function inWords(flow, report) {
  const named = nodeNames(flow);
  const { calls, same, parted, handoffs, followed, results, partings, otherPartings } = report;
  const lines = [
    `${flow.name}: ${counted(calls, 'recorded call')}, ${same.toLocaleString('en')} go the same way, ${parted.toLocaleString('en')} another`,
    `  handed over now and not before: ${handoffs.gained}; before and not now: ${handoffs.lost}; not known: ${handoffs.unknown}`,
    `  could not be followed to their end: ${followed['until-caller-never-asked'] + followed['until-system-never-asked']}`,
    ...results.map(
      (result) =>
        `  ended ${result.recorded ?? 'open'}, would end ${result.draft ?? 'open'}: ${counted(result.calls, 'call')}`,
    ),
  ];
  for (const [index, group] of partings.slice(0, MOST_SHOWN).entries()) {
    const { nodeId, recorded, draft, example } = group;
    lines.push(
      '',
      `${index + 1}. ${counted(group.calls, 'call')} part after ${named(nodeId)}`,
      `   went:     ${wayWords(recorded)}`,
      `   would go: ${wayWords(draft)}`,
      `   such as ${example.callId}, step ${example.parting?.step ?? 0}. ${FOLLOWED[example.followed]}`,
      conversation(example.parting?.before ?? []),
      '      then',
      conversation(example.parting?.recorded.conversation ?? []),
      '      and on the draft',
      conversation(example.parting?.draft.conversation ?? []),
    );
  }
  const hidden = partings.slice(MOST_SHOWN).reduce((sum, group) => sum + group.calls, otherPartings);
  if (hidden > 0) lines.push('', `… and ${counted(hidden, 'call')} that part elsewhere`);
  return lines.join('\n');
}

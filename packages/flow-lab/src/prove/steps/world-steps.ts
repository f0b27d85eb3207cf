import type { EngineEvent, EntityValue, QueueState, TransferOutcome } from '@baton/flow-engine';
import type { QueueStatusNode, RequestNode } from '@baton/flow-schema';
import type { Waiting } from '../waiting.js';
import { AT, type Step } from './step.js';
import type { Vocabulary } from './vocabulary.js';

type Position = NonNullable<Waiting['state']['position']>;
type At<Kind extends Position['kind']> = Extract<Position, { kind: Kind }>;

const answers = (event: EngineEvent, failing = false): Step => ({ kind: 'world', event, failing });

/** Everything that the world can answer where the call waits for it: one of a kind, what fails marked as that. */
export function worldSteps(vocabulary: Vocabulary, { state: { position: at } }: Waiting): Step[] {
  const node = vocabulary.compiled.nodes.get(at?.nodeId ?? '');
  switch (at?.kind) {
    case 'queue-status':
      return node?.type === 'queue-status' ? queueSteps(vocabulary, node, at) : [];
    case 'request':
      return node?.type === 'request' ? requestSteps(vocabulary, node, at) : [];
    case 'callback':
      return [booked(at.requestId, true), booked(at.requestId, false)];
    case 'voicemail':
      return [recorded(at.recordingId, 3_000), recorded(at.recordingId, 0)];
    case 'handoff':
      return handoffSteps(vocabulary, at);
    default:
      return [];
  }
}

const booked = (requestId: string, done: boolean) =>
  answers({ type: 'callback-answered', at: AT, requestId, booked: done }, !done);
const recorded = (recordingId: string, spokenMs: number) =>
  answers({ type: 'message-recorded', at: AT, recordingId, spokenMs, reason: 'silence' }, spokenMs === 0);

const NUMBERS: Readonly<Record<TransferOutcome, number | null>> = {
  connected: 200,
  busy: 486,
  'no-answer': 408,
  declined: 603,
  unreachable: 404,
  failed: 503,
  stayed: null,
};

function handoffSteps({ compiled }: Vocabulary, at: At<'handoff'>): Step[] {
  if (at.connected) return [answers({ type: 'caller-returned', at: AT, transferId: at.transferId })];
  const node = compiled.nodes.get(at.nodeId);
  const way = node?.type === 'handoff' ? node.settings.cascade[at.way]?.way : undefined;
  if (way === 'callback') return [booked(at.transferId, true), booked(at.transferId, false)];
  if (way === 'voicemail') return [recorded(at.transferId, 3_000), recorded(at.transferId, 0)];
  const ends = (outcome: TransferOutcome, failing = false) => {
    const { transferId } = at;
    return answers({ type: 'transfer-ended', at: AT, transferId, outcome, sipStatus: NUMBERS[outcome] }, failing);
  };
  // Busy, no answer and failed go the same way as unreachable.
  return [ends('connected'), ends('unreachable', true), ends('declined'), ends('stayed')];
}

/** Statuses, and under `waiting` every wait and place in the queue that a condition tells apart. */
function queueSteps(vocabulary: Vocabulary, { settings }: QueueStatusNode, at: At<'queue-status'>): Step[] {
  const says = (status: QueueState['status'], more: Partial<QueueState> = {}) => {
    const queue = { status, agentsAvailable: null, position: null, estimatedWaitMs: null, ...more };
    return answers({ type: 'queue-answered', at: AT, requestId: at.requestId, queue }, status === 'unknown');
  };
  const { waitVariable, positionVariable, agentsVariable } = settings;
  const counts = (variable: string | undefined, plain: number) => {
    if (variable === undefined || !vocabulary.decides(variable)) return [plain];
    return vocabulary
      .variableValues(variable)
      .filter((value): value is number => Number.isInteger(value) && +value >= 0);
  };
  return [
    ...counts(agentsVariable, 2).map((agentsAvailable) => says('available', { agentsAvailable })),
    ...counts(waitVariable, 4)
      .filter((minutes) => minutes > 0)
      .map((minutes) => says('waiting', { position: 2, estimatedWaitMs: minutes * 60_000 })),
    ...(positionVariable !== undefined && vocabulary.decides(positionVariable)
      ? counts(positionVariable, 2).map((position) => says('waiting', { position, estimatedWaitMs: 240_000 }))
      : []),
    says('closed'),
    says('unknown'),
  ];
}

/** A status for each outcome, and for `ok` every value that a condition tells apart, one variable at a time. */
function requestSteps(vocabulary: Vocabulary, { settings }: RequestNode, at: At<'request'>): Step[] {
  const { statuses, mapping } = settings;
  const { requestId } = at;
  const answered = (status: number, values: Record<string, EntityValue | null>) =>
    answers({ type: 'request-answered', at: AT, requestId, status, failure: null, values });
  const failed = answers(
    { type: 'request-answered', at: AT, requestId, status: null, failure: 'timeout', values: {} },
    true,
  );
  const plain = Object.fromEntries(
    mapping.map(({ variable }) => [variable, vocabulary.variableValues(variable)[0] ?? null]),
  );
  const ruled = (status: number) => statuses.find(({ from, to }) => status >= from && status <= to);
  const ok = [200, 201, 202, 204, 299].find((status) => ruled(status) === undefined);
  const others = mapping
    .filter(({ variable }) => vocabulary.decides(variable))
    .flatMap(({ variable }) => [
      ...vocabulary
        .variableValues(variable)
        .slice(1)
        .map((value) => ({ ...plain, [variable]: value })),
      { ...plain, [variable]: null },
    ]);
  return [
    ...(ok === undefined ? [] : [plain, ...others].map((values) => answered(ok, values))),
    ...statuses.flatMap((rule) => {
      const own = [rule.from, rule.to].find((status) => ruled(status) === rule);
      return own === undefined ? [] : [answered(own, plain)];
    }),
    failed,
  ];
}

import type { QueueUses } from '@baton/persistence';
import type { Problem } from '../http/api-error.js';

/** Flows that are named; more help nobody. */
const MOST_FLOWS = 20;

/** Why a queue cannot go yet, each with what to do; none when nothing needs it. */
export function reasonsToKeep({ flows, waiting, callbacks, voicemails }: QueueUses): Problem[] {
  const named = flows.slice(0, MOST_FLOWS).map(({ id, name }) => ({
    code: 'queue-named-by-flow',
    severity: 'error' as const,
    path: ['flows', id],
    message: `The flow “${name}” hands over to it, in its draft or in a version that runs or is planned.`,
    fix: 'Choose another queue there, and publish that.',
  }));
  const left = [
    {
      code: 'queue-has-callers',
      count: waiting,
      what: 'Callers are waiting in it',
      fix: 'Wait until they are answered.',
    },
    {
      code: 'queue-has-callbacks',
      count: callbacks,
      what: 'Callers want to be called back from it',
      fix: 'Call them back first.',
    },
    {
      code: 'queue-has-voicemails',
      count: voicemails,
      what: 'Messages were left in it that nobody has heard',
      fix: 'Listen to them first.',
    },
  ];
  return [
    ...named,
    ...left.flatMap(({ code, count, what, fix }) =>
      count === 0 ? [] : [{ code, severity: 'error' as const, path: [], message: `${what}: ${count}.`, fix }],
    ),
  ];
}

import type { Destination, EndNode, HandoffNode } from '@baton/flow-schema';

/** Ids that no drawn node can have: a drawn id has no full stop. */
export const LAST_RESORT_HANDOFF = 'last-resort.handoff';
export const LAST_RESORT_GOODBYE = 'last-resort.goodbye';

const nodeBase = { position: { x: 0, y: 0 }, conversation: {} };

/** The handoff that every flow has, whether drawn or not. */
export const lastResortHandoff = (destination: Destination): HandoffNode => ({
  ...nodeBase,
  id: LAST_RESORT_HANDOFF,
  label: 'Last resort',
  type: 'handoff',
  settings: { destination, cascade: [{ way: 'bridge' }, { way: 'refer' }], summary: '' },
});

/** The honest goodbye where no person can be reached. */
export const lastResortGoodbye = (text: string): EndNode => ({
  ...nodeBase,
  id: LAST_RESORT_GOODBYE,
  label: 'Last resort',
  type: 'end',
  settings: { prompt: { variants: [text], tone: 'apologetic' }, result: 'failed' },
});

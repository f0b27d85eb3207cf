import type { RequestNode } from '@baton/flow-schema';
import type { EngineEvent } from '../../events/engine-event.js';
import type { EntityValue } from '../../events/meaning.js';
import { fireFailure } from '../../rules/fire-failure.js';
import type { PositionOf } from '../../state/engine-state.js';
import { own } from '../../state/own.js';
import { keptValue } from '../../turn/names.js';
import { speak } from '../../turn/speak.js';
import type { Turn } from '../../turn/turn.js';
import { clearVariable, setVariable } from '../../turn/variables.js';
import type { NodeBehaviour } from '../node-behaviour.js';
import { filledRequest, mayRepeat, outcomeOfStatus } from './filled-request.js';

type At = PositionOf<'request'>;
type Answer = Pick<Extract<EngineEvent, { type: 'request-answered' }>, 'status' | 'failure' | 'values'>;

/** Whoever performs the request gives up in time; this is for when it does not. */
const GUARD_MS = 2_000;

export const requestBehaviour: NodeBehaviour<'request'> = {
  enter: send,
  /** What a rule interrupted is asked again only where that does no harm. */
  resume(turn, node) {
    if (mayRepeat(node.settings)) return send(turn, node);
    leaveFailed(turn, node);
  },
};

function send(turn: Turn, node: RequestNode): void {
  const { requestMs, fillerMs } = turn.settingsAt(node.id);
  const requestId = turn.newId('request-');
  const filled = filledRequest(
    node.settings,
    (name) => keptValue(turn.compiled, turn.state, name),
    (variable) => turn.compiled.variables.get(variable)?.type === 'list',
  );
  turn.emit({ type: 'send-request', requestId, nodeId: node.id, ...filled, timeoutMs: requestMs });
  const timerId = turn.startTimer('request', requestMs + GUARD_MS);
  const fillerTimerId = node.settings.filler ? turn.startTimer('filler', fillerMs) : null;
  turn.state.position = { kind: 'request', nodeId: node.id, requestId, timerId, fillerTimerId };
}

/** The other system has answered, or will not. */
export function requestAnswered(turn: Turn, node: RequestNode, at: At, { status, failure, values }: Answer): void {
  turn.cancelTimer(at.timerId);
  turn.cancelTimer(at.fillerTimerId);
  if (status === null || failure !== null) return leaveFailed(turn, node);
  const outcome = outcomeOfStatus(node.settings.statuses, status);
  if (outcome === 'failed') return leaveFailed(turn, node);
  for (const { variable, otherwise } of node.settings.mapping) {
    if (!keep(turn, variable, own(values, variable)) && !keep(turn, variable, otherwise)) clearVariable(turn, variable);
  }
  turn.leave(node.id, outcome);
}

/** What is none of the variable's type is nothing that was found. */
const keep = (turn: Turn, variable: string, value: EntityValue | null | undefined): boolean =>
  value !== null && value !== undefined && setVariable(turn, variable, value);

/** Where no way is drawn for it, a request that failed is a failure like any other. */
function leaveFailed(turn: Turn, node: RequestNode): void {
  if (turn.edge(node.id, 'failed') !== undefined) return turn.leave(node.id, 'failed');
  turn.trace({ kind: 'outcome', nodeId: node.id, outcome: 'failed' });
  fireFailure(turn, 'request');
}

/** It takes long: the caller is told that something is happening. */
export function sayFiller(turn: Turn, node: RequestNode, at: At): void {
  turn.state.position = { ...at, fillerTimerId: null };
  if (node.settings.filler) speak(turn, node.id, 'filler', node.settings.filler);
}

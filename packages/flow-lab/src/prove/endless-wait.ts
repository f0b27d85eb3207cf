import { after } from './call.js';
import type { Known, StateSpace, Way } from './states/state-space.js';
import { type BadCall, isGood } from './strategies.js';

interface OnTheWay {
  known: Known;
  ways: readonly Way[];
  /** Of the ways those before it were followed. */
  at: number;
}

/**
 * Calls that wait for the outside world again and again, as it answers or fails, and are never listened to: circles of
 * states that only wait.
 */
export function endlessWaits(space: StateSpace): BadCall[] {
  const found: BadCall[] = [];
  const done = new Set<Known>();
  for (const from of space.all()) {
    if (!waits(from) || done.has(from)) continue;
    const under: OnTheWay[] = [onTheWay(from)];
    const place = new Map([[from, 0]]);
    for (let last = under.at(-1); last !== undefined; last = under.at(-1)) {
      const to = last.ways[last.at]?.to;
      last.at += 1;
      if (to === undefined) {
        done.add(last.known);
        place.delete(last.known);
        under.pop();
        continue;
      }
      // What was not tried is not held against the flow.
      if (to === null || !to.tried || !waits(to) || done.has(to)) continue;
      const closes = place.get(to);
      if (closes !== undefined) found.push(circle(to, under.slice(closes)));
      else {
        place.set(to, under.length);
        under.push(onTheWay(to));
      }
    }
  }
  return found;
}

const waits = ({ waiting }: Known): boolean => waiting.listen === null && !isGood(waiting);

const onTheWay = (known: Known): OnTheWay => ({
  known,
  ways: known.ways.filter(({ step }) => step.kind === 'world'),
  at: 0,
});

/** From a state through those after it, back to it. */
function circle({ call: before }: Known, under: readonly OnTheWay[]): BadCall {
  let call = before;
  for (const { ways, at } of under) {
    const step = ways[at - 1]?.step;
    if (step !== undefined) call = after(call, step);
  }
  // Of the nodes in the circle always the same one: a circle is one problem.
  const [nodeId = ''] = under.map(({ known }) => known.waiting.state.position?.nodeId ?? '').sort();
  return { fault: { kind: 'circle', nodeId }, call, from: before.length };
}

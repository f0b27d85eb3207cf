import { after, type Call } from './call.js';
import type { Known, StateSpace, Way } from './states/state-space.js';
import type { BadCall } from './strategies.js';

/**
 * Places from which a caller who answers as asked comes to an end while the outside systems work, and to none while they
 * fail: the same request is made, and fails, again and again. Keeping silent or asking for a person is no answer.
 */
export function trapped(space: StateSpace): BadCall[] {
  const all = [...space.all()];
  const whileFailing = comingToAnEnd(space, all, answersOrFails);
  if (whileFailing.size === all.length) return [];
  const whileWorking = comingToAnEnd(space, all, (way) => isAnswer(way) || way.step.kind === 'world');
  return all
    .filter(({ waiting }) => waiting.listen !== null)
    .filter((known) => whileWorking.has(known) && !whileFailing.has(known))
    .map((known) => roundAndRound(space, known));
}

const isAnswer = ({ step, missed }: Way): boolean => step.kind === 'answer' && !missed;
const answersOrFails = (way: Way): boolean => isAnswer(way) || (way.step.kind === 'world' && way.step.failing);

function comingToAnEnd(space: StateSpace, all: readonly Known[], follows: (way: Way) => boolean): Set<Known> {
  const before = new Map<Known, Known[]>();
  const good = new Set<Known>();
  for (const known of all) {
    for (const { to } of waysOf(known, follows)) {
      if (to === null) {
        good.add(known);
        continue;
      }
      const target = space.stand(to);
      const sources = before.get(target);
      if (sources === undefined) before.set(target, [known]);
      else sources.push(known);
      // What was not tried is not held against the flow.
      if (!target.tried) good.add(target);
    }
  }
  const open = [...good];
  for (let known = open.pop(); known !== undefined; known = open.pop()) {
    for (const source of before.get(known) ?? []) {
      if (good.has(source)) continue;
      good.add(source);
      open.push(source);
    }
  }
  return good;
}

/** The ways that this caller and this world take; a wait that cannot fail ends as it may. */
function waysOf({ ways }: Known, follows: (way: Way) => boolean): Known['ways'] {
  const followed = ways.filter(follows);
  return followed.length > 0 ? followed : ways.filter(({ step }) => step.kind === 'world');
}

/** Answers on and on until the call is where it has been. */
function roundAndRound(space: StateSpace, from: Known): BadCall {
  const seen = new Map<Known, string>();
  let call: Call = from.call;
  let at = from;
  while (!seen.has(at)) {
    seen.set(at, at.waiting.state.position?.nodeId ?? '');
    const way = waysOf(at, answersOrFails).find(({ to }) => to !== null);
    if (way === undefined || way.to === null) break;
    call = after(call, way.step);
    at = space.stand(way.to);
  }
  const keys = [...seen.keys()];
  const circle = keys.slice(Math.max(0, keys.indexOf(at))).filter(({ waiting }) => waiting.listen !== null);
  const nodes = (circle.length > 0 ? circle : [from]).map((known) => seen.get(known) ?? '').sort();
  return { fault: { kind: 'trapped', nodeId: nodes[0] ?? '' }, call, from: from.call.length };
}

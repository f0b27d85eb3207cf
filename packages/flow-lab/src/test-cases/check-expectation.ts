import type { ExpectationStep } from '../simulation/action-step.js';
import type { Simulation } from '../simulation/simulation.js';
import { entriesOf } from '../traces/trace-entries.js';
import { contextPart, type HandoffTried, handoffsTried } from './handoffs.js';
import { compared, heardPrompts } from './said.js';
import type { Instead, Place, Where } from './test-failure.js';

/**
 * What was so instead of what a step expects; null: it is as expected. Prompts and tones are those since step number
 * `since` of the call, when somebody last did something; what a call has been through counts from its beginning.
 */
export function checkExpectation(simulation: Simulation, step: ExpectationStep, since: number): Instead | null {
  const { steps, view } = simulation;
  switch (step.step) {
    case 'expect-prompt':
    case 'expect-no-prompt': {
      const texts = heardPrompts(steps.slice(since)).map(({ text }) => text);
      const found = texts.some((text) => compared(text).includes(compared(step.contains)));
      const wanted = step.step === 'expect-prompt';
      return found === wanted ? null : { is: 'heard', texts, where: whereIs(simulation) };
    }
    case 'expect-tone': {
      const said = heardPrompts(steps.slice(since)).map(({ tone, text }) => ({ tone, text }));
      return said.some(({ tone }) => tone === step.tone) ? null : { is: 'tones', said };
    }
    case 'expect-node':
      return isAt(simulation.nodeId, step.node) ? null : { is: 'at', where: whereIs(simulation) };
    case 'expect-path':
      return missingOnPath(simulation, step.nodes);
    case 'expect-rule': {
      const fired = entriesOf(steps, 'rule-fired').map(({ ruleId }) => ruleId);
      if (fired.some((ruleId) => isAt(ruleId, step.rule))) return null;
      return { is: 'rules', fired: fired.map((ruleId) => placeOf(simulation, ruleId)) };
    }
    case 'expect-variable': {
      const { variable } = step;
      const value = Object.hasOwn(view.variables, variable) ? (view.variables[variable] ?? null) : null;
      return value === step.is ? null : { is: 'value', variable, value };
    }
    case 'expect-care': {
      const care = view.care ?? 'none';
      return care === step.care ? null : { is: 'care', care };
    }
    case 'expect-handoff':
      return missedHandoff(simulation, step);
    case 'expect-request': {
      const sent = steps.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          effect.type === 'send-request' ? [`${effect.method} ${effect.url}\n${effect.body ?? ''}`] : [],
        ),
      );
      return sent.some((request) => request.includes(step.contains)) ? null : { is: 'requests', sent };
    }
    case 'expect-result': {
      if (view.over?.result === step.result) return null;
      return view.over ? { is: 'result', result: view.over.result } : { is: 'going-on', where: whereIs(simulation) };
    }
    case 'expect-going-on':
      return view.over === null ? null : { is: 'result', result: view.over.result };
  }
}

function missingOnPath(simulation: Simulation, wanted: readonly string[]): Instead | null {
  const path = entriesOf(simulation.steps, 'node-entered').map(({ nodeId }) => nodeId);
  const place = (nodeId: string) => placeOf(simulation, nodeId);
  let from = 0;
  for (const [index, node] of wanted.entries()) {
    const found = path.findIndex((entered, at) => at >= from && isAt(entered, node));
    if (found < 0) {
      const before = index === 0 ? undefined : wanted[index - 1];
      return {
        is: 'path',
        missing: place(node),
        after: before === undefined ? null : place(before),
        went: path.slice(from).map(place),
        where: whereIs(simulation),
      };
    }
    from = found + 1;
  }
  return null;
}

function missedHandoff(
  simulation: Simulation,
  { queue, way, context }: Extract<ExpectationStep, { step: 'expect-handoff' }>,
): Instead | null {
  const tried = handoffsTried(simulation.steps);
  const fits = (handoff: HandoffTried) =>
    (queue === undefined || handoff.queue === queue) && (way === undefined || handoff.way === way);
  const wrongIn = (handoff: HandoffTried) =>
    Object.entries(context).filter(([path, value]) => contextPart(handoff.context, path) !== value);
  if (tried.some((handoff) => fits(handoff) && wrongIn(handoff).length === 0)) return null;
  const near = tried.findLast(fits);
  if (near) {
    const parts = wrongIn(near).map(([name]) => ({ name, value: contextPart(near.context, name) }));
    return { is: 'handoff-with', parts };
  }
  const others = tried.map((handoff) => ({ queue: handoff.queue, way: handoff.way }));
  return { is: 'handoffs', tried: others, where: whereIs(simulation) };
}

/** A node, or whatever runs inside of it. */
const isAt = (nodeId: string | null, wanted: string) => nodeId === wanted || nodeId?.startsWith(`${wanted}.`) === true;

function whereIs(simulation: Simulation): Where {
  const { nodeId, view } = simulation;
  return nodeId === null ? null : { ...placeOf(simulation, nodeId), over: view.over !== null };
}

const placeOf = ({ flow }: Simulation, nodeId: string): Place => ({
  nodeId,
  label: flow.compiled.nodes.get(nodeId)?.label ?? '',
});

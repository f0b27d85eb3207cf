import type { ExpectationStep } from '../simulation/action-step.js';
import type { Simulation } from '../simulation/simulation.js';
import { entriesOf } from '../traces/trace-entries.js';
import { contextPart, type HandoffTried, handoffsTried } from './handoffs.js';
import { compared, heardPrompts } from './said.js';

/** What was expected, and what was so instead. */
export interface Missed {
  expected: string;
  instead: string;
}

/**
 * Whether what a step expects is so; null: it is. Prompts and tones are those since step number `since` of the call,
 * when somebody last did something; what a call has been through counts from its beginning.
 */
export function checkExpectation(simulation: Simulation, step: ExpectationStep, since: number): Missed | null {
  const { steps, view } = simulation;
  switch (step.step) {
    case 'expect-prompt':
    case 'expect-no-prompt': {
      const heard = heardPrompts(steps.slice(since)).map(({ text }) => text);
      const found = heard.some((text) => compared(text).includes(compared(step.contains)));
      const wanted = step.step === 'expect-prompt';
      if (found === wanted) return null;
      const expected = wanted ? `the caller hears “${step.contains}”` : `the caller does not hear “${step.contains}”`;
      return { expected, instead: `heard: ${quoted(heard)}; ${whereIs(simulation)}` };
    }
    case 'expect-tone': {
      const heard = heardPrompts(steps.slice(since));
      if (heard.some(({ tone }) => tone === step.tone)) return null;
      const tones = heard.map(({ tone, text }) => `${tone} (“${text}”)`);
      return {
        expected: `it is said in the tone ${step.tone}`,
        instead: `tones: ${tones.join(', ') || 'nothing was said'}`,
      };
    }
    case 'expect-node':
      if (isAt(simulation.nodeId, step.node)) return null;
      return { expected: `the caller is at ${named(simulation, step.node)}`, instead: whereIs(simulation) };
    case 'expect-path':
      return missingOnPath(simulation, step.nodes);
    case 'expect-rule': {
      const fired = entriesOf(steps, 'rule-fired').map(({ ruleId }) => ruleId);
      if (fired.some((ruleId) => isAt(ruleId, step.rule))) return null;
      const instead =
        fired.length === 0 ? 'no rule fired' : `fired: ${fired.map((id) => named(simulation, id)).join(', ')}`;
      return { expected: `the rule ${named(simulation, step.rule)} fires`, instead };
    }
    case 'expect-variable': {
      const value = Object.hasOwn(view.variables, step.variable) ? (view.variables[step.variable] ?? null) : null;
      if (value === step.is) return null;
      return { expected: `${step.variable} is ${shown(step.is)}`, instead: `${step.variable} is ${shown(value)}` };
    }
    case 'expect-care': {
      const care = view.care ?? 'none';
      return care === step.care ? null : { expected: `the call is marked ${step.care}`, instead: `marked ${care}` };
    }
    case 'expect-handoff':
      return missedHandoff(simulation, step);
    case 'expect-request': {
      const sent = steps.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          effect.type === 'send-request' ? [`${effect.method} ${effect.url}\n${effect.body ?? ''}`] : [],
        ),
      );
      if (sent.some((request) => request.includes(step.contains))) return null;
      return { expected: `a request with “${step.contains}”`, instead: `requests: ${quoted(sent)}` };
    }
    case 'expect-result': {
      if (view.over?.result === step.result) return null;
      const instead = view.over ? `it ends with the result ${view.over.result}` : `it goes on; ${whereIs(simulation)}`;
      return { expected: `the call ends with the result ${step.result}`, instead };
    }
    case 'expect-going-on':
      return view.over === null ? null : { expected: 'the call goes on', instead: `it is over (${view.over.result})` };
  }
}

function missingOnPath(simulation: Simulation, wanted: readonly string[]): Missed | null {
  const path = entriesOf(simulation.steps, 'node-entered').map(({ nodeId }) => nodeId);
  let from = 0;
  for (const [index, node] of wanted.entries()) {
    const found = path.findIndex((entered, at) => at >= from && isAt(entered, node));
    if (found < 0) {
      const after = index === 0 ? '' : ` after ${named(simulation, wanted[index - 1] ?? '')}`;
      return {
        expected: `the call goes to ${named(simulation, node)}${after}`,
        instead: `it went ${path.slice(from).join(' → ') || 'nowhere'}; ${whereIs(simulation)}`,
      };
    }
    from = found + 1;
  }
  return null;
}

function missedHandoff(
  simulation: Simulation,
  { queue, way, context }: Extract<ExpectationStep, { step: 'expect-handoff' }>,
): Missed | null {
  const tried = handoffsTried(simulation.steps);
  const fits = (handoff: HandoffTried) =>
    (queue === undefined || handoff.queue === queue) && (way === undefined || handoff.way === way);
  const wrongIn = (handoff: HandoffTried) =>
    Object.entries(context).filter(([path, value]) => contextPart(handoff.context, path) !== value);
  if (tried.some((handoff) => fits(handoff) && wrongIn(handoff).length === 0)) return null;
  const parts = Object.entries(context).map(([path, value]) => `${path} ${shown(value)}`);
  const expected = [
    'a handoff',
    queue && `to ${queue}`,
    way && `by ${way}`,
    parts.length > 0 && `with ${parts.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ');
  const near = tried.findLast(fits);
  if (near) {
    const wrong = wrongIn(near).map(([path]) => `${path} is ${shown(contextPart(near.context, path))}`);
    return { expected, instead: wrong.join(', ') };
  }
  const seen = tried.map((handoff) => `to ${handoff.queue ?? 'an address'} by ${handoff.way}`).join(', ');
  return { expected, instead: seen === '' ? `no handoff; ${whereIs(simulation)}` : `handoffs ${seen}` };
}

/** A node, or whatever runs inside of it. */
const isAt = (nodeId: string | null, wanted: string) => nodeId === wanted || nodeId?.startsWith(`${wanted}.`) === true;

const shown = (value: string | number | boolean | null) => (value === null ? 'without a value' : JSON.stringify(value));

const quoted = (texts: readonly string[]) =>
  texts.length === 0 ? 'nothing' : texts.map((text) => `“${text}”`).join(', ');

function whereIs(simulation: Simulation): string {
  const { nodeId, view } = simulation;
  if (nodeId === null) return 'the call has not begun';
  return view.over ? `the call ended at ${named(simulation, nodeId)}` : `the caller is at ${named(simulation, nodeId)}`;
}

function named({ flow }: Simulation, nodeId: string): string {
  const label = flow.compiled.nodes.get(nodeId)?.label ?? '';
  return label === '' ? nodeId : `“${label}” (${nodeId})`;
}

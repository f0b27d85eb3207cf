import type { FlowDefinition } from '@baton/flow-schema';
import { resultWords } from '../calls/result-words.js';
import { outcomeWords } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { placeWords } from './step-words.js';

/** A part of a call's way as a replay tells it (a node, an outcome, a rule, a handoff, the end), in words. */
export function wayWords(flow: FlowDefinition, part: string): string {
  const [nodeId = '', outcome] = part.split(' → ');
  if (outcome !== undefined) {
    const node = flow.nodes.find(({ id }) => id === nodeId);
    return node === undefined ? outcome : outcomeWords(node, outcome, flow);
  }
  const [, kind, rest = ''] = /^(rule|handoff to|end) (.*)$/.exec(part) ?? [];
  if (kind === 'rule') return texts.tests.steps.rule(placeWords(flow, rest));
  if (kind === 'handoff to') return texts.tests.replay.handoff(rest.replace(/ \([a-z]+\)$/, ''));
  return kind === 'end' ? texts.tests.steps.result(resultWords(rest)) : placeWords(flow, part);
}

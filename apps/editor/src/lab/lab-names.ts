import type { LabNames } from '@baton/flow-lab/words';
import type { FlowDefinition } from '@baton/flow-schema';
import { resultWords } from '../calls/result-words.js';
import { outcomeWords } from '../node-forms/node-forms.js';
import { variableWords } from '../node-forms/words.js';
import { drawnNodeOf } from '../simulator/marks-of-call.js';
import { placeWords } from '../tests/step-words.js';
import { texts } from '../texts.js';

/** What the lab tells of, called as it is drawn. */
export function labNames(flow: FlowDefinition): LabNames {
  return { ...wayNames(flow), place: ({ nodeId }) => texts.lab.quoted(placeWords(flow, nodeId)) };
}

/** The same where names stand alone, as in the way of a call. */
export function wayNames(flow: FlowDefinition): LabNames {
  return {
    place: ({ nodeId }) => placeWords(flow, nodeId),
    outcome: (nodeId, outcome, label) => {
      const node = flow.nodes.find(({ id }) => id === drawnNodeOf(nodeId));
      return node === undefined || node.id !== nodeId ? label : outcomeWords(node, outcome, flow);
    },
    variable: (name) => variableWords(flow, name),
    result: resultWords,
    tone: (tone) => (Object.hasOwn(texts.tones, tone) ? texts.tones[tone as keyof typeof texts.tones] : tone),
  };
}

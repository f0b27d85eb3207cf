import { describe, expect, it } from '@jest/globals';
import { faultWords } from '@baton/flow-lab/words';
import { smallFlow } from '../draft/small-flow.js';
import { texts } from '../texts.js';
import { labNames } from './lab-names.js';

describe('what the lab finds on a page', () => {
  const words = (nodeId: string) =>
    faultWords('unsafe-person', { kind: 'person-ignored', nodeId, label: '' }, texts.lab, labNames(smallFlow()))
      .message;

  it('calls a card as it is drawn, in one pair of quotes', () => {
    expect(words('size')).toContain('at “Party size” ');
    expect(words('bye')).toContain('at “End” ');
  });
});

import { flowFile, LARGEST_FLOW_FILE, restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { flowFileName, openFlowFile } from './flow-file.js';

describe('the file of a flow', () => {
  it('brings back the flow that it was made of', () => {
    const read = openFlowFile(flowFile(restaurantFlow));
    expect('flow' in read && read.flow.nodes).toEqual(restaurantFlow.nodes);
    expect(read.problems).toEqual([]);
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['not JSON', '<script>alert(1)</script>', 'not-json'],
    ['another JSON', '{"hello":"world"}', 'no-flow'],
    ['a list', '[]', 'no-flow'],
    ['a flow of a newer schema', JSON.stringify({ ...restaurantFlow, schemaVersion: 99 }), 'newer-schema'],
  ])('that is %s says so', (_what, text, code) => {
    expect(openFlowFile(text)).toMatchObject({ reason: 'This file is not a flow.', problems: [{ code }] });
  });

  it('that is too large says what to do', () => {
    const { reason, problems } = openFlowFile(`"${'x'.repeat(LARGEST_FLOW_FILE)}"`) as { reason: string; problems: [] };
    expect(reason).toContain('larger than any flow can be (4 MB). Divide');
    expect(problems).toMatchObject([{ code: 'too-big' }]);
  });

  it('has a name that every system takes', () => {
    expect(flowFileName('Ma réservation #2')).toBe('ma-reservation-2.flow.json');
    expect(flowFileName('../../etc/passwd')).toBe('etc-passwd.flow.json');
    expect(flowFileName('予約')).toBe('flow.flow.json');
  });
});

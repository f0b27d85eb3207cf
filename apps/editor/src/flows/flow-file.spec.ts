import { restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { flowFileName, flowFileText, readFlowFile } from './flow-file.js';

describe('the file of a flow', () => {
  it('brings back the flow that it was made of', () => {
    const read = readFlowFile(flowFileText(restaurantFlow));
    expect('flow' in read && read.flow).toEqual(restaurantFlow);
    expect(read.problems).toEqual([]);
  });

  it.each([
    ['nothing', '', 'This file cannot be read: it is not the file of a flow.'],
    ['not JSON', '<script>alert(1)</script>', 'This file cannot be read: it is not the file of a flow.'],
    ['another JSON', '{"hello":"world"}', 'This file is not a flow.'],
    ['a list', '[]', 'This file is not a flow.'],
    ['a flow of a newer schema', JSON.stringify({ ...restaurantFlow, schemaVersion: 99 }), 'This file is not a flow.'],
    ['a file that is too large', `"${'x'.repeat(10_000_001)}"`, 'This file is larger than any flow can be (10 MB).'],
  ])('that is %s says so', (_what, text, reason) => {
    expect(readFlowFile(text)).toMatchObject({ reason });
  });

  it('says that a flow is newer', () => {
    const { problems } = readFlowFile(JSON.stringify({ ...restaurantFlow, schemaVersion: 99 }));
    expect(problems.map(({ code }) => code)).toEqual(['newer-schema']);
  });

  it('has a name that every system takes', () => {
    expect(flowFileName('Ma réservation #2')).toBe('ma-reservation-2.flow.json');
    expect(flowFileName('../../etc/passwd')).toBe('etc-passwd.flow.json');
    expect(flowFileName('予約')).toBe('flow.flow.json');
  });
});

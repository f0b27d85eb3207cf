import { describe, expect, it } from '@jest/globals';
import { smallFlow } from '../../draft/small-flow.js';
import { bodyFault } from './body-fault.js';
import { exampleNames, exampleValue } from './example-names.js';
import { requestForm } from './request-form.js';

const flow = smallFlow();
const settings = requestForm.newSettings({ flow, queues: [] });
const node = {
  id: 'r',
  type: 'request' as const,
  label: '',
  position: { x: 0, y: 0 },
  conversation: {},
  settings: {
    ...settings,
    url: 'https://a.example/{{ caller }}?n={{ party }}',
    headers: [
      { name: 'X', value: '{{ party }}' },
      { name: 'Y', secret: 'crm', prefix: '' },
    ],
    body: '{"who": "{{ guest }}"}',
  },
};

describe('trying a request', () => {
  it('asks for each name that is put in, once', () => {
    expect(exampleNames(flow, node).map(({ name, label }) => `${name}: ${label}`)).toEqual([
      'caller: The caller’s number',
      'party: Party size',
      'guest: guest',
    ]);
  });

  it('takes an example as what the name holds', () => {
    expect(exampleValue(flow, 'party', ' 4,5 ')).toBe(4.5);
    expect(exampleValue(flow, 'party', 'many')).toBe('many');
    expect(exampleValue(flow, 'caller', '4')).toBe('4');
  });
});

describe('what is sent', () => {
  it.each(['{"people": {{ people }}, "name": "{{ name }}"}', '[]', '{{ all }}'])('is JSON: %s', (body) => {
    expect(bodyFault(body)).toBeNull();
  });
  it('is none, and from which line on', () => {
    expect(bodyFault('{\n"a": 1,\n}')).toMatchObject({ line: 3 });
    expect(bodyFault('{"a": ')).not.toBeNull();
  });
});

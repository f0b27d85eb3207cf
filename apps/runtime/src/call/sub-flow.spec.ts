import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema, type FlowDefinition } from '@baton/flow-schema';
import { Phone, type Line } from './testing/phone.js';
import { KEYS, smallFlow } from './testing/small-flow.js';
import { Switchboard } from './testing/switchboard.js';
import { until } from './testing/until.js';

const position = { x: 0, y: 0 };

/** Runs the small flow inside of another one, as a published version has it: with the flow in its library. */
function callingFlow(): FlowDefinition {
  const { library: _library, testCases: _testCases, ...small } = smallFlow('sip:nobody@127.0.0.1:9');
  const results = small.nodes.flatMap((node) => (node.type === 'end' ? [node.settings.result] : []));
  const end = (id: string) => ({ id, type: 'end', settings: { prompt: { variants: ['Bye.'] }, result: id } });
  return flowDefinitionSchema.parse({
    ...small,
    library: { small },
    intents: [],
    nodes: [
      { id: 'start', type: 'start' },
      { id: 'inner', type: 'subflow', settings: { flow: 'small', ends: results } },
      end('done'),
      end('other'),
    ].map((node) => ({ position, ...node })),
    edges: [
      { id: 'in', source: 'start', outcome: 'next', target: 'inner' },
      ...results.map((outcome) => ({
        id: outcome,
        source: 'inner',
        outcome,
        target: outcome === 'bye' ? 'done' : 'other',
      })),
    ],
  });
}

describe('a call in a sub-flow', () => {
  let board: Switchboard;
  let caller: Phone;
  let line: Line;

  beforeEach(async () => {
    [caller, board] = await Promise.all([Phone.start(), new Switchboard({ flow: callingFlow() }).start()]);
    line = await caller.dial(board.uri());
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), board.stop()]);
  });

  const endsWith = async (result: string) => {
    await line.ended;
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason: 'flow' });
  };

  it('is understood there, and comes back by the end that it reached', async () => {
    board.recognizer.hear('book');
    line.speak(8_000);
    await until('the recognition', () => board.recognizer.requests.length > 0);
    line.speak(0);
    await endsWith('done');
  });

  it('comes back by another end', async () => {
    await line.press(KEYS.queue);
    await endsWith('other');
  });
});

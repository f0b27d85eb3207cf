import { describe, expect, it } from '@jest/globals';
import { flowForward } from '../dataflow/flow-forward.js';
import type { FlowDefinition } from '../flow-definition.js';
import { largeFlow } from '../testing/large-flow.js';
import { indexFlow } from './flow-index.js';
import { validateFlow } from './validate-flow.js';

/** A value that counts how often something in it is looked at. */
function counted<Value extends object>(value: Value, count: () => void): Value {
  const wrapped = new WeakMap<object, object>();
  const wrap = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const known = wrapped.get(part);
    if (known !== undefined) return known;
    const proxy = new Proxy(part, {
      get(target, key): unknown {
        count();
        return wrap(Reflect.get(target, key));
      },
    });
    wrapped.set(part, proxy);
    return proxy;
  };
  return wrap(value) as Value;
}

function looksOf(flow: FlowDefinition): number {
  let looks = 0;
  validateFlow(
    counted(flow, () => {
      looks += 1;
    }),
  );
  return looks;
}

describe('validating a large flow', () => {
  it('finds nothing wrong with one that is right', () => {
    expect(validateFlow(largeFlow(500)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('looks at twice as much of a flow that is twice as large', () => {
    const small = looksOf(largeFlow(500));
    const large = looksOf(largeFlow(1_000));
    expect(large / small).toBeLessThan(2.1);
  });

  it('follows each edge a few times, however many there are', () => {
    const stepsOf = (nodes: number) => {
      const index = indexFlow(largeFlow(nodes));
      const begin = new Map([['start', Array.from({ length: 50 }, (_, fact) => fact)]]);
      const { steps } = flowForward(index, 50, begin, (id) => ({
        takes: [id.length % 50],
        adds: [(id.length * 7) % 50],
      }));
      return steps / index.flow.edges.length;
    };
    expect(stepsOf(500)).toBeLessThan(4);
    expect(stepsOf(4_000)).toBeLessThan(4);
  });
});

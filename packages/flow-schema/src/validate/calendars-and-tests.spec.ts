import { describe, expect, it } from '@jest/globals';
import { type Drawing, edges, end, flowOf, node, rule, start } from '../testing/drawing.js';
import { validateFlow } from './validate-flow.js';

const codes = (drawing: Drawing) => validateFlow(flowOf(drawing)).map(({ code, path }) => `${code} ${path.join('.')}`);
const span = (from: string, to: string) => ({ from, to });

describe('opening hours', () => {
  const weekly = [{ days: ['monday'], spans: [span('09:00', '17:00')] }];
  const of = (...calendars: Drawing[]) =>
    codes({ calendars: calendars.map((calendar) => ({ name: 'c', weekly, ...calendar })) });

  it('have names of their own', () => {
    expect(of({})).toEqual([]);
    expect(of({}, {})).toEqual(['duplicate-name calendars.1.name']);
  });

  it('are at some time', () => {
    expect(of({ weekly: [] })).toEqual(['calendar-never-open calendars.0']);
    expect(of({ weekly: [], exceptions: [{ date: '2026-12-24', spans: [span('10:00', '12:00')] }] })).toEqual([]);
  });

  it('have exceptions on days that there are, each once', () => {
    const on = (...dates: string[]) => of({ exceptions: dates.map((date) => ({ date })) });
    expect(on('2028-02-29', '2000-02-29', '2026-04-30', '2026-12-31')).toEqual([]);
    for (const date of ['2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00']) {
      expect(on(date)).toEqual(['calendar-no-such-date calendars.0.exceptions.0.date']);
    }
    expect(on('2026-12-25', '2026-12-25')).toEqual(['calendar-date-twice calendars.0.exceptions.1.date']);
  });

  it('have spans that keep apart', () => {
    const day = (...spans: Drawing[]) => of({ weekly: [{ days: ['friday'], spans }] });
    expect(day(span('13:00', '24:00'), span('09:00', '13:00'))).toEqual([]);
    expect(day(span('13:00', '18:00'), span('09:00', '13:01'))).toEqual([
      'calendar-spans-overlap calendars.0.weekly.0.spans.0',
    ]);
    expect(day(span('20:00', '02:00'), span('23:00', '23:30'))).toEqual([
      'calendar-spans-overlap calendars.0.weekly.0.spans.1',
    ]);
  });
});

describe('a mark of care', () => {
  it('is for what is yes or no', () => {
    const variable = (type: string) => codes({ variables: [{ name: 'frail', type, care: 'vulnerable' }] });
    expect(variable('boolean')).toEqual([]);
    expect(variable('string')).toEqual(['care-needs-yes-no variables.0.care']);
  });
});

describe('a name', () => {
  it('is none that expressions have already', () => {
    for (const name of ['open', 'known', 'in', 'true', 'null', 'for']) {
      expect(codes({ variables: [{ name, type: 'string' }] })).toEqual(['reserved-name variables.0.name']);
    }
  });
});

describe('test cases', () => {
  const of = (steps: Drawing[], more: Drawing = {}) =>
    codes({ testCases: [{ id: 't', name: 'Test', steps }], ...more });

  it('have ids of their own', () => {
    const testCase = { id: 't', name: 'Test', steps: [{ step: 'caller-hangs-up' }] };
    expect(codes({ testCases: [testCase, testCase] })).toEqual(['duplicate-id testCases.1.id']);
  });

  it('expect what is there', () => {
    const steps = [
      { step: 'expect-node', node: 'gone' },
      { step: 'expect-path', nodes: ['start', 'gone', 'end.inner'] },
      { step: 'expect-rule', rule: 'end' },
      { step: 'expect-variable', variable: 'nobody__x', is: null },
    ];
    expect(of(steps)).toEqual([
      'test-unknown-node testCases.0.steps.0.node',
      'test-unknown-node testCases.0.steps.1.nodes.1',
      'test-unknown-node testCases.0.steps.1.nodes.2',
      'test-unknown-rule testCases.0.steps.2.rule',
      'test-unknown-variable testCases.0.steps.3.variable',
    ]);
    for (const { severity } of validateFlow(flowOf({ testCases: [{ id: 't', name: 'T', steps }] }))) {
      expect(severity).toBe('warning');
    }
  });

  it('may look into what a sub-flow runs', () => {
    const nodes = [
      start,
      node('run', 'subflow', { flow: 'f', ends: ['done'] }),
      end,
      rule('watch', { kind: 'silence' }),
    ];
    const steps = [
      { step: 'expect-node', node: 'run.inner.deeper' },
      { step: 'expect-rule', rule: 'run.silent' },
      { step: 'expect-rule', rule: 'watch' },
      { step: 'expect-variable', variable: 'run__x', is: 1 },
    ];
    expect(of(steps, { nodes, edges: edges('start next run', 'run done end', 'watch next end') })).toEqual([]);
  });
});

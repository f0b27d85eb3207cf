import { describe, expect, it } from '@jest/globals';
import { restaurantFlow, type TestCase, testCaseSchema } from '@baton/flow-schema';
import { prepareFlow } from '../prepared-flow.js';
import { systemsFlow } from '../testing/small-flow.js';
import { englishLabTexts } from '../words/english-lab-texts.js';
import { failureWords } from '../words/failure-words.js';
import { withIds } from '../words/lab-names.js';
import { runTestCase, runTestCases } from './run-test-case.js';
import type { TestFailure } from './test-failure.js';

const flow = prepareFlow(restaurantFlow);
const aTest = (steps: unknown[], more = {}): TestCase =>
  testCaseSchema.parse({ id: 'test', name: 'A test', steps, ...more });
const says = (text: string) => ({ step: 'caller-says', text });
const hears = (contains: string) => ({ step: 'expect-prompt', contains });
const failures = (steps: unknown[]) => runTestCase(flow, aTest(steps)).failures;
const inWords = (failure: TestFailure) => failureWords(failure, englishLabTexts, withIds);

describe('test cases of the sample flow', () => {
  it('a booking in one sentence, with a correction', () => {
    const report = runTestCase(
      flow,
      aTest([
        hears('how can I help'),
        says('a table for four tomorrow at seven please'),
        hears('what name is it for'),
        says('Smith'),
        hears('a table for 4 people'),
        says('no, five people'),
        hears('a table for 5 people'),
        says('yes'),
        hears('your table is booked'),
        { step: 'expect-variable', variable: 'party_size', is: 5 },
        { step: 'expect-path', nodes: ['booking', 'read-back', 'booked', 'more'] },
        says('no thank you'),
        { step: 'expect-result', result: 'helped' },
      ]),
    );
    expect(report.failures).toEqual([]);
    expect(report.passed).toBe(true);
  });

  it('a person is asked for, the wait is told, and the promise goes along', () => {
    const report = runTestCase(
      flow,
      aTest([
        says('can I talk to somebody'),
        { step: 'queue-says', status: 'waiting', waitMinutes: 4 },
        { step: 'expect-rule', rule: 'asks-first' },
        hears('about 4 minutes'),
        says('no'),
        says('I have an allergy'),
        {
          step: 'expect-handoff',
          queue: 'reservations',
          way: 'bridge',
          context: { promisedWaitMinutes: 4, 'reason.intent': 'allergies' },
        },
        { step: 'transfer-ends', with: 486 },
        { step: 'expect-handoff', way: 'refer' },
        { step: 'transfer-ends', with: 480 },
        hears('nobody can pick up'),
        { step: 'expect-result', result: 'nobody-reached' },
      ]),
    );
    expect(report.failures).toEqual([]);
  });

  it('silence is asked about uncertainly, and led to a person', () => {
    const report = runTestCase(
      flow,
      aTest([
        { step: 'caller-says-nothing' },
        hears('are you there'),
        { step: 'expect-tone', tone: 'uncertain' },
        { step: 'expect-no-prompt', contains: 'did not catch' },
        { step: 'caller-says-nothing' },
        { step: 'expect-rule', rule: 'silent' },
        { step: 'expect-node', node: 'person' },
        { step: 'expect-care', care: 'none' },
        { step: 'expect-going-on' },
      ]),
    );
    expect(report.failures).toEqual([]);
  });
});

describe('what the world answers', () => {
  const systems = prepareFlow(systemsFlow());
  const passes = (...steps: unknown[]) => expect(runTestCase(systems, aTest(steps)).failures).toEqual([]);
  const answer = { step: 'request-answers', status: 200, body: '{"balance": 3}' };

  it('is told before it is asked for, or after, past what is expected meanwhile', () => {
    passes(answer, says('book a table'), hears('it is 3'));
    passes(
      says('book a table'),
      { step: 'expect-node', node: 'ask' },
      { step: 'expect-request', contains: 'GET https://example.org/balance' },
      { ...answer, afterMs: 3_000 },
      hears('I am looking'),
      hears('it is 3'),
      { step: 'expect-variable', variable: 'balance', is: 3 },
    );
  });

  it('does no harm where nothing is told', () => {
    passes(says('book a table'), { step: 'expect-path', nodes: ['ask', 'back', 'want'] });
  });

  it('is the next answer for the next question', () => {
    passes(
      ...[says('book a table'), { step: 'request-answers', status: 404 }, { step: 'expect-node', node: 'message' }],
      ...[says('call me back'), { step: 'expect-node', node: 'want' }],
      ...[
        says('book a table'),
        { step: 'request-fails', failure: 'timeout' },
        { step: 'callback-answers', booked: false },
      ],
      { step: 'expect-result', result: 'done' },
    );
  });
});

describe('a test case that fails', () => {
  it.each([
    [
      hears('nonsense'),
      'heard: “Hello, this is the assistant of Trattoria Baton.”, “How can I help?”; the caller is at “How can I help?” (help)',
    ],
    [{ step: 'expect-no-prompt', contains: 'HELP' }, 'heard: “Hello'],
    [{ step: 'expect-tone', tone: 'calm' }, 'tones: cheerful (“Hello'],
    [{ step: 'expect-node', node: 'booking' }, 'the caller is at “How can I help?” (help)'],
    [{ step: 'expect-path', nodes: ['greeting', 'booking'] }, 'it went “How can I help?” (help); the caller is at'],
    [{ step: 'expect-rule', rule: 'silent' }, 'no rule fired'],
    [{ step: 'expect-variable', variable: 'party_size', is: 4 }, 'party_size is without a value'],
    [{ step: 'expect-care', care: 'vulnerable' }, 'not marked'],
    [{ step: 'expect-handoff', queue: 'reservations' }, 'no handoff; the caller is at'],
    [{ step: 'expect-request', contains: 'https' }, 'requests: nothing'],
    [{ step: 'expect-result', result: 'helped' }, 'the call goes on; the caller is at'],
  ])('says what was so instead: %j', (step, instead) => {
    const found = failures([step]);
    expect(found).toMatchObject([{ step: 0, kind: 'expectation' }]);
    expect(found.map(inWords)).toEqual([expect.stringContaining(instead)]);
  });

  it('says which part of a handoff is otherwise', () => {
    const [failure] = failures([
      { step: 'caller-says-nothing', times: 2 },
      { step: 'expect-handoff', queue: 'reservations', context: { care: 'vulnerable', 'rule.id': 'silent' } },
    ]);
    expect(failure).toMatchObject({ instead: { is: 'handoff-with', parts: [{ name: 'care', value: null }] } });
  });

  it('tells of every expectation, and goes on after it', () => {
    expect(failures([hears('nonsense'), says('book a table'), hears('rubbish')]).map(({ step }) => step)).toEqual([
      0, 2,
    ]);
  });

  it('ends where a step cannot happen, and says which and why', () => {
    expect(failures([{ step: 'caller-hangs-up' }, says('hello'), hears('never looked at')])).toEqual([
      { step: 1, kind: 'impossible', reason: { why: 'call-over', result: 'abandoned' } },
    ]);
  });

  it('tells of an answer that nothing asked for', () => {
    expect(failures([{ step: 'request-answers', status: 200 }, says('book a table')])).toEqual([
      { step: 0, kind: 'unused', asked: 'request' },
    ]);
  });

  it('takes no longer than a call can be', () => {
    const hours = Array.from({ length: 100 }, () => ({ step: 'time-passes', ms: 4 * 3_600_000 }));
    const [failure] = failures([{ step: 'caller-says-nothing', times: 2 }, ...hours]);
    expect(failure?.kind).toBe('impossible');
  });
});

describe('the test cases of a flow', () => {
  it('are run in order, those of the flow where no others are given', () => {
    const testCases = [aTest([hears('hello')], { id: 'one' }), aTest([hears('nonsense')], { id: 'two' })];
    const passed = runTestCases({ ...restaurantFlow, testCases }).map(({ testCase, passed: ok }) => [testCase.id, ok]);
    expect(passed).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('cannot be run in a language that nobody understands', () => {
    const report = runTestCase({ ...restaurantFlow, language: 'tlh' }, aTest([says('hello')]));
    expect(report).toMatchObject({ passed: false, failures: [{ kind: 'impossible' }] });
  });
});

import { failureKindSchema, type TestStep, testStepSchema, toneSchema } from '@baton/flow-schema';
import { requestFailureSchema } from '@baton/flow-engine';

export type StepKind = TestStep['step'];

/** A field of a step. `lines`: text of several lines; `list`: names with commas between them; `minutes`: shown of milliseconds. */
export type StepField =
  | {
      key: string;
      kind:
        'text' | 'lines' | 'number' | 'seconds' | 'yes-no' | 'node' | 'rule' | 'variable' | 'value' | 'list' | 'facts';
      optional?: boolean;
    }
  | { key: string; kind: 'choice'; choices: readonly string[]; optional?: boolean };

/** A new step of each kind, and what can be set of it. */
export const stepForms: { [Kind in StepKind]: { fields: StepField[]; fresh: Extract<TestStep, { step: Kind }> } } = {
  'caller-says': {
    fields: [
      { key: 'text', kind: 'text' },
      { key: 'heard', kind: 'choice', choices: ['clearly', 'unsurely', 'not-at-all'] },
    ],
    fresh: { step: 'caller-says', text: 'Hello', heard: 'clearly' },
  },
  'caller-says-nothing': {
    fields: [{ key: 'times', kind: 'number' }],
    fresh: { step: 'caller-says-nothing', times: 1 },
  },
  'caller-presses': {
    fields: [
      { key: 'keys', kind: 'text' },
      { key: 'afterMs', kind: 'seconds', optional: true },
    ],
    fresh: { step: 'caller-presses', keys: '1' },
  },
  'caller-interrupts': {
    fields: [
      { key: 'text', kind: 'text' },
      { key: 'afterMs', kind: 'seconds' },
    ],
    fresh: { step: 'caller-interrupts', text: 'Hello', afterMs: 500 },
  },
  'caller-hangs-up': { fields: [], fresh: { step: 'caller-hangs-up' } },
  'time-passes': { fields: [{ key: 'ms', kind: 'seconds' }], fresh: { step: 'time-passes', ms: 10_000 } },
  'request-answers': {
    fields: [
      { key: 'status', kind: 'number' },
      { key: 'body', kind: 'lines' },
      { key: 'afterMs', kind: 'seconds' },
    ],
    fresh: { step: 'request-answers', status: 200, body: '{}', afterMs: 200 },
  },
  'request-fails': {
    fields: [
      { key: 'failure', kind: 'choice', choices: requestFailureSchema.options },
      { key: 'afterMs', kind: 'seconds' },
    ],
    fresh: { step: 'request-fails', failure: 'network', afterMs: 200 },
  },
  'queue-says': {
    fields: [
      { key: 'queue', kind: 'text', optional: true },
      { key: 'status', kind: 'choice', choices: ['available', 'waiting', 'closed', 'unknown'] },
      { key: 'waitMinutes', kind: 'number', optional: true },
    ],
    fresh: { step: 'queue-says', status: 'available', waitMinutes: null, position: null, agents: null },
  },
  'transfer-ends': {
    fields: [{ key: 'with', kind: 'choice', choices: ['200', '486', '480', '603', '404', '500'] }],
    fresh: { step: 'transfer-ends', with: 200 },
  },
  'caller-stays': { fields: [], fresh: { step: 'caller-stays' } },
  'agent-hangs-up': { fields: [], fresh: { step: 'agent-hangs-up' } },
  'callback-answers': {
    fields: [{ key: 'booked', kind: 'yes-no' }],
    fresh: { step: 'callback-answers', booked: true },
  },
  'message-ends': { fields: [{ key: 'spokenMs', kind: 'seconds' }], fresh: { step: 'message-ends', spokenMs: 8_000 } },
  fails: {
    fields: [{ key: 'kind', kind: 'choice', choices: failureKindSchema.options }],
    fresh: { step: 'fails', kind: 'runtime' },
  },
  'expect-prompt': { fields: [{ key: 'contains', kind: 'text' }], fresh: { step: 'expect-prompt', contains: 'Hello' } },
  'expect-no-prompt': {
    fields: [{ key: 'contains', kind: 'text' }],
    fresh: { step: 'expect-no-prompt', contains: 'Hello' },
  },
  'expect-tone': {
    fields: [{ key: 'tone', kind: 'choice', choices: toneSchema.options }],
    fresh: { step: 'expect-tone', tone: 'neutral' },
  },
  'expect-node': { fields: [{ key: 'node', kind: 'node' }], fresh: { step: 'expect-node', node: 'start' } },
  'expect-path': { fields: [{ key: 'nodes', kind: 'list' }], fresh: { step: 'expect-path', nodes: ['start'] } },
  'expect-rule': { fields: [{ key: 'rule', kind: 'rule' }], fresh: { step: 'expect-rule', rule: 'rule' } },
  'expect-variable': {
    fields: [
      { key: 'variable', kind: 'variable' },
      { key: 'is', kind: 'value' },
    ],
    fresh: { step: 'expect-variable', variable: 'name', is: null },
  },
  'expect-care': {
    fields: [{ key: 'care', kind: 'choice', choices: ['vulnerable', 'sensitive', 'none'] }],
    fresh: { step: 'expect-care', care: 'none' },
  },
  'expect-handoff': {
    fields: [
      { key: 'queue', kind: 'text', optional: true },
      { key: 'way', kind: 'choice', choices: ['attended', 'bridge', 'refer', 'callback', 'voicemail'], optional: true },
      { key: 'context', kind: 'facts' },
    ],
    fresh: { step: 'expect-handoff', context: {} },
  },
  'expect-request': {
    fields: [{ key: 'contains', kind: 'text' }],
    fresh: { step: 'expect-request', contains: 'https' },
  },
  'expect-result': {
    fields: [{ key: 'result', kind: 'text' }],
    fresh: { step: 'expect-result', result: 'handed-over' },
  },
  'expect-going-on': { fields: [], fresh: { step: 'expect-going-on' } },
};

export const stepKinds = Object.keys(stepForms) as StepKind[];

/** What a field shows of a step, as text. */
export function fieldText(step: TestStep, { key, kind }: StepField): string {
  const value = (step as Readonly<Record<string, FieldValue>>)[key];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return kind === 'seconds' ? String(Number(value) / 1_000) : String(value);
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(value)
    .map(([name, is]) => `${name} = ${typeof is === 'string' ? is : JSON.stringify(is)}`)
    .join('\n');
}

type PlainValue = string | number | boolean | null;
type FieldValue = PlainValue | undefined | string[] | Record<string, PlainValue>;

/** The step with a field set from its text; null where the text is none that the field can have. */
export function withField(step: TestStep, field: StepField, text: string): TestStep | null {
  const changed: Record<string, unknown> = { ...step };
  const value = valueOf(field, text);
  if (value === undefined) delete changed[field.key];
  else changed[field.key] = value;
  const parsed = testStepSchema.safeParse(changed);
  return parsed.success ? parsed.data : null;
}

function valueOf({ key, kind, optional = false }: StepField, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '' && optional) return key === 'waitMinutes' ? null : undefined;
  if (kind === 'seconds') return trimmed === '' ? NaN : Math.round(Number(trimmed.replace(',', '.')) * 1_000);
  if (kind === 'number') return trimmed === '' ? NaN : Number(trimmed);
  if (kind === 'yes-no') return trimmed === 'true';
  if (kind === 'value') return trimmed === '' ? null : plainValue(trimmed);
  if (kind === 'list')
    return trimmed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (kind === 'facts') return factsOf(text);
  return key === 'with' ? Number(trimmed) : text;
}

/** Numbers and yes/no as such; everything else, and what stands in quotes, is text. */
function plainValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text) return Number(text);
  return /^".*"$/s.test(text) ? text.slice(1, -1) : text;
}

function factsOf(text: string): Record<string, string | number | boolean | null> {
  const lines = text.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      const is = line.slice(at + 1).trim();
      return [line.slice(0, at).trim(), is === 'null' || is === '' ? null : plainValue(is)];
    }),
  );
}

/** The step as another kind: what both have stays. */
export function asKind(step: TestStep, kind: StepKind): TestStep {
  const { fresh } = stepForms[kind];
  const kept = Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'step' && key in fresh));
  const parsed = testStepSchema.safeParse({ ...fresh, ...kept });
  return parsed.success ? parsed.data : fresh;
}

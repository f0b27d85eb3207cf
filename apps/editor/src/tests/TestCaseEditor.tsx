import { ActionIcon, Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FlowDefinition, TestCase, TestStep } from '@baton/flow-schema';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { nodeName } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { useFocusBack } from '../look/use-focus-back.js';
import { choiceWords } from './choice-words.js';
import { asKind, fieldText, type StepField, stepForms, stepKinds, withField } from './step-forms.js';
import { changeTestCase } from './test-case-edits.js';
import classes from './Tests.module.css';

/** A step with a key of its own, so that a row keeps its place on the screen while rows move. */
interface Row {
  key: number;
  step: TestStep;
  valid: boolean;
}

/** A test case's name, moment and steps. */
export function TestCaseEditor({ testCase, onClose }: { testCase: TestCase; onClose: () => void }) {
  useFocusBack();
  const { draft } = useOpenFlow();
  const [name, setName] = useState(testCase.name);
  const [when, setWhen] = useState(testCase.localTime.slice(0, 16));
  const [rows, setRows] = useState<Row[]>(() => testCase.steps.map((step, key) => ({ key, step, valid: true })));
  const words = texts.tests.editor;
  const complete = name.trim() !== '' && when !== '' && rows.length > 0 && rows.every(({ valid }) => valid);
  const save = () => {
    const localTime = `${when.slice(0, 16)}:00`;
    draft.apply(changeTestCase({ ...testCase, name: name.trim(), localTime, steps: rows.map(({ step }) => step) }));
    onClose();
  };
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    setRows([...rows, { key, step: stepForms['caller-says'].fresh, valid: true }]);
  };
  return (
    <Modal opened onClose={onClose} size={980} title={words.title} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <Stack>
        <Group grow>
          <TextInput
            required
            label={words.name}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            required
            type="datetime-local"
            label={words.when}
            value={when}
            onChange={(event) => setWhen(event.currentTarget.value)}
          />
        </Group>
        <div role="group" aria-label={words.steps}>
          {rows.map((row, index) => (
            <StepRow
              key={row.key}
              row={row}
              number={index + 1}
              last={index === rows.length - 1}
              onChange={(step, valid) =>
                setRows(rows.map((other) => (other === row ? { ...row, step, valid } : other)))
              }
              onMove={(by) => setRows(moved(rows, index, by))}
              onRemove={() => setRows(rows.filter((other) => other !== row))}
            />
          ))}
        </div>
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<Plus size={15} aria-hidden />}
            disabled={rows.length >= 500}
            onClick={add}
          >
            {words.add}
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button disabled={!complete} onClick={save}>
              {words.save}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

function moved(rows: Row[], from: number, by: number): Row[] {
  const others = rows.filter((_row, index) => index !== from);
  const row = rows[from];
  return row === undefined ? rows : [...others.slice(0, from + by), row, ...others.slice(from + by)];
}

interface StepRowProps {
  row: Row;
  number: number;
  last: boolean;
  onChange: (step: TestStep, valid: boolean) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function StepRow({ row: { step }, number, last, onChange, onMove, onRemove }: StepRowProps) {
  const words = texts.tests.editor;
  const kinds = (expects: boolean) =>
    stepKinds
      .filter((kind) => kind.startsWith('expect-') === expects)
      .map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <div className={classes.editorRow} role="group" aria-label={texts.tests.failedAt(number)}>
      <Text size="sm" c="dimmed">
        {number}
      </Text>
      <Select
        size="sm"
        aria-label={words.kind}
        allowDeselect={false}
        searchable
        value={step.step}
        data={[
          { group: words.does, items: kinds(false) },
          { group: words.expects, items: kinds(true) },
        ]}
        onChange={(kind) => {
          if (kind !== null) onChange(asKind(step, kind), true);
        }}
      />
      <div className={classes.fields}>
        {stepForms[step.step].fields.map((field) => (
          <Field key={`${step.step} ${field.key}`} step={step} field={field} onChange={onChange} />
        ))}
      </div>
      <Group gap={2} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={words.up(number)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={words.down(number)}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="red" size={30} aria-label={words.removeStep(number)} onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  );
}

interface FieldProps {
  step: TestStep;
  field: StepField;
  onChange: (step: TestStep, valid: boolean) => void;
}

function Field({ step, field, onChange }: FieldProps) {
  const { flow } = useOpenFlow();
  const [text, setText] = useState(() => fieldText(step, field));
  const words = texts.tests.editor;
  const fits = withField(step, field, text) !== null;
  const label = words.fields[field.key] ?? field.key;
  const set = (present: string) => {
    setText(present);
    const changed = withField(step, field, present);
    onChange(changed ?? step, changed !== null);
  };
  const choices = choicesOf(step, field, flow);
  if (choices !== null) {
    return (
      <Select
        size="sm"
        aria-label={label}
        placeholder={label}
        searchable={choices.length > 8}
        clearable={field.optional === true}
        allowDeselect={false}
        value={text === '' ? null : text}
        data={choices}
        error={fits ? undefined : words.wrong}
        onChange={(value) => set(value ?? '')}
      />
    );
  }
  const Input = field.kind === 'lines' || field.kind === 'facts' ? Textarea : TextInput;
  return (
    <Input
      size="sm"
      aria-label={label}
      placeholder={label}
      value={text}
      error={fits ? undefined : words.wrong}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

interface Choice {
  value: string;
  label: string;
}

/** What a field can be chosen from; null: it is written. */
function choicesOf(step: TestStep, field: StepField, flow: FlowDefinition): Choice[] | null {
  const words = texts.tests.editor;
  const known = (value: string): Choice[] => (value === '' ? [] : [{ value, label: value }]);
  const withPresent = (choices: Choice[]) => {
    const present = fieldText(step, field);
    return choices.some(({ value }) => value === present) ? choices : [...choices, ...known(present)];
  };
  if (field.kind === 'choice') {
    return withPresent(field.choices.map((value) => ({ value, label: choiceWords(field.key, step.step, value) })));
  }
  if (field.kind === 'yes-no')
    return [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ];
  if (field.kind === 'node' || field.kind === 'rule') {
    const nodes = flow.nodes.filter(({ type }) => type !== 'note' && (type === 'rule') === (field.kind === 'rule'));
    return withPresent(nodes.map((node) => ({ value: node.id, label: nodeName(node) })));
  }
  if (field.kind === 'variable') {
    return withPresent(flow.variables.map(({ name, label }) => ({ value: name, label: label ?? name })));
  }
  return null;
}

import { Checkbox, NativeSelect, NumberInput, Stack, TagsInput } from '@mantine/core';
import { type FlowDefinition, type FlowProblem, failureKindSchema, type Trigger } from '@baton/flow-schema';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { EntriesSelect } from '../../vocabulary/choosing/EntrySelect.js';
import { addEntry } from '../../vocabulary/vocabulary-edits.js';
import { ConditionBuilder } from '../conditions/ConditionBuilder.js';
import { Place } from '../fields/Place.js';
import type { FieldsProps } from '../fields-props.js';

interface Props {
  flow: FlowDefinition;
  trigger: Trigger;
  problems: readonly FlowProblem[];
  onSetting: FieldsProps<'rule'>['onSetting'];
}

const KEYS = [...'0123456789*#'];

/** What has to be said of one kind of trigger: how often, which phrases, which topics. */
export function TriggerFields({ flow, trigger, problems, onSetting }: Props) {
  const words = texts.logic.rule;
  const { draft } = useOpenFlow();
  const count = (field: string, label: string, value: number, min: number, max: number, suffix?: string) => (
    <Place path={['trigger', field]}>
      <Count
        label={label}
        value={value}
        min={min}
        max={max}
        suffix={suffix}
        onChange={(next) => onSetting(['trigger', field], next)}
      />
    </Place>
  );
  switch (trigger.kind) {
    case 'asks-for-person':
      return (
        <>
          <TagsInput
            label={words.phrases}
            description={words.phrasesHint}
            maxTags={100}
            value={trigger.phrases}
            onChange={(phrases) => onSetting(['trigger', 'phrases'], phrases)}
          />
          <Place path={['trigger', 'key']}>
            <NativeSelect
              label={words.key}
              data={[{ value: '', label: words.noKey }, ...KEYS.map((key) => ({ value: key, label: key }))]}
              value={trigger.key ?? ''}
              error={problemWords(problemsAt(problems, ['trigger', 'key']))}
              onChange={(event) => onSetting(['trigger', 'key'], event.currentTarget.value || null)}
            />
          </Place>
        </>
      );
    case 'silence':
      return count('times', words.silenceTimes, trigger.times, 1, 20);
    case 'misunderstanding':
      return (
        <>
          {count('inARow', words.inARow, trigger.inARow, 1, 20)}
          {count('inCall', words.inCall, trigger.inCall, 1, 50)}
        </>
      );
    case 'topic':
      return (
        <Place path={['trigger', 'intents']}>
          <EntriesSelect
            flow={flow}
            kind="intent"
            label={words.intents}
            hint={words.intentsHint}
            values={trigger.intents}
            problems={problemsAt(problems, ['trigger', 'intents'])}
            onChange={(intents) => onSetting(['trigger', 'intents'], intents)}
            onNew={(made) => {
              draft.apply(addEntry(made));
              onSetting(['trigger', 'intents'], [...trigger.intents, made.entry.name]);
            }}
          />
        </Place>
      );
    case 'condition':
      return (
        <Place path={['trigger', 'expression']}>
          <ConditionBuilder
            flow={flow}
            label={words.kinds.condition}
            expression={trigger.expression}
            problems={problemsAt(problems, ['trigger', 'expression'])}
            onChange={(expression) => onSetting(['trigger', 'expression'], expression)}
          />
        </Place>
      );
    case 'failure':
      return (
        <Checkbox.Group
          label={words.failures}
          description={words.failuresHint}
          value={trigger.kinds}
          onChange={(kinds) => onSetting(['trigger', 'kinds'], kinds)}
        >
          <Stack gap={8} mt={8}>
            {failureKindSchema.options.map((kind) => (
              <Checkbox key={kind} value={kind} label={words.failureKinds[kind]} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'loop':
      return count('times', words.loopTimes, trigger.times, 2, 100);
    case 'too-long':
      return count('seconds', words.seconds, trigger.seconds, 1, 14_400, texts.logic.secondsUnit);
  }
}

interface CountProps {
  label: string;
  value: number;
  min: number;
  max: number;
  suffix?: string | undefined;
  onChange: (value: number) => void;
}

function Count({ label, value, min, max, suffix, onChange }: CountProps) {
  return (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      suffix={suffix ?? ''}
      value={value}
      onChange={(next) => {
        if (typeof next === 'number' && next >= min && next <= max) onChange(next);
      }}
    />
  );
}

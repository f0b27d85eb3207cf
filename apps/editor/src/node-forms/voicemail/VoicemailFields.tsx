import { NativeSelect } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Place } from '../fields/Place.js';
import { QueueSelect } from '../fields/QueueSelect.js';
import { SecondsInput } from '../fields/SecondsInput.js';
import { Section } from '../fields/Section.js';
import { SummaryField } from '../fields/SummaryField.js';
import type { FieldsProps } from '../fields-props.js';

/** For whom a message is, what is said before it, and how it ends. */
export function VoicemailFields({ node, problems, onSetting }: FieldsProps<'voicemail'>) {
  const { settings } = node;
  const words = texts.logic.voicemail;
  return (
    <>
      <Section title={words.title}>
        <Place path={['queue']}>
          <QueueSelect
            label={words.queue}
            value={settings.queue}
            error={problemWords(problemsAt(problems, ['queue']))}
            onChange={(queue) => onSetting(['queue'], queue)}
          />
        </Place>
        <OptionalPrompt
          path={['prompt']}
          label={texts.prompts.beforeTone}
          prompt={settings.prompt}
          problems={problems}
          onSetting={onSetting}
        />
        <SummaryField
          label={words.summary}
          value={settings.summary}
          problems={problems}
          onChange={(summary) => onSetting(['summary'], summary)}
        />
      </Section>
      <Section title={words.end}>
        <SecondsInput
          label={words.longest}
          value={settings.longestMs}
          min={5_000}
          max={600_000}
          onChange={(ms) => onSetting(['longestMs'], ms)}
        />
        <SecondsInput
          label={words.silence}
          value={settings.silenceMs}
          min={1_000}
          max={20_000}
          onChange={(ms) => onSetting(['silenceMs'], ms)}
        />
        <NativeSelect
          label={words.key}
          data={[
            { value: '#', label: '#' },
            { value: '*', label: '*' },
            { value: 'none', label: words.noKey },
          ]}
          value={settings.endKey}
          onChange={(event) => onSetting(['endKey'], event.currentTarget.value)}
        />
      </Section>
    </>
  );
}

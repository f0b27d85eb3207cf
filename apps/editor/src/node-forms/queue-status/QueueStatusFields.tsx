import { Text } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Place } from '../fields/Place.js';
import { QueueSelect } from '../fields/QueueSelect.js';
import { Section } from '../fields/Section.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import type { FieldsProps } from '../fields-props.js';

const KEPT = ['waitVariable', 'positionVariable', 'agentsVariable'] as const;

/** Which queue is asked, and where what it says is remembered. */
export function QueueStatusFields({ node, flow, problems, onSetting }: FieldsProps<'queue-status'>) {
  const { settings } = node;
  const words = texts.logic.queueStatus;
  return (
    <Section title={words.title}>
      <Place path={['queue']}>
        <QueueSelect
          value={settings.queue}
          error={problemWords(problemsAt(problems, ['queue']))}
          onChange={(queue) => onSetting(['queue'], queue)}
        />
      </Place>
      {KEPT.map((field) => (
        <Place key={field} path={[field]}>
          <VariableSelect
            flow={flow}
            label={words[field]}
            none={words.notKept}
            types={['number', 'string']}
            value={settings[field]}
            error={problemWords(problemsAt(problems, [field]))}
            onChange={(variable) => onSetting([field], variable)}
          />
        </Place>
      ))}
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
    </Section>
  );
}

import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Place } from '../fields/Place.js';
import { QueueSelect } from '../fields/QueueSelect.js';
import { Section } from '../fields/Section.js';
import { SummaryField } from '../fields/SummaryField.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import type { FieldsProps } from '../fields-props.js';

/** Who calls back, whom, and when. */
export function CallbackFields({ node, flow, problems, onSetting }: FieldsProps<'callback'>) {
  const { settings } = node;
  const words = texts.logic.callback;
  const wordsAt = (field: string) => problemWords(problemsAt(problems, [field]));
  return (
    <>
      <Section title={words.title}>
        <Place path={['queue']}>
          <QueueSelect
            value={settings.queue}
            error={wordsAt('queue')}
            onChange={(queue) => onSetting(['queue'], queue)}
          />
        </Place>
        <Place path={['numberVariable']}>
          <VariableSelect
            flow={flow}
            label={words.number}
            none={words.ownNumber}
            types={['phone', 'string']}
            value={settings.numberVariable}
            error={wordsAt('numberVariable')}
            onChange={(variable) => onSetting(['numberVariable'], variable)}
          />
        </Place>
        <Place path={['dateVariable']}>
          <VariableSelect
            flow={flow}
            label={words.date}
            none={words.soon}
            types={['date']}
            value={settings.dateVariable}
            error={wordsAt('dateVariable')}
            onChange={(variable) => onSetting(['dateVariable'], variable)}
          />
        </Place>
        <Place path={['timeVariable']}>
          <VariableSelect
            flow={flow}
            label={words.time}
            none={words.anyTime}
            types={['time']}
            value={settings.timeVariable}
            error={wordsAt('timeVariable')}
            onChange={(variable) => onSetting(['timeVariable'], variable)}
          />
        </Place>
      </Section>
      <Section title={words.said}>
        <OptionalPrompt
          path={['prompt']}
          label={texts.prompts.whileBooking}
          prompt={settings.prompt}
          problems={problems}
          onSetting={onSetting}
        />
        <SummaryField
          value={settings.summary}
          problems={problems}
          onChange={(summary) => onSetting(['summary'], summary)}
        />
      </Section>
    </>
  );
}

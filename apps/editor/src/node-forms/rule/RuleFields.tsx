import { NativeSelect, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Place } from '../fields/Place.js';
import { Section } from '../fields/Section.js';
import type { FieldsProps } from '../fields-props.js';
import { newTrigger, triggerKinds } from './new-trigger.js';
import { TriggerFields } from './TriggerFields.js';

/** When a handoff rule steps in, where, how often, and before which others. */
export function RuleFields({ node, flow, problems, onSetting }: FieldsProps<'rule'>) {
  const { trigger, scope, priority, repeat, care } = node.settings;
  const words = texts.logic.rule;
  return (
    <>
      <Section title={words.when}>
        <Place path={['trigger']}>
          <NativeSelect
            label={words.stepsIn}
            data={triggerKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            value={trigger.kind}
            error={problemWords(problemsAt(problems, ['trigger', 'kind']))}
            onChange={(event) => {
              const kind = triggerKinds.find((candidate) => candidate === event.currentTarget.value);
              if (kind !== undefined) onSetting(['trigger'], newTrigger(kind));
            }}
          />
        </Place>
        <Text size="xs" c="dimmed">
          {words.about[trigger.kind]}
        </Text>
        <TriggerFields flow={flow} trigger={trigger} problems={problems} onSetting={onSetting} />
      </Section>
      <Section title={words.where}>
        <Place path={['scope']}>
          <NativeSelect
            label={words.watches}
            description={flow.groups.length === 0 ? words.noGroups : undefined}
            data={[
              { value: '', label: words.wholeFlow },
              ...flow.groups.map(({ id, label }) => ({ value: id, label: words.group(label || id) })),
              ...(scope !== undefined && !flow.groups.some(({ id }) => id === scope)
                ? [{ value: scope, label: texts.logic.gone(scope) }]
                : []),
            ]}
            value={scope ?? ''}
            error={problemWords(problemsAt(problems, ['scope']))}
            onChange={(event) => onSetting(['scope'], event.currentTarget.value || undefined)}
          />
        </Place>
        <div>
          <Text size="sm" fw={600} mb={4}>
            {words.often}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={words.often}
            data={[
              { value: 'every-time', label: words.everyTime },
              { value: 'once', label: words.once },
            ]}
            value={repeat}
            onChange={(value) => onSetting(['repeat'], value)}
          />
        </div>
        <NumberInput
          label={words.priority}
          description={words.priorityHint}
          min={0}
          max={1_000}
          allowDecimal={false}
          value={priority}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 0 && value <= 1_000) onSetting(['priority'], value);
          }}
        />
        <Place path={['care']}>
          <NativeSelect
            label={words.care}
            description={words.careHint}
            data={[
              { value: '', label: words.cares.none },
              { value: 'sensitive', label: words.cares.sensitive },
              { value: 'vulnerable', label: words.cares.vulnerable },
            ]}
            value={care ?? ''}
            onChange={(event) => onSetting(['care'], event.currentTarget.value || undefined)}
          />
        </Place>
      </Section>
    </>
  );
}

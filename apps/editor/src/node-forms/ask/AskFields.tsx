import { Button, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { LadderFields } from '../ladders/LadderFields.js';
import type { FieldsProps } from '../fields-props.js';
import { newSlot } from './new-slot.js';
import { SlotFields } from './SlotFields.js';

const MOST_SLOTS = 20;
const confirms = (['never', 'when-unsure', 'always'] as const).map((value) => ({
  value,
  label: texts.words.ask.confirms[value],
}));

/** What is found out, how an answer is made sure of, and what is said when none comes. */
export function AskFields(props: FieldsProps<'ask'>) {
  const { node, flow, problems, onSetting } = props;
  const { slots, confirm, askAgain } = node.settings;
  return (
    <>
      <section aria-label={texts.words.ask.slots}>
        <Text component="h3" size="sm" fw={600} mb={6}>
          {texts.words.ask.slots}
        </Text>
        <Stack gap="sm">
          {slots.map((_, index) => (
            <SlotFields key={index} {...props} index={index} />
          ))}
          {slots.length < MOST_SLOTS && (
            <Button
              variant="default"
              size="xs"
              leftSection={<Plus size={15} aria-hidden />}
              onClick={() => onSetting(['slots', slots.length], newSlot(flow, slots), 'added')}
            >
              {texts.words.ask.add}
            </Button>
          )}
        </Stack>
      </section>
      <NativeSelect
        label={texts.words.ask.confirm}
        data={confirms}
        value={confirm}
        error={problemWords(problemsAt(problems, ['confirm']))}
        onChange={(event) => onSetting(['confirm'], event.currentTarget.value)}
      />
      <Checkbox
        label={texts.words.ask.askAgain}
        checked={askAgain}
        onChange={(event) => onSetting(['askAgain'], event.currentTarget.checked)}
      />
      <LadderFields node={node} flow={flow} problems={problems} onSetting={onSetting} />
    </>
  );
}

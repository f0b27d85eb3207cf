import { Checkbox, Stack, Text } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { askedSlots } from '../ask/new-slot.js';
import { LadderFields } from '../ladders/LadderFields.js';
import type { FieldsProps } from '../fields-props.js';
import { mainPrompt } from '../prompt-fields.js';
import { PromptEditor } from '../PromptEditor.js';
import { variableWords } from '../words.js';

/** What is read back, what of it can be corrected, and what is said when neither yes nor no comes. */
export function ConfirmFields({ node, flow, problems, onSetting }: FieldsProps<'confirm'>) {
  const { prompt, slots } = node.settings;
  const chosen = slots.map(({ variable }) => variable);
  const asked = askedSlots(flow);
  const notAsked = slots.filter((slot) => !asked.some(({ variable }) => variable === slot.variable));
  const offered = [...asked, ...notAsked];
  const change = (slot: (typeof slots)[number], isChosen: boolean) =>
    onSetting(['slots'], isChosen ? [...slots, slot] : slots.filter(({ variable }) => variable !== slot.variable));
  return (
    <>
      <PromptEditor
        field={mainPrompt(prompt)}
        problems={problems}
        onChange={(changed, part) => onSetting(['prompt'], changed, part)}
      />
      <Checkbox.Group
        value={chosen}
        label={texts.words.confirm.slots}
        description={texts.words.confirm.slotsHint}
        error={problemWords(problemsAt(problems, ['slots']))}
      >
        <Stack gap={8} mt={8}>
          {offered.map((slot) => (
            <Checkbox
              key={slot.variable}
              value={slot.variable}
              label={variableWords(flow, slot.variable)}
              onChange={(event) => change(slot, event.currentTarget.checked)}
            />
          ))}
          {offered.length === 0 && (
            <Text size="sm" c="dimmed">
              {texts.words.confirm.none}
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
      <LadderFields node={node} flow={flow} problems={problems} onSetting={onSetting} />
    </>
  );
}

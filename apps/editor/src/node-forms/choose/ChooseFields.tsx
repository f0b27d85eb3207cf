import { Button, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { clarificationOf } from '../ladders/ladder-starters.js';
import { LadderFields } from '../ladders/LadderFields.js';
import type { FieldsProps } from '../fields-props.js';
import { mainPrompt } from '../prompt-fields.js';
import { PromptEditor } from '../PromptEditor.js';
import { newChoice } from './choice-list.js';
import { ChoiceFields } from './ChoiceFields.js';

const MOST_CHOICES = 50;

/** The question, the ways on from it, and what is said when none of them is heard. */
export function ChooseFields(props: FieldsProps<'choose'>) {
  const { node, flow, problems, onSetting } = props;
  const { prompt, choices, clarify } = node.settings;
  return (
    <>
      <PromptEditor
        field={mainPrompt(prompt)}
        problems={problems}
        onChange={(changed, part) => onSetting(['prompt'], changed, part)}
      />
      <section aria-label={texts.words.choose.choices}>
        <Text component="h3" size="sm" fw={600} mb={6}>
          {texts.words.choose.choices}
        </Text>
        <Stack gap="sm">
          {choices.map((choice, index) => (
            <ChoiceFields key={choice.id} {...props} index={index} />
          ))}
          {choices.length < MOST_CHOICES && (
            <Button
              variant="default"
              size="xs"
              leftSection={<Plus size={15} aria-hidden />}
              onClick={() => onSetting(['choices', choices.length], newChoice(choices), 'added')}
            >
              {texts.words.choose.add}
            </Button>
          )}
        </Stack>
      </section>
      <PromptEditor
        field={{
          path: ['clarify'],
          label: texts.words.choose.clarify,
          hint: texts.words.choose.clarifyHint,
          prompt: clarify,
          removable: true,
        }}
        problems={problems}
        onChange={(changed, part) =>
          onSetting(['clarify'], part === 'added' ? clarificationOf(flow.language) : changed, part)
        }
      />
      <LadderFields node={node} flow={flow} problems={problems} onSetting={onSetting} />
    </>
  );
}

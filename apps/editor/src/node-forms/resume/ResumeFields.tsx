import { Text } from '@mantine/core';
import { texts } from '../../texts.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Section } from '../fields/Section.js';
import type { FieldsProps } from '../fields-props.js';

export function ResumeFields({ node, problems, onSetting }: FieldsProps<'resume'>) {
  return (
    <Section title={texts.logic.resume.title}>
      <Text size="sm" c="dimmed">
        {texts.logic.resume.hint}
      </Text>
      <OptionalPrompt
        path={['prompt']}
        label={texts.prompts.beforeResume}
        prompt={node.settings.prompt}
        problems={problems}
        onSetting={onSetting}
      />
    </Section>
  );
}

import { Textarea } from '@mantine/core';
import { texts } from '../../texts.js';
import { Section } from '../fields/Section.js';
import type { FieldsProps } from '../fields-props.js';

export function NoteFields({ node, onSetting }: FieldsProps<'note'>) {
  return (
    <Section title={texts.facts.noteText}>
      <Textarea
        aria-label={texts.facts.noteText}
        autosize
        minRows={5}
        maxRows={20}
        maxLength={5_000}
        value={node.settings.text}
        onChange={(event) => onSetting(['text'], event.currentTarget.value)}
      />
    </Section>
  );
}

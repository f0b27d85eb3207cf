import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { moved } from '../../node-forms/lists/moved.js';
import { RowMenu } from '../../node-forms/lists/RowMenu.js';
import { texts } from '../../texts.js';
import { newChoice } from '../new-entry.js';
import { wordsTwice } from '../phrases.js';

const MOST = 1_000;
const MOST_SYNONYMS = 50;
const LONGEST = 100;

interface Choice {
  value: string;
  synonyms: string[];
}

interface Props {
  choices: readonly Choice[];
  onChange: (choices: Choice[], part: string) => void;
}

/** The answers of which one is expected, each with what it is also called. */
export function ChoiceList({ choices, onChange }: Props) {
  const doubled = wordsTwice(choices);
  return (
    <section aria-label={texts.vocabulary.choices}>
      <Text component="h4" size="sm" fw={550} mb={6}>
        {texts.vocabulary.choices}
      </Text>
      <Stack gap="xs">
        {choices.map((choice, index) => (
          <ChoiceRow key={index} choices={choices} choice={choice} index={index} onChange={onChange} />
        ))}
        {doubled.map((word) => (
          <Text key={word} size="xs" c="var(--mantine-color-error)" role="note">
            {texts.vocabulary.choicesTwice(word)}
          </Text>
        ))}
        {choices.length < MOST && (
          <Button
            variant="subtle"
            size="compact-sm"
            justify="flex-start"
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => onChange([...choices, newChoice(choices.length)], 'added')}
          >
            {texts.vocabulary.addChoice}
          </Button>
        )}
      </Stack>
    </section>
  );
}

interface RowProps extends Props {
  choice: Choice;
  index: number;
}

function ChoiceRow({ choices, choice, index, onChange }: RowProps) {
  const name = texts.vocabulary.choice(index + 1);
  const change = (changed: Choice, part: string) => onChange(choices.with(index, changed), `${index}/${part}`);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <TextInput
        flex={2}
        miw={0}
        aria-label={`${name}: ${texts.vocabulary.choiceValue}`}
        value={choice.value}
        maxLength={LONGEST}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ ...choice, value: event.currentTarget.value }, 'value');
        }}
      />
      <Synonyms name={name} choice={choice} onChange={(synonyms) => change({ ...choice, synonyms }, 'synonyms')} />
      <RowMenu
        name={name}
        index={index}
        count={choices.length}
        onMove={(to) => onChange(moved(choices, index, to), 'moved')}
        onRemove={choices.length > 1 ? () => onChange(choices.toSpliced(index, 1), 'removed') : undefined}
      />
    </Group>
  );
}

interface SynonymsProps {
  name: string;
  choice: Choice;
  onChange: (synonyms: string[]) => void;
}

function Synonyms({ name, choice, onChange }: SynonymsProps) {
  return (
    <TextInput
      flex={3}
      miw={0}
      key={choice.synonyms.join()}
      aria-label={`${name}: ${texts.vocabulary.synonyms}. ${texts.vocabulary.synonymsHint}`}
      placeholder={texts.vocabulary.synonyms}
      defaultValue={choice.synonyms.join(', ')}
      onBlur={(event) => {
        const words = event.currentTarget.value.split(',').map((word) => word.trim().slice(0, LONGEST));
        const synonyms = [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_SYNONYMS);
        if (synonyms.join() !== choice.synonyms.join()) onChange(synonyms);
      }}
    />
  );
}

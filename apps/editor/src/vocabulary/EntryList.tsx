import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { problemsInFlow } from '../validation/problems-at.js';
import { entryWords } from './entry-words.js';
import { NewEntryDialog } from './NewEntryDialog.js';
import { listOf } from './rename.js';
import { type EntryKind, usesOf } from './uses-of.js';
import { addEntry } from './vocabulary-edits.js';
import classes from './VocabularyPanel.module.css';

interface Props {
  kind: EntryKind;
  onOpen: (name: string) => void;
}

/** The entries of one kind, each with what is most worth knowing of it. */
export function EntryList({ kind, onOpen }: Props) {
  const { flow, draft, validation, mayEdit } = useOpenFlow();
  const [making, setMaking] = useState(false);
  const entries = flow[listOf[kind]];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {entries.length === 0 ? texts.vocabulary.none[kind] : texts.vocabulary.intro[kind]}
      </Text>
      <ul className={classes.list}>
        {entries.map(({ name }, index) => (
          <li key={name}>
            <UnstyledButton
              className={classes.entry}
              data-wrong={problemsInFlow(validation.problems, [listOf[kind], index]).length > 0 || undefined}
              onClick={() => onOpen(name)}
            >
              <Text size="sm" fw={550}>
                {entryWords(flow, kind, name)}
              </Text>
              <Text size="xs" c="dimmed">
                {[about(flow, kind, index), texts.vocabulary.uses(usesOf(flow, kind, name).length)]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {texts.vocabulary.add[kind]}
        </Button>
      )}
      <NewEntryDialog
        kind={kind}
        opened={making}
        onClose={() => setMaking(false)}
        onAdd={(made) => {
          setMaking(false);
          draft.apply(addEntry(made));
          onOpen(made.entry.name);
        }}
      />
    </Stack>
  );
}

function about(flow: FlowDefinition, kind: EntryKind, index: number): string {
  if (kind === 'intent') return texts.vocabulary.phraseCount(flow.intents[index]?.examples.length ?? 0);
  if (kind === 'entity') {
    const entity = flow.entities[index];
    return entity === undefined ? '' : texts.vocabulary.kinds[entity.kind];
  }
  const variable = flow.variables[index];
  if (variable === undefined) return '';
  const marks = [
    variable.personal ? texts.vocabulary.marks.personal : '',
    variable.handoff ? texts.vocabulary.marks.handoff : '',
    variable.parameter === true ? texts.vocabulary.marks.parameter : '',
    variable.care === undefined ? '' : texts.vocabulary.marks.care,
  ];
  return [texts.vocabulary.types[variable.type], ...marks].filter((words) => words !== '').join(' · ');
}

import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { EntriesSelect } from '../../vocabulary/choosing/EntrySelect.js';
import { addEntry, inOne } from '../../vocabulary/vocabulary-edits.js';
import { moved } from '../lists/moved.js';
import { RowMenu } from '../lists/RowMenu.js';
import rows from '../lists/rows.module.css';
import type { FieldsProps } from '../fields-props.js';
import { settingEdit } from '../setting-edit.js';
import { freeKeys } from './choice-list.js';

interface Props extends FieldsProps<'choose'> {
  index: number;
}

/** One way on: what the caller wants, or the key that they press. */
export function ChoiceFields({ node, flow, problems, onSetting, index }: Props) {
  const { draft } = useOpenFlow();
  const { choices } = node.settings;
  const choice = choices[index];
  if (choice === undefined) return null;
  const place = ['choices', index] as const;
  const title = texts.words.choose.choice(index + 1, choice.label);
  const keys = freeKeys(choices, choice.key).map((key) => ({ value: key, label: key }));
  const keyProblems = problemsAt(problems, [...place, 'key']);
  const others = problemsAt(problems, place).filter((problem) => !keyProblems.includes(problem));
  return (
    <div role="group" className={rows.row} aria-label={title}>
      <Stack gap="xs">
        <Group gap={6} wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={texts.words.choose.label}
            value={choice.label}
            maxLength={80}
            onChange={(event) => onSetting([...place, 'label'], event.currentTarget.value)}
          />
          <NativeSelect
            w={92}
            label={texts.words.choose.key}
            value={choice.key ?? ''}
            data={[{ value: '', label: texts.words.choose.noKey }, ...keys]}
            error={problemWords(keyProblems)}
            onChange={(event) => onSetting([...place, 'key'], event.currentTarget.value || undefined)}
          />
          <RowMenu
            name={title}
            index={index}
            count={choices.length}
            onMove={(to) => onSetting(['choices'], moved(choices, index, to), 'moved')}
            onRemove={choices.length > 1 ? () => onSetting(place, undefined) : undefined}
          />
        </Group>
        <EntriesSelect
          flow={flow}
          kind="intent"
          label={texts.words.choose.intents}
          name={`${texts.words.choose.intents}, ${title}`}
          placeholder={texts.words.choose.chooseIntents}
          values={choice.intents}
          problems={others}
          onChange={(intents) => onSetting([...place, 'intents'], intents)}
          onNew={(made) =>
            draft.apply(
              inOne(
                addEntry(made),
                settingEdit(node.id, [...place, 'intents', choice.intents.length], made.entry.name),
              ),
            )
          }
        />
      </Stack>
    </div>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import type { Slot } from '@baton/flow-schema';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { EntrySelect } from '../../vocabulary/choosing/EntrySelect.js';
import { addEntry, type AnyEntry, inOne } from '../../vocabulary/vocabulary-edits.js';
import { moved } from '../lists/moved.js';
import { RowMenu } from '../lists/RowMenu.js';
import rows from '../lists/rows.module.css';
import type { FieldsProps } from '../fields-props.js';
import { PromptEditor } from '../PromptEditor.js';
import { settingEdit } from '../setting-edit.js';
import { variableWords } from '../words.js';
import { byKeys, isOpenSlot, likelyEntity } from './new-slot.js';
import { type QuickKind, quickSlot } from './quick-slots.js';
import { QuickSlots } from './QuickSlots.js';

interface Props extends FieldsProps<'ask'> {
  index: number;
}

/** One thing to find out: where it is kept, how it is heard, and the question. */
export function SlotFields({ node, flow, problems, onSetting, index }: Props) {
  const { draft, mayEdit } = useOpenFlow();
  const { slots } = node.settings;
  const slot = slots[index];
  if (slot === undefined) return null;
  const title = texts.words.ask.slot(index + 1);
  const pick = (kind: QuickKind) => {
    const { slot: quick, entries } = quickSlot(flow, kind);
    draft.apply(inOne(...entries.map(addEntry), settingEdit(node.id, ['slots', index], quick)));
  };
  const isOpen = isOpenSlot(flow, slot);
  const exactly = problemsAt(problems, ['slots', index]).filter(({ path }) => path.length === PATH_OF_SLOT);
  return (
    <div
      role="group"
      className={rows.row}
      aria-label={isOpen ? title : texts.words.ask.slotOf(index + 1, variableWords(flow, slot.variable))}
    >
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={550}>
          {title}
        </Text>
        <RowMenu
          name={title}
          index={index}
          count={slots.length}
          onMove={(to) => onSetting(['slots'], moved(slots, index, to), 'moved')}
          onRemove={slots.length > 1 ? () => onSetting(['slots', index], undefined) : undefined}
        />
      </Group>
      <Stack gap="xs">
        {isOpen && mayEdit && <QuickSlots onPick={pick} />}
        <SlotNames
          node={node}
          flow={flow}
          problems={isOpen ? [] : problems}
          onSetting={onSetting}
          index={index}
          slot={slot}
        />
        {exactly.length > 0 && (
          <Text size="xs" c="var(--mantine-color-error)">
            {problemWords(exactly)}
          </Text>
        )}
        <PromptEditor
          field={{
            path: ['slots', index, 'prompt'],
            label: isOpen ? texts.words.ask.question : texts.prompts.asksFor(variableWords(flow, slot.variable)),
            prompt: slot.prompt,
            removable: false,
          }}
          problems={problems}
          onChange={(prompt, part) => onSetting(['slots', index, 'prompt'], prompt, part)}
        />
      </Stack>
    </div>
  );
}

/** `nodes/4/settings/slots/1`: of the slot as a whole, and of none of its fields. */
const PATH_OF_SLOT = 5;

/** Where the answer is kept, and by what kind of answer it is heard. */
function SlotNames({ node, flow, problems, onSetting, index, slot }: Props & { slot: Slot }) {
  const { draft } = useOpenFlow();
  const made = (path: 'variable' | 'entity') => (entry: AnyEntry) =>
    draft.apply(inOne(addEntry(entry), settingEdit(node.id, ['slots', index, path], entry.entry.name)));
  const changeVariable = (variable: string) => {
    const entity = likelyEntity(flow, variable) ?? slot.entity;
    onSetting(['slots', index], { ...slot, variable, entity }, 'variable');
  };
  const name = (label: string) => `${label}, ${texts.words.ask.slot(index + 1)}`;
  const entity = flow.entities.find((candidate) => candidate.name === slot.entity);
  const isOpen = isOpenSlot(flow, slot);
  return (
    <>
      <Group grow gap="xs" align="flex-start" preventGrowOverflow={false} wrap="nowrap">
        <EntrySelect
          flow={flow}
          kind="variable"
          label={texts.words.ask.variable}
          name={name(texts.words.ask.variable)}
          value={isOpen ? null : slot.variable}
          problems={problemsAt(problems, ['slots', index, 'variable'])}
          onChange={changeVariable}
          onNew={made('variable')}
        />
        <EntrySelect
          flow={flow}
          kind="entity"
          label={texts.words.ask.entity}
          name={name(texts.words.ask.entity)}
          value={isOpen ? null : slot.entity}
          problems={problemsAt(problems, ['slots', index, 'entity'])}
          onChange={(chosen) => onSetting(['slots', index, 'entity'], chosen)}
          onNew={made('entity')}
        />
      </Group>
      {!isOpen && (
        <Text size="xs" c="dimmed">
          {byKeys(entity) ? texts.words.ask.byKeys : texts.words.ask.notByKeys}
        </Text>
      )}
    </>
  );
}

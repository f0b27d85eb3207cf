import { CloseButton, Text, TextInput, UnstyledButton } from '@mantine/core';
import type { NodeType } from '@baton/flow-schema';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { nodeForms } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { NodeIcon } from './NodeIcon.js';
import classes from './Palette.module.css';
import { matchingTypes, paletteGroups } from './pick-list.js';

/** What a card is called while it is dragged from the palette onto the canvas. */
export const DRAGGED_TYPE = 'application/x-baton-card';

/** Every kind of card: click to add it, or drag it to its place. */
export function Palette({ onAdd }: { onAdd: (type: NodeType) => void }) {
  const [query, setQuery] = useState('');
  const groups = paletteGroups
    .map((group) => ({ ...group, types: matchingTypes(group.types, query) }))
    .filter(({ types }) => types.length > 0);
  const [first] = groups.flatMap(({ types }) => types);
  return (
    <aside className={classes.palette} aria-label={texts.palette.title}>
      <TextInput
        size="sm"
        aria-label={texts.draw.filterPalette}
        placeholder={texts.draw.filterNew}
        leftSection={<Search size={15} aria-hidden />}
        rightSection={
          query === '' ? null : (
            <CloseButton size="sm" aria-label={texts.draw.clearFilter} onClick={() => setQuery('')} />
          )
        }
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('');
          if (event.key === 'Enter' && query !== '' && first !== undefined) onAdd(first);
        }}
      />
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title} className={classes.group}>
          <Text component="h2" size="xs" fw={650} c="dimmed" px={8} pb={4}>
            {group.title}
          </Text>
          {group.types.map((type) => (
            <PaletteItem key={type} type={type} onAdd={onAdd} />
          ))}
        </section>
      ))}
      {groups.length === 0 && (
        <Text size="sm" c="dimmed" px={8} role="status">
          {texts.draw.noneFits}
        </Text>
      )}
    </aside>
  );
}

function PaletteItem({ type, onAdd }: { type: NodeType; onAdd: (type: NodeType) => void }) {
  const { kind, title, purpose } = nodeForms[type];
  return (
    <UnstyledButton
      className={classes.item}
      data-kind={kind}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_TYPE, type);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => onAdd(type)}
      aria-label={texts.palette.add(title)}
      title={purpose}
    >
      <span className={classes.icon}>
        <NodeIcon type={type} />
      </span>
      {title}
    </UnstyledButton>
  );
}

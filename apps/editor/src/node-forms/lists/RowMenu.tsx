import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, EllipsisVertical, Trash2 } from 'lucide-react';
import { texts } from '../../texts.js';

interface Props {
  /** Of the row, for who hears the page. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  /** Absent: this one has to stay. */
  onRemove?: (() => void) | undefined;
}

/** What can be done with one row of a list: up, down, away. */
export function RowMenu({ name, index, count, onMove, onRemove }: Props) {
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={texts.words.rows.menu(name)}>
          <EllipsisVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ArrowUp size={15} aria-hidden />}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          {texts.words.rows.up}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={15} aria-hidden />}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          {texts.words.rows.down}
        </Menu.Item>
        {onRemove !== undefined && (
          <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={onRemove}>
            {texts.words.rows.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  CopyPlus,
  Group as GroupIcon,
  Trash2,
  Ungroup,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import { useStore } from 'zustand';
import { alignments, type Alignment } from '../draft/edits-align.js';
import { texts } from '../texts.js';
import type { CanvasCommands, CanvasOf } from './canvas-commands.js';
import classes from './Canvas.module.css';
import type { Shown } from './view-nodes.js';
import type { Run } from './use-canvas-keys.js';

const icons: Record<Alignment, LucideIcon> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};

const manySelected = ({ nodes }: Shown): number =>
  nodes.reduce((count, { selected, type }) => count + (selected === true && type !== 'frame' ? 1 : 0), 0);

/** What can be done to several cards at once; there while several are selected. */
export function SelectionBar({ of, commands, run }: { of: CanvasOf; commands: CanvasCommands; run: Run }) {
  const count = useStore(of.view.store, manySelected);
  if (count < 2) return null;
  const words = texts.draw;
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.selection(count)}>
      <span className={classes.count}>{words.cards(count)}</span>
      {alignments.map((to) => (
        <BarButton key={to} icon={icons[to]} label={words.align[to]} onClick={() => commands.align(to)} />
      ))}
      <BarButton
        icon={AlignHorizontalDistributeCenter}
        label={words.distribute.x}
        disabled={count < 3}
        onClick={() => commands.distribute('x')}
      />
      <BarButton
        icon={AlignVerticalDistributeCenter}
        label={words.distribute.y}
        disabled={count < 3}
        onClick={() => commands.distribute('y')}
      />
      <BarButton icon={Workflow} label={words.shortcuts.of.arrange} onClick={() => run('arrange')} />
      <BarButton icon={GroupIcon} label={words.shortcuts.of.group} onClick={() => run('group')} />
      <BarButton icon={Ungroup} label={words.shortcuts.of.ungroup} onClick={() => run('ungroup')} />
      <BarButton icon={CopyPlus} label={words.shortcuts.of.duplicate} onClick={() => run('duplicate')} />
      <BarButton icon={Trash2} label={words.shortcuts.of.remove} onClick={() => run('remove')} />
    </div>
  );
}

interface ButtonProps {
  icon: LucideIcon;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

export function BarButton({ icon: Icon, label, disabled = false, onClick }: ButtonProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

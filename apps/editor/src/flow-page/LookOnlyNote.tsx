import { Text } from '@mantine/core';
import { Eye } from 'lucide-react';
import { texts } from '../texts.js';
import classes from './FlowToolbar.module.css';

/** Where others see whether their work is kept. After an attempt to change something it says who could help. */
export function LookOnlyNote({ refused }: { refused: boolean }) {
  return (
    <Text component="div" role="status" size="sm" c={refused ? undefined : 'dimmed'} className={classes.lookOnly}>
      <Eye size={16} aria-hidden />
      <span>{refused ? texts.lookOnly.refused : texts.lookOnly.note}</span>
    </Text>
  );
}

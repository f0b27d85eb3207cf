import { Text } from '@mantine/core';
import { Check, CircleAlert, CloudUpload, PencilLine } from 'lucide-react';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { DraftSaving } from './draft-saving.js';
import { reasonWords } from './reason-words.js';
import classes from './SaveState.module.css';
import type { SavingState } from './saving-state.js';

/** Always visible: is what I see kept? */
export function SaveState({ saving }: { saving: DraftSaving }) {
  const state = useStore(saving.states);
  return (
    <Text component="div" role="status" size="sm" className={classes.state} data-phase={state.phase}>
      {icon(state)}
      <span>{words(state)}</span>
    </Text>
  );
}

function icon({ phase }: SavingState) {
  if (phase === 'saved') return <Check size={16} aria-hidden />;
  if (phase === 'saving') return <CloudUpload size={16} aria-hidden />;
  return phase === 'changed' ? <PencilLine size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />;
}

function words(state: SavingState): string {
  switch (state.phase) {
    case 'saved':
      return texts.draft.saved;
    case 'saving':
      return texts.draft.saving;
    case 'changed':
      return texts.draft.changed;
    default:
      return texts.draft.notSaved(reasonWords(state));
  }
}

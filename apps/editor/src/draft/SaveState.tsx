import { Text } from '@mantine/core';
import { Check, CircleAlert, CloudOff, CloudUpload } from 'lucide-react';
import { useStore } from 'zustand';
import type { DraftSaving } from './draft-saving.js';
import { stateWords } from './reason-words.js';
import classes from './SaveState.module.css';
import type { SavingState } from './saving-state.js';
import { shapeProblem } from './shape-problem.js';
import { useSharedDraft } from './shared-draft-context.js';

/** Always visible: is what I see kept? */
export function SaveState({ saving }: { saving: DraftSaving }) {
  const state = useStore(saving.states);
  const { draft } = useSharedDraft();
  const missing = state.phase === 'incomplete' ? shapeProblem(draft.definition()) : null;
  return (
    <Text component="div" role="status" size="sm" className={classes.state} data-phase={state.phase}>
      {icon(state)}
      <span>{stateWords(state, missing)}</span>
    </Text>
  );
}

function icon({ phase }: SavingState) {
  if (phase === 'saved') return <Check size={16} aria-hidden />;
  if (phase === 'saving') return <CloudUpload size={16} aria-hidden />;
  return phase === 'offline' ? <CloudOff size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />;
}

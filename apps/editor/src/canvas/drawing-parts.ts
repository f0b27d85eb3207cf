import { useStore, useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useState } from 'react';
import { FlowCard } from './FlowCard.js';
import { GroupCard } from './GroupCard.js';
import { GroupFrame } from './GroupFrame.js';
import { NoteCard } from './NoteCard.js';
import { OutcomeEdge } from './OutcomeEdge.js';

export const nodeTypes = { card: FlowCard, note: NoteCard, frame: GroupFrame, collapsed: GroupCard };
export const edgeTypes = { outcome: OutcomeEdge };

/** At a smaller zoom nobody can read what a card says. */
const FAR = 0.32;
const isFar = (state: ReactFlowState): boolean => state.transform[2] < FAR;

/** Is the drawing seen from so far that cards show their name alone? Changes only when that does. */
export const useFar = (): boolean => useStore(isFar);

/**
 * Keeps React Flow from measuring cards as they come into sight: their size and the places of their handles are known
 * (card-shape.ts), and cards that are seen from afar have no handles that could be measured.
 */
export function useKnownSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => undefined }));
}

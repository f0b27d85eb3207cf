import { createContext, useContext } from 'react';

/** What a card or an edge on the canvas can ask for. */
export interface CanvasActions {
  /** Opens the list of what can come next, beside the element. */
  addNext: (nodeId: string, outcome: string, anchor: Element) => void;
  /** Opens the list of what can be put on an edge. */
  addOnEdge: (edgeId: string, anchor: Element) => void;
  setCollapsed: (groupId: string, collapsed: boolean) => void;
  renameGroup: (groupId: string, label: string) => void;
}

/** Null where the drawing can only be looked at. */
export const CanvasActionsContext = createContext<CanvasActions | null>(null);
export const useCanvasActions = (): CanvasActions | null => useContext(CanvasActionsContext);

/** Is it seen from so far that text cannot be read? Cards are then drawn with their name alone. */
export const FarContext = createContext(false);
export const useIsFar = (): boolean => useContext(FarContext);

import { createStore } from 'zustand/vanilla';
import type { Position } from '../draft/edits.js';

/** For what a card is looked for in the list of cards. */
export type PickFor =
  { kind: 'outcome'; nodeId: string; outcome: string } | { kind: 'edge'; edgeId: string } | { kind: 'place' };

export interface Picking {
  for: PickFor;
  /** Where the list opens, in pixels of the window. */
  anchor: Position;
  /** Where the card is put, in the drawing; absent: where it fits best. */
  position?: Position;
}

/** What is open over the canvas. */
export interface CanvasUi {
  picking: Picking | null;
  /** Where the menu opens, in pixels of the window. */
  menu: Position | null;
  searching: boolean;
  helping: boolean;
  /** Set while the flow is being arranged: ends it. */
  cancelArranging: (() => void) | null;
  /** Told to a screen reader. */
  said: string;
  /** Something that did not work, until it is closed. */
  notice: string | null;
}

export type CanvasUiStore = ReturnType<typeof createCanvasUi>;

export const createCanvasUi = () =>
  createStore<CanvasUi>(() => ({
    picking: null,
    menu: null,
    searching: false,
    helping: false,
    cancelArranging: null,
    said: '',
    notice: null,
  }));

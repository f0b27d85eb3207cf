import { useEffect } from 'react';
import type { CanvasMarks, Mark } from '../canvas/canvas-marks.js';
import { type CanvasView, onlySelected } from '../canvas/canvas-view.js';
import { useSharedDraft } from '../draft/shared-draft-context.js';
import { texts } from '../texts.js';
import { type Peer, personsOf } from './presence.js';

/** Tells the others which node is open here, and marks on the canvas which ones they have open. */
export function usePresence(view: CanvasView, marks: CanvasMarks): void {
  const { presence, me } = useSharedDraft();

  useEffect(() => {
    let shown: string | null = null;
    return view.store.subscribe((state) => {
      const node = onlySelected(state);
      if (node === shown) return;
      shown = node;
      presence.showNode(node);
    });
  }, [presence, view]);

  useEffect(() => {
    let shown = '';
    const show = (peers: readonly Peer[]): void => {
      const nodes = marksOf(peers, me.id);
      // Pointers move all the time; a layer is put there anew only when a mark has changed.
      const told = JSON.stringify([...nodes]);
      if (told === shown) return;
      shown = told;
      marks.show('peers', { nodes, edges: new Map() });
    };
    show(presence.store.getState().peers);
    return presence.store.subscribe(({ peers }) => show(peers));
  }, [presence, marks, me]);
}

function marksOf(peers: readonly Peer[], me: string): Map<string, Mark> {
  const nodes = new Map<string, Mark>();
  for (const node of new Set(peers.map((peer) => peer.node))) {
    const here = personsOf(
      peers.filter((peer) => peer.node === node),
      me,
    );
    const [first] = here;
    if (node === null || first === undefined) continue;
    const label = texts.sharing.editing(here.map(({ person }) => person.name));
    nodes.set(node, { tone: 'peer', label, colour: first.colour });
  }
  return nodes;
}

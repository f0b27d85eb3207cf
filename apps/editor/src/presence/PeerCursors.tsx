import { useReactFlow, useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { MousePointer2 } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useSharedDraft } from '../draft/shared-draft-context.js';
import classes from './Presence.module.css';

/** The pointer is told this often, milliseconds. */
const EVERY_MS = 100;

/** The pointers of the others over the drawing. For eyes only: who is here is said elsewhere in words. */
export function PeerCursors() {
  const { presence, me } = useSharedDraft();
  const peers = useStore(presence.store, (state) => state.peers);
  useOwnCursor();
  const others = peers.filter(({ person }) => person.id !== me.id);
  // A portal looks for its place in the page at each frame: not for nobody.
  if (others.length === 0) return null;
  return (
    <ViewportPortal>
      {others.map(
        ({ client, person, cursor, colour }) =>
          cursor !== null && (
            <div
              key={client}
              aria-hidden
              data-cursor
              className={classes.cursor}
              style={{ transform: `translate(${cursor.x}px, ${cursor.y}px)` }}
            >
              <MousePointer2 size={18} fill={colour} color={colour} />
              <span className={classes.cursorName} style={{ background: colour }}>
                {person.name}
              </span>
            </div>
          ),
      )}
    </ViewportPortal>
  );
}

function useOwnCursor(): void {
  const { presence } = useSharedDraft();
  const { screenToFlowPosition } = useReactFlow();
  const canvas = useFlowStore((state) => state.domNode);
  useEffect(() => {
    if (canvas === null) return undefined;
    let timer: number | undefined;
    let latest: PointerEvent | null = null;
    const tell = (): void => {
      timer = undefined;
      if (latest === null) return presence.showCursor(null);
      const { x, y } = screenToFlowPosition({ x: latest.clientX, y: latest.clientY });
      presence.showCursor({ x: Math.round(x), y: Math.round(y) });
    };
    const moved = (event: PointerEvent | null) => {
      latest = event;
      timer ??= window.setTimeout(tell, EVERY_MS);
    };
    const left = (): void => moved(null);
    canvas.addEventListener('pointermove', moved);
    canvas.addEventListener('pointerleave', left);
    return () => {
      canvas.removeEventListener('pointermove', moved);
      canvas.removeEventListener('pointerleave', left);
      window.clearTimeout(timer);
      presence.showCursor(null);
    };
  }, [canvas, presence, screenToFlowPosition]);
}

import { Loader, Button } from '@mantine/core';
import { CircleHelp, Maximize, Minus, Plus, Search, Workflow } from 'lucide-react';
import { useReactFlow } from '@xyflow/react';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import type { CanvasUiStore } from './canvas-ui.js';
import classes from './Canvas.module.css';
import { BarButton } from './SelectionBar.js';
import type { Run } from './use-canvas-keys.js';

/** Zoom, search, arranging and the keys, always in the same corner. */
export function CanvasTools({ ui, run, mayEdit }: { ui: CanvasUiStore; run: Run; mayEdit: boolean }) {
  const flow = useReactFlow();
  const cancel = useStore(ui, (state) => state.cancelArranging);
  const words = texts.draw.shortcuts.of;
  return (
    <div className={classes.tools} role="toolbar" aria-label={texts.draw.tools}>
      <BarButton icon={Plus} label={texts.canvas.zoomIn} onClick={() => void flow.zoomIn()} />
      <BarButton icon={Minus} label={texts.canvas.zoomOut} onClick={() => void flow.zoomOut()} />
      <BarButton icon={Maximize} label={texts.canvas.fitView} onClick={() => run('showAll')} />
      <BarButton icon={Search} label={words.search} onClick={() => run('search')} />
      {mayEdit && cancel === null && <BarButton icon={Workflow} label={words.arrange} onClick={() => run('arrange')} />}
      {cancel !== null && (
        <span className={classes.arranging} role="status">
          <Loader size={14} />
          {texts.draw.arranging}
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {texts.cancel}
          </Button>
        </span>
      )}
      <BarButton icon={CircleHelp} label={words.help} onClick={() => run('help')} />
    </div>
  );
}

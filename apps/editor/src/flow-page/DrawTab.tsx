import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { FlowProblem } from '@baton/flow-schema';
import { Canvas } from '../canvas/Canvas.js';
import { onlySelected } from '../canvas/canvas-view.js';
import { Palette } from '../canvas/Palette.js';
import { FlowSettingsPanel } from '../flow-settings/FlowSettingsPanel.js';
import { NodePanel } from '../node-forms/NodePanel.js';
import { PeerCursors } from '../presence/PeerCursors.js';
import { SimulatorPanel } from '../simulator/SimulatorPanel.js';
import { ProblemsPanel } from '../validation/ProblemsPanel.js';
import { VocabularyPanel } from '../vocabulary/VocabularyPanel.js';
import classes from './FlowWorkspace.module.css';
import { useOpenFlow } from './open-flow.js';
import type { SidePanel } from './side-panel.js';

interface Props {
  side: SidePanel;
  onCloseSide: () => void;
}

const NONE: FlowProblem[] = [];

/** The drawing, with the settings of what is selected beside it, or else the side panel that is open. */
export function DrawTab({ side, onCloseSide }: Props) {
  const { id, flow, draft, view, queues, add, problems, validation, showNode, mayEdit } = useOpenFlow();
  const selectedId = useStore(view.store, onlySelected);
  const selected = flow.nodes.find((node) => node.id === selectedId);
  const closePanel = useCallback(() => view.select(null), [view]);

  return (
    <div
      className={classes.desk}
      data-side={selected !== undefined || side !== null || undefined}
      data-look-only={!mayEdit || undefined}
    >
      {mayEdit && <Palette onAdd={add} />}
      <section className={classes.canvas}>
        <Canvas flowId={id} draft={draft} view={view} queues={queues} mayEdit={mayEdit}>
          <PeerCursors />
        </Canvas>
      </section>
      {selected !== undefined && (
        <NodePanel
          key={selected.id}
          draft={draft}
          flow={flow}
          node={selected}
          mayEdit={mayEdit}
          problems={problems.get(selected.id) ?? NONE}
          onClose={closePanel}
        />
      )}
      {selected === undefined && side === 'simulator' && <SimulatorPanel onClose={onCloseSide} />}
      {selected === undefined && side === 'vocabulary' && <VocabularyPanel onClose={onCloseSide} />}
      {selected === undefined && side === 'flow-settings' && <FlowSettingsPanel onClose={onCloseSide} />}
      {selected === undefined && side === 'problems' && (
        <ProblemsPanel flow={flow} validation={validation} onShow={showNode} onClose={onCloseSide} />
      )}
    </div>
  );
}

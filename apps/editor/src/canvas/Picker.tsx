import { useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { DraftStore } from '../draft/draft-store.js';
import { texts } from '../texts.js';
import type { CanvasCommands } from './canvas-commands.js';
import type { CanvasUiStore, Picking } from './canvas-ui.js';
import { FloatingList } from './FloatingList.js';
import { picksFor, type Pick } from './pick-list.js';

interface Props {
  ui: CanvasUiStore;
  draft: DraftStore;
  commands: CanvasCommands;
}

/** The list of what can be added at a place: type to narrow it, Enter takes the first. */
export function Picker({ ui, draft, commands }: Props) {
  const picking = useStore(ui, (state) => state.picking);
  if (picking === null) return null;
  const key = JSON.stringify(picking.for);
  return <OpenPicker key={key} picking={picking} ui={ui} draft={draft} commands={commands} />;
}

function OpenPicker({ picking, ui, draft, commands }: Props & { picking: Picking }) {
  const flow = useStore(draft.store, (state) => state.definition);
  const [query, setQuery] = useState('');
  const [opener] = useState(() => document.activeElement);
  const picks = useMemo(() => picksFor(picking.for, flow, query), [picking, flow, query]);
  const close = () => {
    ui.setState({ picking: null });
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  const take = (pick: Pick) => {
    ui.setState({ picking: null });
    if (pick.nodeId === undefined) commands.add(pick.type, picking);
    else commands.lead(picking, pick.nodeId);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <div onKeyDown={onKey}>
      <FloatingList
        label={titleOf(picking)}
        placeholder={picking.for.kind === 'place' ? texts.draw.filterNew : texts.draw.filterNext}
        anchor={picking.anchor}
        query={query}
        onQuery={setQuery}
        items={picks.map((pick) => ({
          id: pick.id,
          type: pick.type,
          kind: pick.kind,
          label: pick.nodeId === undefined ? pick.label : texts.draw.leadTo(pick.label),
          detail: pick.purpose,
        }))}
        empty={texts.draw.noneFits}
        onTake={(index) => {
          const pick = picks[index];
          if (pick !== undefined) take(pick);
        }}
        onClose={close}
      />
    </div>
  );
}

function titleOf({ for: goal }: Picking): string {
  if (goal.kind === 'place') return texts.draw.pickNew;
  return goal.kind === 'edge' ? texts.draw.addHere : texts.draw.pickNext;
}

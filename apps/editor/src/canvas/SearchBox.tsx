import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { nodeForms } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import type { CanvasCommands, CanvasOf } from './canvas-commands.js';
import { FloatingList } from './FloatingList.js';
import { searchIndex, searchNodes } from './search-nodes.js';
import { openGroupOf } from './use-canvas-keys.js';

/** Enough to choose from; more words find fewer. */
const MOST = 100;

export function SearchBox({ of, commands }: { of: CanvasOf; commands: CanvasCommands }) {
  const searching = useStore(of.ui, (state) => state.searching);
  return searching ? <OpenSearch of={of} commands={commands} /> : null;
}

/** Finds a card by any of its words and goes there; the canvas follows the arrow keys. */
function OpenSearch({ of, commands }: { of: CanvasOf; commands: CanvasCommands }) {
  const flow = useStore(of.draft.store, (state) => state.definition);
  const index = useMemo(() => searchIndex(flow), [flow]);
  const [query, setQuery] = useState('');
  const [opener] = useState(() => document.activeElement);
  const [anchor] = useState(anchorOfSearch);
  const hits = useMemo(() => searchNodes(index, query), [index, query]);
  const close = () => {
    of.ui.setState({ searching: false });
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  const take = (at: number) => {
    const hit = hits[at];
    if (hit === undefined) return;
    of.ui.setState({ searching: false });
    openGroupOf(of, hit.nodeId);
    commands.show([hit.nodeId]);
  };
  const count = query.trim() === '' ? '' : texts.draw.found(hits.length);
  return (
    <FloatingList
      label={texts.draw.search}
      placeholder={texts.draw.searchExample}
      anchor={anchor}
      query={query}
      onQuery={setQuery}
      items={hits.slice(0, MOST).map(({ nodeId, type, name, title, where }) => ({
        id: nodeId,
        type,
        kind: nodeForms[type].kind,
        label: name,
        detail: where === '' ? title : `${title} · ${where}`,
      }))}
      empty=""
      footer={
        <Text role="status" size="xs" c="dimmed" px={8} pt={6} mih={24}>
          {count}
        </Text>
      }
      onReach={(at) => {
        const hit = hits[at];
        if (hit !== undefined) commands.looking.centre(hit.nodeId);
      }}
      onTake={take}
      onClose={close}
    />
  );
}

function anchorOfSearch() {
  const box = document.querySelector('.react-flow')?.getBoundingClientRect();
  return { x: (box?.right ?? 360) - 340 - 28, y: (box?.top ?? 0) + 16 };
}

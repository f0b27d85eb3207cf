import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { colourOf } from './colour-of.js';

const stateSchema = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  /** The node whose settings they have open. */
  node: z.string().nullable().catch(null),
  /** Where their pointer is, in the flow's own coordinates. */
  cursor: z.object({ x: z.number(), y: z.number() }).nullable().catch(null),
});

/** Somebody else's page that has this draft open. */
export interface Peer extends z.infer<typeof stateSchema> {
  client: number;
  colour: string;
}

export interface Presence {
  store: StoreApi<{ peers: Peer[] }>;
  showNode: (node: string | null) => void;
  showCursor: (cursor: { x: number; y: number } | null) => void;
  heard: (update: Uint8Array) => void;
  /** After a new connection: the others do not know of this page yet. */
  sayAgain: () => void;
  forgetOthers: () => void;
  stop: () => void;
}

/** Who else has the draft open. The api adds to what a page says whose it is. */
export function createPresence(send: (update: Uint8Array) => void): Presence {
  const awareness = new Awareness(new Y.Doc());
  const own = awareness.clientID;
  const store = createStore<{ peers: Peer[] }>(() => ({ peers: [] }));
  awareness.setLocalState({ node: null, cursor: null });
  const say = (): void => send(encodeAwarenessUpdate(awareness, [own]));
  const others = (): number[] => [...awareness.getStates().keys()].filter((client) => client !== own);

  awareness.on('update', (_changes: unknown, origin: unknown) => {
    if (origin === 'local') say();
    else store.setState({ peers: peersOf(awareness) });
  });

  return {
    store,
    showNode: (node) => awareness.setLocalStateField('node', node),
    showCursor: (cursor) => awareness.setLocalStateField('cursor', cursor),
    heard: (update) => applyAwarenessUpdate(awareness, update, 'api'),
    sayAgain: say,
    forgetOthers: () => {
      const left = others();
      removeAwarenessStates(awareness, left, 'api');
      // Else who is told again, and has done nothing meanwhile, would be taken for known.
      for (const client of left) awareness.meta.delete(client);
    },
    stop: () => awareness.destroy(),
  };
}

function peersOf(awareness: Awareness): Peer[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    const parsed = stateSchema.safeParse(state);
    if (client === awareness.clientID || !parsed.success) return [];
    return [{ ...parsed.data, client, colour: colourOf(parsed.data.person.id) }];
  });
}

/** One for each person, whatever number of pages they have open. */
export function personsOf(peers: readonly Peer[], me: string): Peer[] {
  const persons = new Map(peers.filter(({ person }) => person.id !== me).map((peer) => [peer.person.id, peer]));
  return [...persons.values()].sort((a, b) => a.person.name.localeCompare(b.person.name));
}

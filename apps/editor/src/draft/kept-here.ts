import { hasUnsent } from '@baton/shared-draft';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** Longer than this nobody waits for the browser's own store, milliseconds. */
const PATIENCE_MS = 4_000;

/** What this browser keeps of a draft, so that neither a crash nor a day without network loses it. */
export interface KeptHere {
  /** False when the browser has no store, or does not let us use it. */
  works: boolean;
  /** Ends keeping. With `forget` nothing stays, unless another tab has the draft open. */
  stop: (forget: boolean) => void;
}

/** A draft of an account: whoever else uses this browser is shown nothing of it. */
export const keptAs = (accountId: string, flowId: string): string => `baton-draft:${accountId}:${flowId}`;

/**
 * Forgets what was kept of an account's drafts, say by a tab that was closed with the flow open. What the api has not got
 * stays until its owner is here again, and so does what another tab has open.
 */
export async function forgetWhatIsSent(accountId: string): Promise<void> {
  const stores = await indexedDB.databases();
  const part = /^(baton-draft:.*):(?:doc|served)$/;
  const names = stores.flatMap(({ name = '' }) => part.exec(name)?.[1] ?? []);
  for (const name of new Set(names)) {
    if (!name.startsWith(keptAs(accountId, '')) || !(await isAlone(name))) continue;
    const [doc, served] = [new Y.Doc(), new Y.Doc()];
    const kept = await keepHere(name, { doc, served });
    kept.stop(!hasUnsent({ doc, served }));
  }
}

/**
 * Reads into the documents what was kept of them, and keeps every change from now on.
 * @param name of the draft and whose it is
 */
export async function keepHere(name: string, documents: Readonly<Record<string, Y.Doc>>): Promise<KeptHere> {
  const stores = Object.entries(documents).map(([part, doc]) => new IndexeddbPersistence(`${name}:${part}`, doc));
  const release = hold(name);
  const late = new Promise<false>((resolve) => window.setTimeout(() => resolve(false), PATIENCE_MS));
  const read = Promise.all(stores.map((store) => store.whenSynced)).then(
    () => true,
    () => false,
  );
  const works = await Promise.race([read, late]);
  const end = async (forget: boolean): Promise<void> => {
    await release();
    const alone = forget && works && (await isAlone(name));
    for (const store of stores) await (alone ? store.clearData() : store.destroy());
  };
  return { works, stop: (forget) => void end(forget).catch(() => undefined) };
}

/** Tells other tabs that this one has the draft open. The answer ends that, and resolves when it is so. */
function hold(name: string): () => Promise<void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const over = navigator.locks.request(name, { mode: 'shared' }, () => held);
  return async () => {
    release();
    await over;
  };
}

async function isAlone(name: string): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null);
}

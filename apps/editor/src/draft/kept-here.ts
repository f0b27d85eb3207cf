import { carryOver, type Conflict, hasUnsent, origins, type TwoSides } from '@baton/shared-draft';
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

/** What is kept of a draft, over every time that its document is made anew. */
export interface KeptDraft {
  /** As it was kept. */
  sides: TwoSides;
  /** Of the document of which these are; 0: not known. */
  epoch: number;
  /** False when nothing is kept: the browser has no store, or there is nothing yet. */
  works: () => boolean;
  /** Keeps these from now on instead; what was kept before goes when these are safe. */
  keep: (sides: TwoSides, epoch: number) => void;
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
 * Reads what was kept of a draft. Of an older document than the newest only a crash, or another tab, has left something:
 * what of it was not sent is drawn in the newest.
 *
 * @param name of the draft and whose it is
 */
export async function openKept(name: string, by: Conflict['by']): Promise<KeptDraft> {
  const [newest, ...older] = await epochsOf(name);
  const sides = { doc: new Y.Doc(), served: new Y.Doc() };
  let now = newest === undefined ? null : await keepHere(partOf(name, newest), { ...sides });
  // What the api has is in both; a crash between the two is mended here.
  Y.applyUpdate(sides.doc, Y.encodeStateAsUpdate(sides.served), origins.server);
  for (const epoch of older) await takeFrom(partOf(name, epoch), sides.doc, by);
  let turn: Promise<void> = Promise.resolve();
  const then = (next: () => Promise<void> | void): void => {
    turn = turn.then(next).catch(() => undefined);
  };
  return {
    sides,
    epoch: newest ?? 0,
    works: () => now?.works ?? false,
    keep: (next, epoch) =>
      then(async () => {
        const before = now;
        now = await keepHere(partOf(name, epoch), { ...next });
        before?.stop(now.works);
      }),
    stop: (forget) => then(() => now?.stop(forget)),
  };
}

/** What was kept before documents had epochs is of none. */
const partOf = (name: string, epoch: number): string => (epoch === 0 ? name : `${name}~${epoch}`);

/** Of what something is kept, the newest first. */
async function epochsOf(name: string): Promise<number[]> {
  const stores = await indexedDB.databases().catch(() => []);
  const ends = stores.flatMap((store) =>
    store.name?.startsWith(name) === true ? [store.name.slice(name.length)] : [],
  );
  const epochs = ends.flatMap((end) => {
    const part = /^(?:~(\d+))?:(?:doc|served)$/.exec(end);
    return part === null ? [] : [Number(part[1] ?? 0)];
  });
  return [...new Set(epochs)].sort((a, b) => b - a);
}

/** Another tab that has it open sends it itself. */
async function takeFrom(name: string, into: Y.Doc, by: Conflict['by']): Promise<void> {
  if (!(await isAlone(name))) return;
  const from = { doc: new Y.Doc(), served: new Y.Doc() };
  const kept = await keepHere(name, { ...from });
  if (kept.works) carryOver(from, into, by);
  kept.stop(kept.works);
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

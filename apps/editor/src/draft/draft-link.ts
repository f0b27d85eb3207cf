import {
  beginAnew,
  closeCodes,
  type Conflict,
  type FromBrowser,
  type FromServer,
  hasUnsent,
  mergeFromServer,
  origins,
  readFromServer,
  type TwoSides,
  writeMessage,
} from '@baton/shared-draft';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { nextWait } from './next-wait.js';
import type { Refusal, SavingFacts } from './saving-state.js';

/** Changes are collected for so long before they are sent, milliseconds. */
const COLLECT_MS = 250;
/** The wait before connecting again to a document that was made anew, milliseconds. */
const RENEWED_MS = 50;

/** The part of a WebSocket that is needed. */
export interface LiveSocket {
  send(bytes: Uint8Array): void;
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  received(bytes: Uint8Array): void;
  closed(code: number): void;
}

/** Runs `task` after `ms`; the answer takes it back. */
export type Schedule = (task: () => void, ms: number) => () => void;

export interface LinkParts {
  /** What is drawn, and what the api is known to have stored. */
  sides: TwoSides;
  /** Of the document of which these are; 0: not known. */
  epoch: number;
  /** Who draws here. */
  me: Conflict['by'];
  connect: (events: SocketEvents) => LiveSocket;
  /** Asks, when no connection comes about, whether trying again makes sense. */
  whyNot: () => Promise<Refusal | null>;
  schedule: Schedule;
  onPresence: (update: Uint8Array) => void;
  onConnected: () => void;
  /** From now on the draft is these documents; what was drawn here is in them. */
  onRenewed: (sides: TwoSides, epoch: number) => void;
}

export type DraftLink = ReturnType<typeof createDraftLink>;

const refusals: Readonly<Record<number, Refusal>> = {
  [closeCodes.malformed]: 'not-understood',
  [closeCodes.notAllowed]: 'not-allowed',
  [closeCodes.gone]: 'gone',
  [closeCodes.tooLarge]: 'too-large',
  [closeCodes.unreadable]: 'unreadable',
};

/**
 * Keeps a draft the same as the api's. The api stores all changes in one order and tells them in that order, one's own
 * by their number; so `served` is what everybody else sees, and what is in `doc` beyond it has not been seen by anybody.
 */
export function createDraftLink(parts: LinkParts) {
  const { me, schedule } = parts;
  let { sides, epoch } = parts;
  const facts = createStore<Pick<SavingFacts, 'connected' | 'unsent' | 'refusal' | 'readable' | 'revision'>>(() => ({
    connected: false,
    unsent: hasUnsent(sides),
    refusal: null,
    readable: true,
    revision: 0,
  }));
  const told = createStore<{ drafts: number }>(() => ({ drafts: 0 }));
  let socket: LiveSocket | null = null;
  let synced = false;
  let mayWrite = true;
  let stopped = false;
  let attempts = 0;
  let sent = 0;
  let collected: Uint8Array[] = [];
  let underWay: { number: number; update: Uint8Array }[] = [];
  /** Sent by connections that have broken: nobody knows whether it has come. */
  let unanswered: Uint8Array[] = [];
  let cancelRetry: (() => void) | null = null;
  let cancelSending: (() => void) | null = null;

  const send = (message: FromBrowser): void => socket?.send(writeMessage(message));

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === origins.server || !isOurs(origin)) return;
    collected.push(update);
    facts.setState({ unsent: true });
    cancelSending ??= schedule(sendCollected, COLLECT_MS);
  };
  sides.doc.on('update', onUpdate);

  function sendCollected(): void {
    cancelSending?.();
    cancelSending = null;
    if (!synced || !mayWrite || collected.length === 0) return;
    sendChange(Y.mergeUpdates(collected.splice(0)));
  }

  function sendChange(update: Uint8Array): void {
    sent += 1;
    underWay.push({ number: sent, update });
    send({ type: 'change', number: sent, update });
  }

  function connect(): void {
    if (stopped || socket !== null || facts.getState().refusal !== null) return;
    cancelRetry?.();
    cancelRetry = null;
    let isMine = true;
    const ended = (code: number): void => {
      if (!isMine) return;
      isMine = false;
      disconnected(code);
    };
    socket = parts.connect({
      opened: () => send({ type: 'hello', epoch, stateVector: Y.encodeStateVector(sides.served) }),
      received: (bytes) => {
        if (isMine) received(readFromServer(bytes));
      },
      closed: ended,
    });
  }

  function disconnected(code: number): void {
    socket = null;
    synced = false;
    collected = [];
    unanswered.push(...underWay.map(({ update }) => update));
    underWay = [];
    facts.setState({ connected: false, unsent: hasUnsent(sides), refusal: refusals[code] ?? null });
    if (stopped || refusals[code] !== undefined) return;
    attempts += 1;
    cancelRetry ??= schedule(() => void tryAgain(), code === closeCodes.renewed ? RENEWED_MS : nextWait(attempts));
  }

  async function tryAgain(): Promise<void> {
    cancelRetry = null;
    const refusal = attempts > 1 ? await parts.whyNot() : null;
    if (refusal === null) connect();
    else facts.setState({ refusal });
  }

  function received(message: FromServer): void {
    if (message.type === 'state') return synchronise(message);
    if (message.type === 'change') return mergeFromServer(sides, message.update, me);
    if (message.type === 'presence') return parts.onPresence(message.update);
    if (message.type === 'stored') return stored(message.number);
    facts.setState({ revision: message.revision, readable: message.readable });
    told.setState(({ drafts }) => ({ drafts: drafts + 1 }));
  }

  function synchronise(state: FromServer & { type: 'state' }): void {
    if (state.epoch === epoch) mergeFromServer(sides, state.update, me);
    else renew(state);
    unanswered = [];
    attempts = 0;
    synced = true;
    mayWrite = state.mayWrite;
    collected = [];
    const unsent = hasUnsent(sides);
    if (unsent && mayWrite) sendChange(Y.encodeStateAsUpdate(sides.doc, state.stateVector));
    facts.setState({ connected: true, unsent, refusal: unsent && !mayWrite ? 'not-allowed' : null });
    parts.onConnected();
  }

  function renew(state: FromServer & { type: 'state' }): void {
    sides.doc.off('update', onUpdate);
    sides = beginAnew(sides, state.update, me, { updates: unanswered, before: state.before });
    sides.doc.on('update', onUpdate);
    epoch = state.epoch;
    parts.onRenewed(sides, epoch);
  }

  function stored(number: number): void {
    for (const change of underWay)
      if (change.number <= number) Y.applyUpdate(sides.served, change.update, origins.server);
    underWay = underWay.filter((change) => change.number > number);
    if (underWay.length === 0 && collected.length === 0) facts.setState({ unsent: false });
  }

  return {
    facts,
    /** How often the api has told which revision holds everything. */
    told,
    connect,
    /** Tries again at once: the network is back, or somebody has signed in again. */
    again: (): void => {
      attempts = 0;
      connect();
    },
    sendNow: sendCollected,
    settle: (): void => {
      if (synced) send({ type: 'settle' });
    },
    sendPresence: (update: Uint8Array): void => {
      if (synced) send({ type: 'presence', update });
    },
    stop: (): void => {
      sendCollected();
      stopped = true;
      sides.doc.off('update', onUpdate);
      cancelRetry?.();
      cancelSending?.();
      socket?.close();
    },
  };
}

/** Not what was only read from this browser's store, nor a step of undo, which has its own origin. */
const isOurs = (origin: unknown): boolean =>
  origin === origins.local || origin === origins.merge || origin instanceof Y.UndoManager;

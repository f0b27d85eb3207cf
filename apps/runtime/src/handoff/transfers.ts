import type { Destination } from '@baton/flow-schema';
import type { Session } from '@baton/sip';
import type { Logger } from 'pino';
import type { CallTransfers, EffectOf } from '../call/call-context.js';
import type { CallEvent } from '../flow-runner/flow-runner.js';
import { Bridge, type BridgeParts } from './bridge.js';
import type { QueueDirectory } from './queue-directory.js';
import { Refer } from './refer.js';
import type { TransferAttempt, TransferEvents } from './transfer-attempt.js';
import { trunkAddress, type Trunk } from './trunks.js';

export interface TransferParts extends BridgeParts {
  session: Session;
  queues: QueueDirectory;
  /** By name. */
  trunks: ReadonlyMap<string, Trunk>;
  log: Logger;
  dispatch: (event: CallEvent) => void;
}

/** Hands one call over, one way at a time; the order of the ways is the flow's. */
export class Transfers implements CallTransfers {
  private readonly attempts = new Map<string, TransferAttempt | undefined>();
  private handoffId: string | undefined;

  constructor(private readonly parts: TransferParts) {}

  start(effect: EffectOf<'transfer'>): void {
    this.attempts.set(effect.transferId, undefined);
    this.handoffId = effect.handoffId;
    this.parts.audio.wait();
    void this.begin(effect);
  }

  cancel(transferId: string): void {
    this.attempts.get(transferId)?.cancel();
    this.attempts.delete(transferId);
    if (this.attempts.size === 0) this.parts.audio.endWait();
  }

  /** The caller's dialog is over; true if a way may be succeeding just by that. */
  callerGone(): boolean {
    const pending = [...this.attempts.values()].map((attempt) => attempt?.callerGone() ?? false);
    return pending.includes(true);
  }

  /** An agent takes the call on the screen. */
  acceptOnScreen(handoffId: string): void {
    if (handoffId !== this.handoffId) return;
    for (const attempt of this.attempts.values()) attempt?.acceptOnScreen?.();
  }

  close(): void {
    for (const attempt of this.attempts.values()) attempt?.cancel();
    this.attempts.clear();
  }

  private async begin(effect: EffectOf<'transfer'>): Promise<void> {
    const { transferId, destination, way, whisper, timeoutMs, context } = effect;
    const events = this.eventsOf(transferId);
    const place = await this.placeOf(destination, transferId);
    if (!this.attempts.has(transferId)) return;
    if (place === undefined) return events.ended('unreachable', null);
    const request = { ...place, context, timeoutMs, log: this.parts.log };
    const attempt =
      way === 'refer'
        ? new Refer(this.parts.session, request, events)
        : new Bridge(this.parts, request, events, whisper);
    this.attempts.set(transferId, attempt);
  }

  /** The SIP address of a destination; undefined, and a line in the log that says why, when there is none. */
  private async placeOf(
    destination: Destination,
    transferId: string,
  ): Promise<{ address: string; contextBytes?: number | undefined } | undefined> {
    const { queues, trunks, log } = this.parts;
    switch (destination.kind) {
      case 'sip':
        return { address: destination.address };
      case 'queue': {
        const address = await queues.agentPhone(destination.queue);
        if (address === undefined) log.warn({ transferId }, 'nobody set up a phone for this queue');
        return address === undefined ? undefined : { address };
      }
      case 'tel': {
        const trunk = trunks.get(destination.trunk);
        if (trunk) return { address: trunkAddress(trunk, destination.number), contextBytes: trunk.contextBytes };
        log.warn({ transferId, trunk: destination.trunk }, 'BATON_TRUNKS names no such trunk');
        return undefined;
      }
    }
  }

  private eventsOf(transferId: string): TransferEvents {
    const { dispatch, log } = this.parts;
    return {
      progress: (stage, sipStatus) => {
        if (this.attempts.has(transferId)) dispatch({ type: 'transfer-progress', transferId, stage, sipStatus });
      },
      ended: (outcome, sipStatus) => {
        log.info({ transferId, outcome, sipStatus }, 'a way of the handoff ended');
        if (outcome !== 'connected') this.attempts.delete(transferId);
        dispatch({ type: 'transfer-ended', transferId, outcome, sipStatus });
        if (this.attempts.size === 0) this.parts.audio.endWait();
      },
      returned: () => {
        this.attempts.delete(transferId);
        dispatch({ type: 'caller-returned', transferId });
      },
    };
  }
}

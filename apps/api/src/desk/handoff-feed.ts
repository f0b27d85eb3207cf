import { EventEmitter } from 'node:events';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Database, Notices } from '@baton/persistence';
import { DATABASE, LOG, NOTICES } from '../config/tokens.js';
import type { Log } from '../log/log.js';
import { WakeUp } from '../live/wake-up.js';
import { handoffOnDesk, type HandoffOnDesk } from './handoff-on-desk.js';

/** As many as a desk shows. */
export const HANDOFFS_ON_DESK = 50;
/** Without notices the table is read this often; with them, only to be safe. Milliseconds. */
const POLL_MS = { deaf: 1000, listening: 30_000 };

/** Tells every change of a handoff once, whether it was heard by a notice or found by reading. */
@Injectable()
export class HandoffFeed implements OnModuleInit, BeforeApplicationShutdown {
  readonly changes = new EventEmitter<{ handoff: [HandoffOnDesk] }>();
  readonly #wakeUp = new WakeUp();
  /** What was told last of each handoff that the desks show. */
  #told: Map<string, string> | null = null;
  #stopping = false;
  #unsubscribe: (() => void)[] = [];

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.changes.setMaxListeners(0);
  }

  onModuleInit(): void {
    this.#unsubscribe = [
      this.notices.on('baton_handoffs', this.#wakeUp.wake),
      this.notices.onReconnect(this.#wakeUp.wake),
      this.notices.onLost(this.#wakeUp.wake),
    ];
    void this.#run();
  }

  beforeApplicationShutdown(): void {
    this.#stopping = true;
    for (const end of this.#unsubscribe) end();
    this.#wakeUp.wake();
  }

  async latest(): Promise<HandoffOnDesk[]> {
    return (await this.database.handoffs.latest(HANDOFFS_ON_DESK)).map(handoffOnDesk);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      await this.#tellChanges();
      await this.#wakeUp.wait(this.notices.isListening ? POLL_MS.listening : POLL_MS.deaf);
    }
  }

  async #tellChanges(): Promise<void> {
    try {
      const latest = await this.latest();
      const before = this.#told;
      this.#told = new Map(latest.map((handoff) => [handoff.id, JSON.stringify(handoff)]));
      // What was there before the api started is no news.
      if (before === null) return;
      for (const handoff of latest.reverse()) {
        if (before.get(handoff.id) !== this.#told.get(handoff.id)) this.changes.emit('handoff', handoff);
      }
    } catch (error) {
      this.log.debug({ code: error instanceof Error && 'code' in error ? error.code : 'unknown' }, 'handoffs not read');
    }
  }
}

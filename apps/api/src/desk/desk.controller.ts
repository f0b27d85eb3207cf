import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { type Database, type Notices, presenceStates, type PresenceState } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { NotAudited } from '../audit/audited.decorator.js';
import { handoffOnDeskAnswer } from '../calls/call-answers.js';
import { DATABASE, NOTICES } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import type { EventStream } from '../live/event-stream.js';
import { EventStreams } from '../live/event-streams.js';
import { presenceAnswer } from './desk-answers.js';
import { HandoffFeed } from './handoff-feed.js';
import type { HandoffOnDesk } from './handoff-on-desk.js';
import { OpenDesks } from './open-desks.js';

const presenceBody = z.strictObject({ state: z.enum(presenceStates) });

@Controller('api/desk')
@Access('agent', 'admin')
export class DeskController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
    private readonly streams: EventStreams,
    private readonly feed: HandoffFeed,
    private readonly desks: OpenDesks,
  ) {}

  @Get('presence')
  @Answers(presenceAnswer)
  async presence(@SignedIn() { id }: SignedInAccount): Promise<{ state: PresenceState }> {
    return { state: await this.database.presence.of(id) };
  }

  @Put('presence')
  @NotAudited('who is available at the moment is no setting')
  @Answers(presenceAnswer)
  async setPresence(
    @SignedIn() { id }: SignedInAccount,
    @Body({ schema: presenceBody }) { state }: z.infer<typeof presenceBody>,
  ): Promise<{ state: PresenceState }> {
    await this.database.presence.set(id, state);
    await this.desks.presenceSet(id);
    return { state };
  }

  @Get('handoffs')
  @Answers(z.strictObject({ handoffs: z.array(handoffOnDeskAnswer) }))
  async handoffs(): Promise<{ handoffs: HandoffOnDesk[] }> {
    return { handoffs: await this.feed.latest() };
  }

  @Post('handoffs/:id/seen')
  @NotAudited('who has seen it stands at the handoff')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async seen(@Param('id') id: string, @SignedIn() { email }: SignedInAccount): Promise<void> {
    await this.database.handoffs.markSeen(id, email);
  }

  /** The agent takes a caller whose whisper they hear, or will hear when they answer: instead of the key. */
  @Post('handoffs/:id/accept')
  @NotAudited('who took it stands at the handoff')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async accept(@Param('id') id: string, @SignedIn() { email }: SignedInAccount): Promise<void> {
    await this.database.handoffs.accept(id);
    await this.database.handoffs.markSeen(id, email);
  }

  /**
   * `presence` and the handoffs that go on at this moment, then each change (one may be told twice). While it is open,
   * so is the desk.
   */
  @Get('stream')
  @Answers(undefined, { description: 'presence, handoffs, left-for-queue', produces: 'text/event-stream' })
  async stream(@SignedIn() account: SignedInAccount, @Res() response: Response): Promise<void> {
    const state = await this.database.presence.of(account.id);
    const stream = this.streams.open(account, response);
    const told = new Set<string>();
    const tell = (handoff: HandoffOnDesk): void => {
      told.add(handoff.id);
      stream.send({ event: 'handoff', data: handoff });
    };
    this.feed.changes.on('handoff', tell);
    const unsubscribe = this.#followPresence(account.id, stream);
    // What was left is read by the desk itself; it is told when to.
    const leftUnsubscribe = this.notices.on('baton_left_for_queue', () =>
      stream.send({ event: 'left-for-queue', data: {} }),
    );
    stream.closed.addEventListener('abort', () => {
      this.feed.changes.off('handoff', tell);
      unsubscribe();
      leftUnsubscribe();
      this.desks.closed(account.id);
    });
    stream.send({ event: 'presence', data: { state } });
    await this.desks.opened(account.id);
    const latest = await this.feed.latest();
    for (const handoff of latest.reverse()) {
      const goesOn = handoff.state === 'ringing' || handoff.state === 'connected';
      // What was told meanwhile is newer than what was read.
      if (goesOn && !told.has(handoff.id)) tell(handoff);
    }
  }

  /** Another desk of the same agent may change it. */
  #followPresence(accountId: string, stream: EventStream): () => void {
    const tell = async (): Promise<void> => {
      stream.send({ event: 'presence', data: { state: await this.database.presence.of(accountId) } });
    };
    return this.notices.on('baton_presence', (changed) => {
      if (changed === accountId) tell().catch(() => undefined);
    });
  }
}

import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { CallTrace } from '@baton/flow-engine';
import type { CallSummary, Database, Handoff, TraceRow } from '@baton/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { Access, isAtLeast } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { ApiError } from '../http/api-error.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { EventStreams } from '../live/event-streams.js';
import { callTraceAnswer } from '../openapi/answer-schemas.js';
import { callsAnswer, callWithHandoffsAnswer, traceRowsAnswer } from './call-answers.js';
import { CallFollower } from './call-follower.js';
import { RecordedTraces } from './recorded-traces.js';

/** A trace has a few hundred rows; the answer is bounded all the same. */
const TRACE_AT_MOST = 10_000;

const seq = z.coerce.number().int().min(-1).max(2_147_483_647);
const listQuery = z.strictObject({
  ...pageQuery(z.uuid(), 50),
  sipCallId: z
    .string()
    .max(256)
    .regex(/^[^\0]*$/)
    .optional(),
});
const exactQuery = z.strictObject({
  exact: z
    .enum(['true', 'false'])
    .default('false')
    .transform((exact) => exact === 'true'),
});
const traceQuery = z.strictObject({ after: seq.default(-1) });

@Controller('api/calls')
@Access('viewer')
export class CallsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly streams: EventStreams,
    private readonly follower: CallFollower,
    private readonly recorded: RecordedTraces,
  ) {}

  /** Newest first. */
  @Get()
  @Paged()
  @Answers(callsAnswer)
  async page(
    @Query({ schema: listQuery }) { limit, cursor, sipCallId }: z.infer<typeof listQuery>,
  ): Promise<{ calls: CallSummary[]; next: string | null }> {
    return pageAnswer('calls', await this.database.calls.page({ limit, after: cursor }, { sipCallId }));
  }

  @Get(':id')
  @Answers(callWithHandoffsAnswer)
  async byId(@Param('id') id: string): Promise<CallSummary & { handoffs: Handoff[] }> {
    const call = await this.database.calls.byId(id);
    return { ...call, handoffs: await this.database.handoffs.ofCall(id) };
  }

  @Get(':id/events')
  @Answers(traceRowsAnswer)
  async events(
    @Param('id') id: string,
    @Query({ schema: traceQuery }) { after }: z.infer<typeof traceQuery>,
  ): Promise<{ events: TraceRow[]; ended: boolean }> {
    const { rows, ended } = await this.database.calls.trace(id, after, TRACE_AT_MOST);
    return { events: rows, ended: ended && rows.length < TRACE_AT_MOST };
  }

  /**
   * The call in the format of the lab and the simulator. `exact`: with what is personal in it, as a replay needs it; an
   * admin's, and written down.
   */
  @Get(':id/trace')
  @Answers(callTraceAnswer)
  async trace(
    @Param('id') id: string,
    @Query({ schema: exactQuery }) { exact }: z.infer<typeof exactQuery>,
    @SignedIn() { email, role }: SignedInAccount,
  ): Promise<CallTrace> {
    if (!exact) return (await this.recorded.masked(id)).trace;
    if (!isAtLeast(role, 'admin')) throw new ApiError('not-allowed', 'What is personal in a call is for admins only');
    return (await this.recorded.exact(id, email)).trace;
  }

  /** A browser that connects again says in Last-Event-ID what it has. */
  @Get(':id/events/stream')
  @Answers(undefined, { description: 'Rows of the trace, then `ended`', produces: 'text/event-stream' })
  async stream(
    @Param('id') id: string,
    @Query({ schema: traceQuery }) { after }: z.infer<typeof traceQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @SignedIn() account: SignedInAccount,
    @Res() response: Response,
  ): Promise<void> {
    await this.database.calls.byId(id);
    const last = seq.safeParse(lastEventId === undefined || lastEventId === '' ? after : lastEventId);
    await this.follower.follow(id, last.success ? last.data : after, this.streams.open(account, response));
  }
}

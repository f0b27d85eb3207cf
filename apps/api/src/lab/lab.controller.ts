import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, Query } from '@nestjs/common';
import type { CallTrace } from '@baton/flow-engine';
import type { Coverage, Proof, ReplayReport, TestReport } from '@baton/flow-lab';
import { diffFlows, type FlowChange, type FlowDefinition, type TestCase } from '@baton/flow-schema';
import type { Database } from '@baton/persistence';
import { z } from 'zod';
import { Access, isAtLeast } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { AuditedIfChanged, NotAudited } from '../audit/audited.decorator.js';
import { RecordedTraces } from '../calls/recorded-traces.js';
import { DATABASE } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { Answers } from '../http/answers.decorator.js';
import { Publishing } from '../publishing/publishing.js';
import { Lab } from './lab.js';
import {
  diffAnswer,
  libraryAnswer,
  proofAnswer,
  replayAnswer,
  testCaseFromCallAnswer,
  testsAnswer,
} from './lab-answers.js';
import type { RecordedCalls } from './lab-jobs.js';

/** A definition that is not saved yet may be tried in place of the draft. */
const tryBody = z.strictObject({ definition: z.unknown().optional() }).default({});
const testBody = z
  .strictObject({ definition: z.unknown().optional(), ids: z.array(z.string().max(64)).max(1_000).optional() })
  .default({});
const replayBody = z
  .strictObject({ definition: z.unknown().optional(), calls: z.int().min(1).max(1_000).default(200) })
  .default({ calls: 200 });
const fromCallBody = z.strictObject({ callId: z.string().max(64), definition: z.unknown().optional() });
const versionName = z.union([z.literal('draft'), z.string().regex(/^[0-9a-f]{64}$/, 'a version’s id, or draft')]);
const diffQuery = z.strictObject({ from: versionName, to: versionName.default('draft') });

/** Trying a flow before a caller meets it: proof, test cases, replay of recorded calls, and what has changed. */
@Controller('api/flows/:id')
@Access('viewer')
export class LabController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly publishing: Publishing,
    private readonly lab: Lab,
    private readonly recorded: RecordedTraces,
  ) {}

  /** Whether a caller can be trapped, and by which call. */
  @Post('proof')
  @NotAudited('it only reads')
  @HttpCode(HttpStatus.OK)
  @Answers(proofAnswer)
  async proof(
    @Param('id') id: string,
    @Body({ schema: tryBody }) { definition }: z.infer<typeof tryBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ proof: Proof }> {
    const { flow } = await this.drafts.inPlace(id, definition);
    return this.lab.run(email, { kind: 'prove', flow });
  }

  /** Runs the test cases, or those of `ids`, and says what of the flow they come past. */
  @Post('tests')
  @NotAudited('it only reads')
  @HttpCode(HttpStatus.OK)
  @Answers(testsAnswer)
  async tests(
    @Param('id') id: string,
    @Body({ schema: testBody }) { definition, ids }: z.infer<typeof testBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<{ reports: TestReport[]; coverage: Coverage }> {
    const { flow } = await this.drafts.inPlace(id, definition);
    return this.lab.run(email, { kind: 'test', flow, ids: ids ?? null });
  }

  /**
   * Runs the last recorded calls of the flow against it. `unreadable`: how many could not be opened. `withheld`: how many
   * were left out because something personal is in them and who asks is no admin: a draft made for it would spell out the
   * values by the ways that it takes.
   */
  @Post('replay')
  @AuditedIfChanged('calls.opened')
  @HttpCode(HttpStatus.OK)
  @Answers(replayAnswer)
  async replay(
    @Param('id') id: string,
    @Body({ schema: replayBody }) { definition, calls }: z.infer<typeof replayBody>,
    @SignedIn() { email, role }: SignedInAccount,
  ): Promise<{ report: ReplayReport; unreadable: number; withheld: number }> {
    const { flow } = await this.drafts.inPlace(id, definition);
    let unreadable = 0;
    let personal: string[] = [];
    const { report } = await this.lab.run(email, async () => {
      const last = await this.recorded.lastOfFlow(id, calls);
      ({ unreadable } = last);
      personal = last.traces.flatMap(({ trace, hasPersonal }) => (hasPersonal ? [trace.callId] : []));
      const replayed = isAtLeast(role, 'admin') ? last.traces : last.traces.filter(({ hasPersonal }) => !hasPersonal);
      const recorded = await this.#byVersion(replayed.map(({ trace }) => trace));
      return { kind: 'replay', flow, recorded };
    });
    if (!isAtLeast(role, 'admin')) return { report, unreadable, withheld: personal.length };
    const shown = examplesOf(report).filter((callId) => personal.includes(callId));
    if (shown.length > 0) {
      const detail = { calls: shown };
      await this.database.audit.record({ account: email, action: 'calls.opened', subject: id, detail });
    }
    return { report, unreadable, withheld: 0 };
  }

  /** A recorded call as a test case, which passes on the flow as it is; to be added to the draft by who asked. */
  @Post('test-cases/from-call')
  @AuditedIfChanged('call.opened')
  @Access('analyst')
  @HttpCode(HttpStatus.OK)
  @Answers(testCaseFromCallAnswer)
  async fromCall(
    @Param('id') id: string,
    @Body({ schema: fromCallBody }) { callId, definition }: z.infer<typeof fromCallBody>,
    @SignedIn() { email, role }: SignedInAccount,
  ): Promise<{ testCase: TestCase }> {
    const { flow } = await this.drafts.inPlace(id, definition);
    // What is personal in a call becomes part of a flow only by somebody who may see it.
    const { trace } = isAtLeast(role, 'admin')
      ? await this.recorded.exact(callId, email)
      : await this.recorded.masked(callId);
    return this.lab.run(email, { kind: 'test-case', flow, trace });
  }

  /** What has changed from one version (or the draft) to another, in an analyst's words. */
  @Get('diff')
  @Answers(diffAnswer)
  async diff(
    @Param('id') id: string,
    @Query({ schema: diffQuery }) { from, to }: z.infer<typeof diffQuery>,
  ): Promise<{ changes: FlowChange[] }> {
    const [before, after] = await Promise.all([this.#definition(id, from), this.#definition(id, to)]);
    return { changes: diffFlows(before, after) };
  }

  /** The published flows that the draft runs, as a simulator needs them. */
  @Get('library')
  @Answers(libraryAnswer)
  async library(@Param('id') id: string): Promise<{ library: FlowDefinition['library'] }> {
    const { flow } = await this.drafts.inPlace(id, undefined);
    return { library: flow.library };
  }

  /** What was said is understood anew where the version that was called knew other words. */
  async #byVersion(traces: readonly CallTrace[]): Promise<RecordedCalls[]> {
    const versions = new Set(traces.map(({ flow }) => flow.versionId));
    return Promise.all(
      [...versions].map(async (versionId) => {
        const group = traces.filter(({ flow }) => flow.versionId === versionId);
        const on = versionId === null ? null : await this.publishing.version(versionId).catch(() => null);
        return { on: on?.definition ?? null, traces: group };
      }),
    );
  }

  async #definition(flowId: string, version: string): Promise<FlowDefinition> {
    if (version === 'draft') return (await this.drafts.byId(flowId)).draft.definition;
    return (await this.database.flowVersions.ofFlowById(flowId, version)).definition;
  }
}

/** Calls of which the report tells what was said. */
const examplesOf = ({ partings }: ReplayReport): string[] => partings.map(({ example }) => example.callId);

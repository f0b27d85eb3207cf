import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { FlowProblem } from '@baton/flow-schema';
import type { Database, TrialLine } from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import type { ApiSettings } from '../config/environment.js';
import { CLOCK, DATABASE, SETTINGS } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { ApiError } from '../http/api-error.js';

/** How long a draft can be called. Milliseconds. */
const TRIAL_MS = 3_600_000;
/** Flows that one account can call at the same time. */
const MOST_OF_ACCOUNT = 3;

/** With one of these a call cannot even begin; whatever else is wrong is met on the way, and may be tried. */
const unrunnable = new Set(['no-start', 'unknown-language', 'language-not-spoken', 'unknown-time-zone']);

export interface OpenTrialLine extends TrialLine {
  /** What to dial: a SIP URI. */
  address: string;
  /** What is wrong with the draft all the same. */
  problems: FlowProblem[];
}

/** Calling a draft before it is published. */
@Injectable()
export class TrialLines {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'sipAddress'>,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly drafts: Drafts,
    private readonly surroundings: FlowSurroundings,
  ) {}

  /**
   * Opens a line to the draft as it is now; opened again it keeps its number.
   *
   * @throws NotFoundError, ApiError `flow-cannot-run`, NoTrialNumberError
   */
  async open(flowId: string, by: string): Promise<OpenTrialLine> {
    const { draft } = await this.drafts.byId(flowId);
    const { flow, known } = await this.surroundings.of(draft.definition, flowId);
    const problems = checkFlow(flow, known);
    const inTheWay = problems.filter(({ code }) => unrunnable.has(code));
    if (inTheWay.length > 0) {
      throw new ApiError('flow-cannot-run', 'No call can begin with this draft; see the problems', inTheWay);
    }
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + TRIAL_MS);
    const line = await this.database.transaction(async ({ trialLines, audit }) => {
      const opened = await trialLines.open({
        flowId,
        draftRevision: draft.revision,
        definition: flow,
        by,
        now,
        expiresAt,
        mostOfAccount: MOST_OF_ACCOUNT,
      });
      const detail = { number: opened.number, draftRevision: draft.revision };
      await audit.record({ account: by, action: 'trial-line.opened', subject: flowId, detail });
      return opened;
    });
    return { ...line, address: `sip:${line.number}@${this.settings.sipAddress}`, problems };
  }
}

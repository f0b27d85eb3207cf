import { Inject, Injectable } from '@nestjs/common';
import { checkFlow } from '@baton/flow-engine';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import type { Database, Role, TrialLine } from '@baton/persistence';
import type { Clock } from '../config/clock.js';
import type { ApiSettings } from '../config/environment.js';
import { CLOCK, DATABASE, SETTINGS } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { ApiError } from '../http/api-error.js';
import { SecretPlaces } from '../try-request/secret-places.js';

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
    private readonly places: SecretPlaces,
  ) {}

  /**
   * Opens a line to the draft as it is now; opened again it keeps its number. A draft that would send a secret to where no
   * admin has let it go can be called by admins only.
   *
   * @throws NotFoundError, ApiError `flow-cannot-run`, NoTrialNumberError
   */
  async open(flowId: string, { email: by, role }: { email: string; role: Role }): Promise<OpenTrialLine> {
    const { draft } = await this.drafts.byId(flowId);
    const { flow, known } = await this.surroundings.of(draft.definition, flowId);
    const problems = checkFlow(flow, known);
    const inTheWay = [
      ...problems.filter(({ code }) => unrunnable.has(code)),
      ...(await this.#secretsAstray(flow, role)),
    ];
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

  async #secretsAstray({ nodes }: FlowDefinition, role: Role): Promise<FlowProblem[]> {
    const requests = nodes.flatMap((node, at) =>
      node.type === 'request' ? [{ ...node.settings, id: node.id, at }] : [],
    );
    const astray = await this.places.notVouchedFor(requests, role);
    return astray.map(({ id, at }) => ({
      code: 'secret-not-here',
      severity: 'error',
      path: ['nodes', at, 'settings', 'url'],
      nodeId: id,
      message: 'A secret would be sent to this address, to which it has not been sent so far.',
      fix: 'Ask an admin to allow the host, or to publish a flow that sends it there.',
    }));
  }
}

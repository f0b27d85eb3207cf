import { Inject, Injectable } from '@nestjs/common';
import type {
  AddedVersion,
  Database,
  Environment,
  FlowReview,
  FlowReviewWithDefinition,
  Listed,
  Page,
  ReviewState,
} from '@baton/persistence';
import { DATABASE } from '../config/tokens.js';
import { Drafts } from '../drafts/drafts.js';
import { ApiError } from '../http/api-error.js';
import { Publishing } from '../publishing/publishing.js';

export interface Approval {
  id: string;
  by: string;
  comment: string;
  environment: Environment;
  expected?: string | null | undefined;
  at?: Date | undefined;
  overrideReason?: string | undefined;
}

const closed = () => new ApiError('review-closed', 'Somebody else has decided this request, or it was replaced');

/** Asking for a draft to be published, and deciding it. */
@Injectable()
export class Reviews {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly publishing: Publishing,
  ) {}

  page(of: { flowId?: string; state?: ReviewState }, page: Page<string>): Promise<Listed<FlowReview, string>> {
    return this.database.flowReviews.page(of, page);
  }

  byId(id: string): Promise<FlowReviewWithDefinition> {
    return this.database.flowReviews.byId(id);
  }

  /** Keeps the draft as it is now, to be looked at; a request that is open is replaced. @throws NotFoundError */
  async ask(flowId: string, note: string, by: string): Promise<FlowReview> {
    // Writes down what somebody is typing at this moment.
    await this.drafts.byId(flowId);
    return this.database.transaction(async ({ flowReviews, audit }) => {
      const review = await flowReviews.ask({ flowId, note, by });
      const detail = { review: review.id, draftRevision: review.draftRevision };
      await audit.record({ account: by, action: 'review.asked', subject: flowId, detail });
      return review;
    });
  }

  /**
   * Publishes exactly what was asked for, whatever the draft is now. An admin may approve what they asked for
   * themselves; the audit log says so.
   *
   * @throws NotFoundError, ApiError `review-closed` and what publishing throws
   */
  async approve({ id, by, comment, environment, expected, at, overrideReason }: Approval): Promise<AddedVersion> {
    const review = await this.database.flowReviews.byId(id);
    if (review.state !== 'open') throw closed();
    const { flowId, definition, note, askedBy } = review;
    return this.publishing.publish({
      flowId,
      definition,
      note,
      by,
      environment,
      expected,
      at,
      overrideReason,
      also: async ({ flowReviews, audit }, { versionId }) => {
        if (!(await flowReviews.close(id, { state: 'approved', by, comment, versionId }))) throw closed();
        const detail = { review: id, versionId, askedBy, own: askedBy === by };
        await audit.record({ account: by, action: 'review.approved', subject: flowId, detail });
      },
    });
  }

  /** @throws NotFoundError, ApiError `review-closed` */
  decline(id: string, comment: string, by: string): Promise<void> {
    return this.#close(id, 'declined', comment, by);
  }

  /** Whoever asked takes it back, or an admin does. @throws NotFoundError, ApiError `review-closed`, `not-allowed` */
  async withdraw(id: string, comment: string, by: { email: string; isAdmin: boolean }): Promise<void> {
    const { askedBy } = await this.database.flowReviews.byId(id);
    if (askedBy !== by.email && !by.isAdmin) {
      throw new ApiError('not-allowed', 'Only who asked may take the request back');
    }
    await this.#close(id, 'withdrawn', comment, by.email);
  }

  async #close(id: string, state: 'declined' | 'withdrawn', comment: string, by: string): Promise<void> {
    const { flowId } = await this.database.flowReviews.byId(id);
    await this.database.transaction(async ({ flowReviews, audit }) => {
      if (!(await flowReviews.close(id, { state, by, comment }))) throw closed();
      await audit.record({ account: by, action: `review.${state}`, subject: flowId, detail: { review: id, comment } });
    });
  }
}

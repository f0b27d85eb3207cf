import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { type AddedVersion, type FlowReview, type FlowReviewWithDefinition, reviewStates } from '@baton/persistence';
import { z } from 'zod';
import { Access, isAtLeast } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { nextAnswer, pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { flowDefinitionAnswer, instant } from '../openapi/answer-schemas.js';
import { environmentName, overrideReason, publishedAnswer, versionIdSchema } from '../publishing/version-answers.js';
import { Reviews } from './reviews.js';

const askBody = z.strictObject({ note: z.string().trim().max(1000).default('') }).prefault({});
const commentBody = z.strictObject({ comment: z.string().trim().max(1000).default('') }).prefault({});
const approveBody = z
  .strictObject({
    comment: z.string().trim().max(1000).default(''),
    environment: environmentName.default('production'),
    /** The version that runs there, as it was seen; null: none. */
    expected: versionIdSchema.nullable().optional(),
    /** Goes live then, in place of now. */
    at: z.iso.datetime({ offset: true }).optional(),
    overrideReason: overrideReason.optional(),
  })
  .prefault({});
const ofFlowQuery = z.strictObject(pageQuery(z.uuid()));
const listQuery = ofFlowQuery.extend({ state: z.enum(reviewStates).optional() });

const reviewAnswer = z.strictObject({
  id: z.uuid(),
  flowId: z.uuid(),
  flowName: z.string(),
  state: z.enum(reviewStates),
  draftRevision: z.int(),
  note: z.string(),
  askedAt: instant,
  askedBy: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  comment: z.string().nullable(),
  /** What was published of it. */
  versionId: z.string().nullable(),
});
const reviewsAnswer = z.strictObject({ reviews: z.array(reviewAnswer), next: nextAnswer });
const reviewWithDefinitionAnswer = reviewAnswer.extend({ definition: flowDefinitionAnswer });

/** Asking for a draft to be published, and deciding it. */
@Controller('api')
export class ReviewsController {
  constructor(private readonly reviews: Reviews) {}

  /** Newest first. */
  @Get('reviews')
  @Paged()
  @Access('viewer')
  @Answers(reviewsAnswer)
  async all(
    @Query({ schema: listQuery }) { state, limit, cursor }: z.infer<typeof listQuery>,
  ): Promise<{ reviews: FlowReview[]; next: string | null }> {
    return pageAnswer('reviews', await this.reviews.page({ ...(state && { state }) }, { limit, after: cursor }));
  }

  /** Newest first. */
  @Get('flows/:id/reviews')
  @Paged()
  @Access('viewer')
  @Answers(reviewsAnswer)
  async ofFlow(
    @Param('id') flowId: string,
    @Query({ schema: ofFlowQuery }) { limit, cursor }: z.infer<typeof ofFlowQuery>,
  ): Promise<{ reviews: FlowReview[]; next: string | null }> {
    return pageAnswer('reviews', await this.reviews.page({ flowId }, { limit, after: cursor }));
  }

  /** Asks for the draft as it is now; an open request of this flow is replaced. */
  @Post('flows/:id/reviews')
  @Audited('review.asked')
  @Access('analyst')
  @Answers(reviewWithDefinitionAnswer, { status: 201 })
  ask(
    @Param('id') flowId: string,
    @Body({ schema: askBody }) { note }: z.infer<typeof askBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<FlowReview> {
    return this.reviews.ask(flowId, note, email);
  }

  /** With the draft as it was when it was asked for. */
  @Get('reviews/:reviewId')
  @Access('viewer')
  @Answers(reviewWithDefinitionAnswer)
  byId(@Param('reviewId') id: string): Promise<FlowReviewWithDefinition> {
    return this.reviews.byId(id);
  }

  /** Publishes exactly what was asked for, whatever the draft is now. */
  @Post('reviews/:reviewId/approve')
  @Audited('review.approved')
  @HttpCode(HttpStatus.OK)
  @Access('admin')
  @Answers(publishedAnswer)
  async approve(
    @Param('reviewId') id: string,
    @Body({ schema: approveBody }) { at, ...approval }: z.infer<typeof approveBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<Omit<AddedVersion, 'isNew'>> {
    const when = at === undefined ? {} : { at: new Date(at) };
    const { versionId, number, publishedAt } = await this.reviews.approve({ id, ...approval, ...when, by: email });
    return { versionId, number, publishedAt };
  }

  @Post('reviews/:reviewId/decline')
  @Audited('review.declined')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Access('admin')
  @Answers(undefined, { status: 204 })
  async decline(
    @Param('reviewId') id: string,
    @Body({ schema: commentBody }) { comment }: z.infer<typeof commentBody>,
    @SignedIn() { email }: SignedInAccount,
  ): Promise<void> {
    await this.reviews.decline(id, comment, email);
  }

  /** By whoever asked, or an admin. */
  @Post('reviews/:reviewId/withdraw')
  @Audited('review.withdrawn')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Access('analyst')
  @Answers(undefined, { status: 204 })
  async withdraw(
    @Param('reviewId') id: string,
    @Body({ schema: commentBody }) { comment }: z.infer<typeof commentBody>,
    @SignedIn() { email, role }: SignedInAccount,
  ): Promise<void> {
    await this.reviews.withdraw(id, comment, { email, isAdmin: isAtLeast(role, 'admin') });
  }
}

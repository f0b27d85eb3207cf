import type { FlowWithDraft } from '@baton/persistence';
import { etag } from '../http/etag.js';

/** A flow with its draft is another one when the draft is, and when another version runs in production. */
export const tagOfFlow = ({ draft, published }: Pick<FlowWithDraft, 'draft' | 'published'>): string =>
  etag(published === null ? draft.revision : `${draft.revision}.${published.number}`);

/** Whether tags that somebody has seen are of a draft of this revision, whatever ran in production then. */
export const isOfRevision = (tags: readonly string[] | '*', revision: number): boolean =>
  tags === '*' || tags.some((tag) => tag.split('.')[0] === String(revision));

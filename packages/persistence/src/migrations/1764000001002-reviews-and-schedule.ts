import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that waits for an admin, kept as it was when it was sent. */
const reviews = `
  CREATE TABLE flow_reviews (
    id uuid PRIMARY KEY,
    flow_id uuid NOT NULL REFERENCES flows ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('open', 'approved', 'declined', 'withdrawn')),
    draft_revision integer NOT NULL,
    definition jsonb NOT NULL,
    note text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL,
    decided_at timestamptz,
    decided_by text,
    comment text,
    version_id text,
    FOREIGN KEY (flow_id, version_id) REFERENCES flow_versions (flow_id, version_id)
  );
  CREATE UNIQUE INDEX flow_reviews_one_open ON flow_reviews (flow_id) WHERE state = 'open';
  CREATE INDEX flow_reviews_newest ON flow_reviews (flow_id, asked_at DESC);
  CREATE INDEX flow_reviews_state ON flow_reviews (state, asked_at DESC);`;

/** What is to go live at a time; the api does it, and writes down why when it cannot. */
const schedule = `
  CREATE TABLE scheduled_versions (
    id uuid PRIMARY KEY,
    flow_id uuid NOT NULL,
    environment text NOT NULL CHECK (environment IN ('test', 'production')),
    version_id text NOT NULL,
    at timestamptz NOT NULL,
    scheduled_at timestamptz NOT NULL,
    scheduled_by text,
    state text NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
    problems jsonb,
    ended_at timestamptz,
    FOREIGN KEY (flow_id, version_id) REFERENCES flow_versions (flow_id, version_id)
  );
  CREATE INDEX scheduled_versions_due ON scheduled_versions (at) WHERE state = 'waiting';
  CREATE INDEX scheduled_versions_flow ON scheduled_versions (flow_id, environment) WHERE state IN ('waiting', 'failed');`;

export class ReviewsAndSchedule1764000001002 implements MigrationInterface {
  readonly name = 'ReviewsAndSchedule1764000001002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [reviews, schedule]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scheduled_versions, flow_reviews;');
  }
}

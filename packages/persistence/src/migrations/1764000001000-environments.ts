import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a flow is live, and with which version; a number is bound to one of them. */
const environments = `
  CREATE TABLE flow_environments (
    flow_id uuid NOT NULL REFERENCES flows ON DELETE CASCADE,
    environment text NOT NULL CHECK (environment IN ('test', 'production')),
    current_version text,
    previous_version text,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text,
    PRIMARY KEY (flow_id, environment),
    CONSTRAINT flow_environments_current FOREIGN KEY (flow_id, current_version)
      REFERENCES flow_versions (flow_id, version_id),
    CONSTRAINT flow_environments_previous FOREIGN KEY (flow_id, previous_version)
      REFERENCES flow_versions (flow_id, version_id)
  );
  CREATE TABLE canaries (
    id uuid PRIMARY KEY,
    flow_id uuid NOT NULL,
    environment text NOT NULL,
    version_id text NOT NULL,
    share integer NOT NULL CHECK (share BETWEEN 1 AND 99),
    rules jsonb NOT NULL,
    started_at timestamptz NOT NULL,
    started_by text,
    ended_at timestamptz,
    end_reason text CHECK (end_reason IN ('promoted', 'ended', 'replaced', 'rolled-back')),
    figures jsonb,
    FOREIGN KEY (flow_id, environment) REFERENCES flow_environments (flow_id, environment) ON DELETE CASCADE,
    FOREIGN KEY (flow_id, version_id) REFERENCES flow_versions (flow_id, version_id)
  );
  CREATE UNIQUE INDEX canaries_one_at_a_time ON canaries (flow_id, environment) WHERE ended_at IS NULL;
  CREATE INDEX canaries_of_environment ON canaries (flow_id, environment, started_at DESC);
  ALTER TABLE number_bindings ADD COLUMN environment text NOT NULL DEFAULT 'production'
    CHECK (environment IN ('test', 'production'));`;

/** What is current was said by the flow itself until now. */
const moveCurrentVersion = `
  INSERT INTO flow_environments (flow_id, environment, current_version)
    SELECT id, 'production', current_version FROM flows WHERE current_version IS NOT NULL;
  DROP TRIGGER flows_tell ON flows;
  ALTER TABLE flows DROP COLUMN current_version;`;

/** A draft that can be called for an hour. Its numbers lie in a range that nothing else is bound in. */
const trialLines = `
  CREATE TABLE trial_lines (
    number text PRIMARY KEY CHECK (number ~ '^9[0-9]{5}$'),
    flow_id uuid NOT NULL REFERENCES flows ON DELETE CASCADE,
    version_id text NOT NULL,
    draft_revision integer NOT NULL,
    definition jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT trial_lines_one_each UNIQUE (flow_id, created_by)
  );
  ALTER TABLE calls ADD COLUMN environment text DEFAULT 'production' CHECK (environment IN ('test', 'production')),
    ADD COLUMN canary boolean NOT NULL DEFAULT false, ADD COLUMN draft_revision integer;
  ALTER TABLE calls ALTER COLUMN environment DROP DEFAULT;`;

const tellByFlow = `
  CREATE OR REPLACE FUNCTION tell_published() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_published',
      coalesce(to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END)->>'flow_id', ''));
    RETURN NULL;
  END $$;
  CREATE TRIGGER flow_environments_tell AFTER INSERT OR UPDATE OR DELETE ON flow_environments
    FOR EACH ROW EXECUTE FUNCTION tell_published();
  CREATE TRIGGER canaries_tell AFTER INSERT OR UPDATE OR DELETE ON canaries
    FOR EACH ROW EXECUTE FUNCTION tell_published();
  CREATE TRIGGER trial_lines_tell AFTER INSERT OR UPDATE OR DELETE ON trial_lines
    FOR EACH ROW EXECUTE FUNCTION tell_published();`;

const before = `
  ALTER TABLE calls DROP COLUMN environment, DROP COLUMN canary, DROP COLUMN draft_revision;
  DROP TABLE trial_lines;
  ALTER TABLE flows ADD COLUMN current_version text;
  UPDATE flows SET current_version = e.current_version FROM flow_environments e
    WHERE e.flow_id = flows.id AND e.environment = 'production';
  ALTER TABLE flows ADD CONSTRAINT flows_current_version
    FOREIGN KEY (id, current_version) REFERENCES flow_versions (flow_id, version_id);
  DELETE FROM number_bindings WHERE environment <> 'production';
  ALTER TABLE number_bindings DROP COLUMN environment;
  DROP TABLE canaries, flow_environments;
  CREATE OR REPLACE FUNCTION tell_published() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  BEGIN
    PERFORM pg_notify('baton_published', coalesce(
      CASE TG_TABLE_NAME WHEN 'flows' THEN changed->>'id' WHEN 'number_bindings' THEN changed->>'flow_id' END, ''));
    RETURN NULL;
  END $$;
  CREATE TRIGGER flows_tell AFTER UPDATE OF current_version ON flows
    FOR EACH ROW EXECUTE FUNCTION tell_published();`;

export class Environments1764000001000 implements MigrationInterface {
  readonly name = 'Environments1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [environments, moveCurrentVersion, trialLines, tellByFlow]) await runner.query(statements);
  }

  /** Numbers of the test environment go: without environments their callers would reach what is published. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(before);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
  CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    email text NOT NULL CONSTRAINT accounts_email_unique UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'analyst', 'agent')),
    password_hash text NOT NULL,
    first_password boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE sessions (
    token_hash text PRIMARY KEY CHECK (length(token_hash) = 64),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX sessions_account ON sessions (account_id);
  CREATE INDEX sessions_expiry ON sessions (expires_at);
  CREATE TABLE desk_presence (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('available', 'away')),
    heartbeat_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    account text,
    action text NOT NULL,
    subject text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}'
  );`;

const flows = `
  CREATE TABLE flows (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    current_version text,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE drafts (
    flow_id uuid PRIMARY KEY REFERENCES flows ON DELETE CASCADE,
    revision integer NOT NULL CHECK (revision >= 1),
    definition jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by text
  );
  CREATE TABLE flow_versions (
    flow_id uuid NOT NULL REFERENCES flows ON DELETE RESTRICT,
    version_id text NOT NULL CHECK (version_id ~ '^[0-9a-f]{64}$'),
    number integer NOT NULL CHECK (number >= 1),
    definition jsonb NOT NULL,
    note text NOT NULL DEFAULT '',
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by text,
    PRIMARY KEY (flow_id, version_id),
    CONSTRAINT flow_versions_number_unique UNIQUE (flow_id, number)
  );
  CREATE INDEX flow_versions_address ON flow_versions (version_id);
  ALTER TABLE flows ADD CONSTRAINT flows_current_version
    FOREIGN KEY (id, current_version) REFERENCES flow_versions (flow_id, version_id);
  CREATE TABLE number_bindings (
    number text PRIMARY KEY CHECK (length(number) BETWEEN 1 AND 64),
    flow_id uuid NOT NULL REFERENCES flows ON DELETE CASCADE,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX number_bindings_flow ON number_bindings (flow_id);
  CREATE TABLE queues (
    name text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
    label text NOT NULL,
    agent_phone text NOT NULL,
    estimated_wait_minutes integer NOT NULL CHECK (estimated_wait_minutes BETWEEN 0 AND 1440),
    open boolean NOT NULL
  );`;

/** ENABLE ALWAYS: not even a session that plays the part of a replica gets around it. */
const versionsAreImmutable = `
  CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'A published version cannot be altered or deleted' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER flow_versions_row BEFORE UPDATE OR DELETE ON flow_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
  CREATE TRIGGER flow_versions_table BEFORE TRUNCATE ON flow_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_version_change();
  ALTER TABLE flow_versions ENABLE ALWAYS TRIGGER flow_versions_row;
  ALTER TABLE flow_versions ENABLE ALWAYS TRIGGER flow_versions_table;`;

/**
 * A call's flow and version are kept as they were told, without a foreign key: a trace that waited on the runtime's
 * disk must find its place whatever happened to the flows meanwhile. Times of a trace are milliseconds since 1970 as
 * the runtime counted them, in double precision, so that a replay sees exactly the same numbers.
 */
const calls = `
  CREATE TABLE calls (
    id uuid PRIMARY KEY,
    sip_call_id text NOT NULL,
    flow_id uuid,
    version_id text,
    dialled text NOT NULL,
    caller text,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    result text,
    end_reason text
  );
  CREATE INDEX calls_newest ON calls (started_at DESC, id DESC);
  CREATE INDEX calls_sip_call_id ON calls (sip_call_id);
  CREATE TABLE call_events (
    call_id uuid NOT NULL REFERENCES calls ON DELETE CASCADE,
    seq integer NOT NULL CHECK (seq >= 0),
    at double precision NOT NULL,
    kind text NOT NULL CHECK (kind IN ('event', 'effect')),
    body jsonb NOT NULL,
    PRIMARY KEY (call_id, seq)
  );
  CREATE TABLE handoffs (
    id text PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls ON DELETE CASCADE,
    revision integer NOT NULL,
    queue text,
    state text NOT NULL CHECK (state IN ('ringing', 'connected', 'ended', 'failed')),
    started_at timestamptz NOT NULL,
    answered_at timestamptz,
    ended_at timestamptz,
    context jsonb NOT NULL,
    ways jsonb NOT NULL,
    decision jsonb NOT NULL,
    seen_by text,
    seen_at timestamptz
  );
  CREATE INDEX handoffs_call ON handoffs (call_id);
  CREATE INDEX handoffs_newest ON handoffs (started_at DESC);`;

export class FirstTables1763800000000 implements MigrationInterface {
  readonly name = 'FirstTables1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [accounts, flows, versionsAreImmutable, calls]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE handoffs, call_events, calls, queues, number_bindings, drafts, audit_log, desk_presence, sessions, accounts;
      ALTER TABLE flows DROP CONSTRAINT flows_current_version;
      DROP TABLE flow_versions, flows;
      DROP FUNCTION refuse_version_change();`);
  }
}

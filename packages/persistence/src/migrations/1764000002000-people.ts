import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody has to be the owner: where there are accounts already, it is the admin who was there first. */
const roles = `
  ALTER TABLE accounts DROP CONSTRAINT accounts_role_check;
  ALTER TABLE accounts ADD CONSTRAINT accounts_role_check
    CHECK (role IN ('viewer', 'analyst', 'admin', 'owner', 'agent'));
  ALTER TABLE accounts ADD COLUMN disabled_at timestamptz;
  UPDATE accounts SET role = 'owner'
   WHERE id = (SELECT id FROM accounts WHERE role = 'admin' ORDER BY created_at, id LIMIT 1);`;

const sessions = `
  ALTER TABLE sessions ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sessions_id_unique UNIQUE;
  ALTER TABLE sessions ADD COLUMN device text NOT NULL DEFAULT '' CHECK (length(device) <= 300);`;

/** An invitation names who is to come and as what, a reset whose password it is about. */
const links = `
  CREATE TABLE account_links (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('invitation', 'reset')),
    token_hash text NOT NULL CONSTRAINT account_links_token_unique UNIQUE CHECK (length(token_hash) = 64),
    email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    role text CHECK (role IN ('viewer', 'analyst', 'admin', 'owner', 'agent')),
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    expires_at timestamptz NOT NULL,
    CHECK ((kind = 'invitation') = (role IS NOT NULL) AND (kind = 'reset') = (account_id IS NOT NULL)),
    CONSTRAINT account_links_one_open UNIQUE (kind, email)
  );`;

/** What was done stays written, whoever would like it otherwise. */
const audit = `
  CREATE INDEX audit_log_account ON audit_log (account, id DESC);
  CREATE INDEX audit_log_action ON audit_log (action, id DESC);
  CREATE INDEX audit_log_subject ON audit_log (subject, id DESC);
  CREATE INDEX audit_log_at ON audit_log (at);
  CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The audit log is added to and never changed' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER audit_log_row BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
  CREATE TRIGGER audit_log_table BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_row;
  ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_table;`;

export class People1764000002000 implements MigrationInterface {
  readonly name = 'People1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [roles, sessions, links, audit]) await runner.query(statements);
  }

  /** Who had a role that there was not before keeps the nearest one that lets them do no more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION refuse_audit_change() CASCADE;
      DROP INDEX audit_log_account, audit_log_action, audit_log_subject, audit_log_at;
      DROP TABLE account_links;
      ALTER TABLE sessions DROP COLUMN id, DROP COLUMN device;
      DELETE FROM accounts WHERE role = 'viewer' OR disabled_at IS NOT NULL;
      ALTER TABLE accounts DROP COLUMN disabled_at, DROP CONSTRAINT accounts_role_check;
      UPDATE accounts SET role = 'admin' WHERE role = 'owner';
      ALTER TABLE accounts ADD CONSTRAINT accounts_role_check CHECK (role IN ('admin', 'analyst', 'agent'));`);
  }
}

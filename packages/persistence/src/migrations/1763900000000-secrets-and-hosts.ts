import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a flow's requests need beside the flow: secrets, of which the database holds nothing that could be read
 * (sealing/secret.ts), and the hosts that may have a private address.
 */
const tables = `
  CREATE TABLE secrets (
    name text PRIMARY KEY CHECK (name ~ '^[A-Za-z][A-Za-z0-9_]{0,63}$'),
    sealed text NOT NULL CHECK (sealed ~ '^v1[.][0-9a-f]{16}[.]' AND length(sealed) <= 20000),
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text
  );
  CREATE TABLE allowed_hosts (
    host text PRIMARY KEY CHECK (length(host) BETWEEN 1 AND 300 AND host = lower(host)),
    allowed_at timestamptz NOT NULL DEFAULT now(),
    allowed_by text
  );`;

/** A runtime keeps both in memory, and a key that was withdrawn must not be sent once more. */
const notices = `
  CREATE TRIGGER secrets_tell AFTER INSERT OR UPDATE OR DELETE ON secrets
    FOR EACH STATEMENT EXECUTE FUNCTION tell_request_settings();
  CREATE TRIGGER allowed_hosts_tell AFTER INSERT OR UPDATE OR DELETE ON allowed_hosts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_request_settings();`;

const tell = `
  CREATE FUNCTION tell_request_settings() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_request_settings', '');
    RETURN NULL;
  END $$;`;

export class SecretsAndHosts1763900000000 implements MigrationInterface {
  readonly name = 'SecretsAndHosts1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [tables, tell, notices]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE secrets, allowed_hosts; DROP FUNCTION tell_request_settings();');
  }
}

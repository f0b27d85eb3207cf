import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed out, or may do other things than before, is so for every process of the api at once. */
const functions = `
  CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_sessions', OLD.id::text);
    RETURN NULL;
  END $$;
  CREATE FUNCTION tell_account_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_accounts', NEW.id::text || ' ' || NEW.role);
    RETURN NULL;
  END $$;`;

const triggers = `
  CREATE TRIGGER sessions_tell AFTER DELETE ON sessions
    FOR EACH ROW EXECUTE FUNCTION tell_session_ended();
  CREATE TRIGGER accounts_tell AFTER UPDATE OF role ON accounts
    FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION tell_account_changed();`;

export class AccountNotices1764000030000 implements MigrationInterface {
  readonly name = 'AccountNotices1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tell_session_ended() CASCADE; DROP FUNCTION tell_account_changed() CASCADE;');
  }
}

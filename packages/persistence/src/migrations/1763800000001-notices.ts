import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other processes must hear of at once is told by the database itself, whoever writes. */
const functions = `
  CREATE FUNCTION tell_published() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  BEGIN
    PERFORM pg_notify('baton_published', coalesce(
      CASE TG_TABLE_NAME WHEN 'flows' THEN changed->>'id' WHEN 'number_bindings' THEN changed->>'flow_id' END, ''));
    RETURN NULL;
  END $$;
  CREATE FUNCTION tell_call_events() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_calls', call_id::text) FROM (SELECT DISTINCT call_id FROM added) AS calls_with_events;
    RETURN NULL;
  END $$;
  CREATE FUNCTION tell_call() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_calls', NEW.id::text);
    RETURN NULL;
  END $$;
  CREATE FUNCTION tell_handoff() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_handoffs', NEW.id);
    RETURN NULL;
  END $$;
  CREATE FUNCTION tell_presence() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_presence', NEW.account_id::text);
    RETURN NULL;
  END $$;`;

const triggers = `
  CREATE TRIGGER flows_tell AFTER UPDATE OF current_version ON flows
    FOR EACH ROW EXECUTE FUNCTION tell_published();
  CREATE TRIGGER number_bindings_tell AFTER INSERT OR UPDATE OR DELETE ON number_bindings
    FOR EACH ROW EXECUTE FUNCTION tell_published();
  CREATE TRIGGER queues_tell AFTER INSERT OR UPDATE OR DELETE ON queues
    FOR EACH ROW EXECUTE FUNCTION tell_published();
  CREATE TRIGGER call_events_tell AFTER INSERT ON call_events
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_call_events();
  CREATE TRIGGER calls_tell AFTER INSERT OR UPDATE OF ended_at ON calls
    FOR EACH ROW EXECUTE FUNCTION tell_call();
  CREATE TRIGGER handoffs_tell AFTER INSERT OR UPDATE ON handoffs
    FOR EACH ROW EXECUTE FUNCTION tell_handoff();
  CREATE TRIGGER desk_presence_tell AFTER INSERT OR UPDATE OF state ON desk_presence
    FOR EACH ROW EXECUTE FUNCTION tell_presence();`;

export class Notices1763800000001 implements MigrationInterface {
  readonly name = 'Notices1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['published', 'call_events', 'call', 'handoff', 'presence']) {
      await runner.query(`DROP FUNCTION tell_${name}() CASCADE`);
    }
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers left for the people of a queue: call backs that were booked, and messages. */
const tables = `
  CREATE TABLE callbacks (
    id text PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls ON DELETE CASCADE,
    queue text NOT NULL,
    number text NOT NULL,
    wanted_date text,
    wanted_time text,
    context jsonb NOT NULL,
    booked_at timestamptz NOT NULL,
    done_by text,
    done_at timestamptz
  );
  CREATE INDEX callbacks_call ON callbacks (call_id);
  CREATE INDEX callbacks_open ON callbacks (booked_at) WHERE done_at IS NULL;
  CREATE INDEX callbacks_newest ON callbacks (booked_at DESC, id DESC);
  CREATE TABLE voicemails (
    id text PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls ON DELETE CASCADE,
    queue text NOT NULL,
    duration_ms integer NOT NULL CHECK (duration_ms >= 0),
    spoken_ms integer NOT NULL CHECK (spoken_ms >= 0),
    context jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    audio bytea NOT NULL,
    heard_by text,
    heard_at timestamptz
  );
  CREATE INDEX voicemails_call ON voicemails (call_id);
  CREATE INDEX voicemails_newest ON voicemails (recorded_at DESC, id DESC);`;

/** Beside what may be shown of an event, its exact bytes under the key of the environment, where the two differ. */
const sealed = `ALTER TABLE call_events ADD COLUMN sealed text`;

const notices = `
  CREATE FUNCTION tell_left_for_queue() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_left_for_queue', TG_TABLE_NAME || ':' || NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER callbacks_tell AFTER INSERT OR UPDATE ON callbacks
    FOR EACH ROW EXECUTE FUNCTION tell_left_for_queue();
  CREATE TRIGGER voicemails_tell AFTER INSERT OR UPDATE ON voicemails
    FOR EACH ROW EXECUTE FUNCTION tell_left_for_queue();`;

export class CallbacksAndVoicemails1763900000001 implements MigrationInterface {
  readonly name = 'CallbacksAndVoicemails1763900000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [tables, sealed, notices]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE voicemails, callbacks;
      DROP FUNCTION tell_left_for_queue();
      ALTER TABLE call_events DROP COLUMN sealed;`);
  }
}

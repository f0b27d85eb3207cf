import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts that several people change at once. The document of a draft is `state`, which holds its changes up to number
 * `state_seq`, and the later ones in `draft_changes`; `seq` is the number of the last. The draft of revision
 * `draft_revision` holds the changes up to `written_seq`; another revision was written by somebody who did not know of
 * the document, which takes it in.
 */
const tables = `
  CREATE TABLE draft_documents (
    flow_id uuid PRIMARY KEY REFERENCES flows ON DELETE CASCADE,
    state bytea NOT NULL,
    state_seq integer NOT NULL,
    seq integer NOT NULL,
    written_seq integer NOT NULL,
    draft_revision integer NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE draft_changes (
    flow_id uuid NOT NULL REFERENCES draft_documents ON DELETE CASCADE,
    seq integer NOT NULL,
    change bytea NOT NULL,
    PRIMARY KEY (flow_id, seq)
  );`;

/** Every api that has the draft open reads on: for a change of the document, and of the draft behind its back. */
const notices = `
  CREATE FUNCTION tell_draft() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_drafts', NEW.flow_id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER draft_changes_tell AFTER INSERT ON draft_changes
    FOR EACH ROW EXECUTE FUNCTION tell_draft();
  CREATE TRIGGER drafts_tell AFTER UPDATE OF revision ON drafts
    FOR EACH ROW EXECUTE FUNCTION tell_draft();`;

export class DraftDocuments1764000000000 implements MigrationInterface {
  readonly name = 'DraftDocuments1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(notices);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION tell_draft() CASCADE;
      DROP TABLE draft_changes, draft_documents;`);
  }
}

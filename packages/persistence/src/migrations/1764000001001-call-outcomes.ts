import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a call came to, one small row for each call that is over, so that the figures of a version need no look at the
 * events. Calls to a trial line are not in it.
 */
const table = `
  CREATE TABLE call_outcomes (
    call_id uuid PRIMARY KEY REFERENCES calls ON DELETE CASCADE,
    flow_id uuid NOT NULL,
    version_id text NOT NULL,
    environment text NOT NULL,
    canary boolean NOT NULL,
    started_at timestamptz NOT NULL,
    seconds double precision NOT NULL,
    handed_over boolean NOT NULL,
    contained boolean NOT NULL,
    transfers_tried integer NOT NULL,
    transfers_failed integer NOT NULL,
    failed boolean NOT NULL,
    misunderstood boolean NOT NULL
  );
  CREATE INDEX call_outcomes_version ON call_outcomes (flow_id, version_id, started_at);`;

/**
 * Handed over: a person answered. Contained: the assistant came to an end of the flow, and nobody was asked for. A
 * transfer that the caller did not wait for counts as not tried. Misunderstood: a rule for it fired, or a step gave up.
 */
const summarize = `
  CREATE FUNCTION summarize_call(ended uuid) RETURNS void LANGUAGE sql AS $$
    WITH ways AS (
      SELECT count(*) FILTER (WHERE way->>'outcome' <> 'stayed') AS tried,
             count(*) FILTER (WHERE way->>'outcome' NOT IN ('connected', 'stayed')) AS failed
        FROM handoffs h CROSS JOIN LATERAL jsonb_array_elements(h.ways) AS way
       WHERE h.call_id = ended AND way->>'way' IN ('attended', 'bridge', 'refer')
    ), told AS (
      SELECT coalesce(bool_or(kind = 'event' AND body->>'type' = 'failure' AND body->>'kind' <> 'handoff'
               OR entry->>'kind' = 'rule-fired' AND entry->>'trigger' = 'failure'
               OR entry->>'ruleId' = 'last-resort.loop'), false) AS failed,
             coalesce(bool_or(entry->>'kind' = 'rule-fired' AND entry->>'trigger' = 'misunderstanding'
               OR entry->>'kind' = 'outcome' AND entry->>'outcome' = 'misunderstanding'), false) AS misunderstood
        FROM call_events CROSS JOIN LATERAL (SELECT body->'entry' AS entry) AS traced
       WHERE call_id = ended
    ), persons AS (
      SELECT EXISTS (SELECT FROM handoffs WHERE call_id = ended AND answered_at IS NOT NULL) AS answered,
             EXISTS (SELECT FROM handoffs WHERE call_id = ended)
               OR EXISTS (SELECT FROM callbacks WHERE call_id = ended)
               OR EXISTS (SELECT FROM voicemails WHERE call_id = ended) AS asked
    )
    INSERT INTO call_outcomes
    SELECT c.id, c.flow_id, c.version_id, c.environment, c.canary, c.started_at,
           greatest(0, extract(epoch FROM c.ended_at - c.started_at)), persons.answered,
           NOT persons.asked AND (c.end_reason = 'flow' OR c.end_reason = 'caller' AND c.result <> 'abandoned'),
           ways.tried, ways.failed,
           told.failed OR c.result = 'failed' OR c.end_reason IN ('error', 'runtime-stopped'), told.misunderstood
      FROM calls c, ways, told, persons
     WHERE c.id = ended AND c.ended_at IS NOT NULL AND c.result IS NOT NULL AND c.end_reason IS NOT NULL
       AND c.flow_id IS NOT NULL AND c.version_id IS NOT NULL AND c.environment IS NOT NULL
       AND c.draft_revision IS NULL
    ON CONFLICT (call_id) DO UPDATE SET handed_over = excluded.handed_over, contained = excluded.contained,
      transfers_tried = excluded.transfers_tried, transfers_failed = excluded.transfers_failed,
      failed = excluded.failed, misunderstood = excluded.misunderstood
    WHERE (call_outcomes.handed_over, call_outcomes.contained, call_outcomes.transfers_tried,
           call_outcomes.transfers_failed, call_outcomes.failed, call_outcomes.misunderstood)
      IS DISTINCT FROM (excluded.handed_over, excluded.contained, excluded.transfers_tried,
           excluded.transfers_failed, excluded.failed, excluded.misunderstood)
  $$;
  SELECT summarize_call(id) FROM calls WHERE ended_at IS NOT NULL;`;

/** Whether a canary does well is looked at when one of its calls is over. */
const notices = `
  CREATE FUNCTION tell_canary_call() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('baton_canary_calls', NEW.flow_id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER call_outcomes_tell AFTER INSERT OR UPDATE ON call_outcomes
    FOR EACH ROW WHEN (NEW.canary) EXECUTE FUNCTION tell_canary_call();`;

export class CallOutcomes1764000001001 implements MigrationInterface {
  readonly name = 'CallOutcomes1764000001001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [table, summarize, notices]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION summarize_call(uuid);
      DROP TABLE call_outcomes;
      DROP FUNCTION tell_canary_call();`);
  }
}

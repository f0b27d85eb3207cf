/** What the calls of a version came to; trial calls are not in it. Counts of calls unless it says otherwise. */
export interface VersionFigures {
  calls: number;
  /** A person answered. */
  handedOver: number;
  /** The assistant came to an end of the flow, and nobody was asked for. */
  contained: number;
  /** Ways of handoffs that were tried, and those of them that reached nobody. */
  transfers: number;
  failedTransfers: number;
  /** Something of ours failed. */
  failures: number;
  /** A rule for repeated misunderstanding fired, or a step gave up. */
  misunderstandings: number;
  /** Null without a call. */
  averageSeconds: number | null;
}

export const noFigures: VersionFigures = {
  calls: 0,
  handedOver: 0,
  contained: 0,
  transfers: 0,
  failedTransfers: 0,
  failures: 0,
  misunderstandings: 0,
  averageSeconds: null,
};

/** As columns over rows of `call_outcomes o`. */
export const figureColumns = `count(*)::int AS calls, count(*) FILTER (WHERE o.handed_over)::int AS "handedOver",
  count(*) FILTER (WHERE o.contained)::int AS contained, coalesce(sum(o.transfers_tried), 0)::int AS transfers,
  coalesce(sum(o.transfers_failed), 0)::int AS "failedTransfers", count(*) FILTER (WHERE o.failed)::int AS failures,
  count(*) FILTER (WHERE o.misunderstood)::int AS misunderstandings, avg(o.seconds) AS "averageSeconds"`;

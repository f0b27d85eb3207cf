import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { CallObserver } from '../call/call-services.js';

/** Figures that are read when somebody asks, by name. */
export interface MeasuredNow {
  calls: () => number;
  rtpPortsInUse: () => number;
  sipTransactions: () => number;
  sipDialogs: () => number;
  sipMalformed: () => number;
  tracesPending: () => number;
  playoutLatestMs: () => number;
  recognitionsWaiting: () => number;
}

const helpOf: Record<keyof MeasuredNow, [name: string, help: string]> = {
  calls: ['baton_calls', 'Calls in progress'],
  rtpPortsInUse: ['baton_rtp_port_pairs_in_use', 'RTP port pairs in use'],
  sipTransactions: ['baton_sip_transactions', 'SIP transactions that are open'],
  sipDialogs: ['baton_sip_dialogs', 'SIP dialogs that are open'],
  sipMalformed: ['baton_sip_malformed', 'Datagrams and streams that were no SIP, since the start'],
  tracesPending: ['baton_traces_pending', 'Calls whose traces are not wholly in the database'],
  playoutLatestMs: ['baton_playout_lateness_max_ms', 'Largest lateness of a playout tick since the last look'],
  recognitionsWaiting: ['baton_recognitions_waiting', 'Utterances that wait for a recognition worker'],
};

/** What Prometheus is told. No label holds anything of a caller. */
export class RuntimeMetrics implements CallObserver {
  readonly registry = new Registry();
  private readonly ended = this.counter('baton_calls_ended_total', 'Calls by result', ['result']);
  private readonly refused = this.counter('baton_calls_refused_total', 'INVITEs refused by SIP status', ['status']);
  private readonly bargeIns = this.counter('baton_barge_ins_total', 'Prompts that callers interrupted', []);
  private readonly rules = this.counter('baton_rules_fired_total', 'Handoff rules that fired, by trigger', ['trigger']);
  private readonly utterances = this.counter('baton_utterances_total', 'Recognitions by verdict', ['accepted']);
  private readonly failures = this.counter('baton_failures_total', 'Failures by kind', ['kind']);

  private readonly handoffs = this.counter('baton_handoffs_total', 'Handoffs by trigger and by what they came to', [
    'trigger',
    'outcome',
  ]);
  private readonly replays = this.counter(
    'baton_replays_total',
    'Finished calls that the engine ran again, by whether it did the same',
    ['result'],
  );

  constructor(measured: MeasuredNow) {
    collectDefaultMetrics({ register: this.registry });
    for (const [key, [name, help]] of Object.entries(helpOf) as [keyof MeasuredNow, [string, string]][]) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          this.set(measured[key]());
        },
      });
    }
  }

  callEnded(result: string): void {
    this.ended.inc({ result });
  }

  callRefused(status: number): void {
    this.refused.inc({ status: String(status) });
  }

  bargeIn(): void {
    this.bargeIns.inc();
  }

  ruleFired(trigger: string): void {
    this.rules.inc({ trigger });
  }

  recognized(accepted: string): void {
    this.utterances.inc({ accepted });
  }

  failure(kind: string): void {
    this.failures.inc({ kind });
  }

  handoffDecided(trigger: string, outcome: string): void {
    this.handoffs.inc({ trigger, outcome });
  }

  /** `differs` must never be: the engine is not pure then. */
  replayed(result: 'same' | 'differs'): void {
    this.replays.inc({ result });
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}

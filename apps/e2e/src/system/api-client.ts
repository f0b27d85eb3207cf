import type { Effect, EngineEvent, HandoffContext } from '@baton/flow-engine';
import type { RunningSystem } from './running-system.js';

export interface TraceRow {
  seq: number;
  at: number;
  kind: 'event' | 'effect';
  body: EngineEvent | Effect;
}

export interface CallRow {
  id: string;
  flowId: string | null;
  flowName: string | null;
  versionId: string | null;
  versionNumber: number | null;
  /** Whether it was one of the share of calls that run the canary. */
  canary: boolean;
  /** Whether it was a call to a draft, and to which revision. */
  trial: boolean;
  draftRevision: number | null;
  startedAt: string;
  endedAt: string | null;
  result: string | null;
  endReason: string | null;
}

export interface QueueRow {
  name: string;
  label: string;
  agentPhone: string;
  estimatedWaitMinutes: number;
  open: boolean;
}

/** What is known of one handoff: its state, the ways that were tried, why, and with what context. */
export interface DecisionRecord {
  id: string;
  state: string;
  ways: { way: string; outcome: string | null; sipStatus: number | null }[];
  context: HandoffContext;
}

/** A call back as the desk shows it. */
export interface CallbackRow {
  callId: string;
  queue: string;
  number: string;
  wantedDate: string | null;
  wantedTime: string | null;
  context: HandoffContext;
}

/** A message as the desk shows it; its sound is asked for by its id. */
export interface VoicemailRow {
  id: string;
  callId: string;
  queue: string;
  durationMs: number;
  spokenMs: number;
  context: HandoffContext;
}

/** What the api answered, when it was not what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly problems: { code: string; nodeId?: string; message: string }[] = [],
  ) {
    super([`The api answers ${status} ${code}: ${detail}`, ...problems.map(({ message }) => message)].join('\n'));
  }
}

/** The api as somebody sees it who has signed in. */
export class ApiClient {
  private cookie = '';

  constructor(private readonly baseUrl: string) {}

  /** Signs in with an account of this role whose first password still holds, or as the environment says. */
  static async signedIn(running: RunningSystem, role: 'admin' | 'analyst' | 'agent'): Promise<ApiClient> {
    const client = new ApiClient(running.apiUrl);
    const { BATON_EMAIL, BATON_PASSWORD } = process.env;
    const first = running.accounts.find((account) => account.role === role && account.password);
    const email = BATON_EMAIL ?? first?.email;
    const password = BATON_PASSWORD ?? first?.password;
    if (!email || !password) {
      throw new Error(`The first password of the ${role} was changed: set BATON_EMAIL and BATON_PASSWORD to sign in.`);
    }
    await client.signIn(email, password);
    return client;
  }

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.fetch('POST', '/api/session', { email, password });
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    this.cookie = cookie;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.fetch('GET', path)).json()) as Answer;
  }

  async send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const text = await (await this.fetch(method, path, body)).text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  async queues(): Promise<QueueRow[]> {
    return (await this.get<{ queues: QueueRow[] }>('/api/queues')).queues;
  }

  async call(callId: string): Promise<CallRow> {
    return this.get<CallRow>(`/api/calls/${callId}`);
  }

  async decisions(callId: string): Promise<DecisionRecord[]> {
    return (await this.get<{ handoffs: DecisionRecord[] }>(`/api/calls/${callId}`)).handoffs;
  }

  /** Trace rows after `after`, and whether the call is over and all of it is here. */
  async events(callId: string, after: number): Promise<{ events: TraceRow[]; ended: boolean }> {
    return this.get(`/api/calls/${callId}/events?after=${after}`);
  }

  /** Call backs and messages that callers left; the desk shows them to agents and admins. */
  async callbacks(): Promise<CallbackRow[]> {
    return (await this.get<{ callbacks: CallbackRow[] }>('/api/desk/callbacks')).callbacks;
  }

  async voicemails(): Promise<VoicemailRow[]> {
    return (await this.get<{ voicemails: VoicemailRow[] }>('/api/desk/voicemails')).voicemails;
  }

  /** A message's sound, a WAV file. */
  async voicemailAudio(id: string): Promise<Uint8Array> {
    const response = await this.fetch('GET', `/api/desk/voicemails/${encodeURIComponent(id)}/audio`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private async fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(new URL(path, this.baseUrl), {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as Partial<ApiError> & {
      detail?: string;
      title?: string;
    };
    const { code = '', detail = problem.title ?? '', problems } = problem;
    throw new ApiError(response.status, code, detail, problems);
  }
}

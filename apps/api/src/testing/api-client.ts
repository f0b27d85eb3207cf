export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON body, or null when there is none. */
  body: Record<string, unknown>;
  text: string;
}

/** A browser's part of the conversation with the api: it keeps the cookie. */
export class ApiClient {
  cookie: string | null = null;

  constructor(readonly url: string) {}

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Answer> {
    const response = await this.open(
      method,
      path,
      body === undefined ? undefined : JSON.stringify(body),
      {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      signal,
    );
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : {}) as Record<string, unknown>,
      text,
    };
  }

  /** The answer as it comes in, for event streams and for bodies that are not JSON. */
  async open(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(this.cookie === null ? {} : { Cookie: this.cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? null;
    return response;
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.send('POST', '/api/session', { email, password });
  }
}

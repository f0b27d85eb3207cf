import { isIP } from 'node:net';
import type { KnownTrunk } from '@baton/flow-schema';
import { type SealingKey, sealingKey } from '@baton/persistence';
import { z } from 'zod';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const yesOrNo = z.enum(['true', 'false'], { error: 'true or false' }).transform((value) => value === 'true');
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a port from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'a port from 0 to 65535');

const origins = z.string().transform((list, context) => {
  const named = list.split(',').map((origin) => origin.trim());
  return named
    .filter((origin) => origin !== '')
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
      context.addIssue({ code: 'custom', message: 'origins like http://127.0.0.1:5173, with commas between them' });
      return z.NEVER;
    });
});

const proxies = z
  .string()
  .transform((list) => list.split(',').map((proxy) => proxy.trim()))
  .refine((list) => list.every(isProxy), 'addresses, networks, loopback, linklocal or uniquelocal');

function isProxy(name: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true;
  const [address = '', bits, ...more] = name.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) !== 0 && isPrefix && more.length === 0;
}

const secretKey = z.string().transform((text, context) => {
  try {
    return sealingKey(text);
  } catch {
    context.addIssue({
      code: 'custom',
      message: '32 bytes in base64; while it is replaced, the new key, a comma, the old',
    });
    return z.NEVER;
  }
});

const sipAddress = z
  .string()
  .regex(/^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/, 'host:port, like 192.0.2.10:5060 or [2001:db8::1]:5060');

const languages = z
  .string()
  .transform((list) => list.split(',').map((tag) => tag.trim()))
  .refine((tags) => tags.every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)), 'language tags, like en,fr');

/** What publishing must know of the runtime's trunks; the runtime refuses a list that it cannot use. */
const trunks = z.string().transform((list) =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry.includes('='))
    .map((entry) => ({
      name: entry.slice(0, entry.indexOf('=')).trim(),
      contextBytes: Number(/;\s*contextBytes=(\d+)/.exec(entry)?.[1] ?? Number.POSITIVE_INFINITY),
    })),
);

/**
 * Everything that the api takes from its environment.
 *
 * | variable              | default    | what it is                                                               |
 * | --------------------- | ---------- | ------------------------------------------------------------------------ |
 * | DATABASE_URL          | –          | postgres://user:password@host:port/name; PostgreSQL 14 or later           |
 * | BATON_API_PORT        | 4000       | TCP port; 0 lets the system choose                                        |
 * | BATON_API_HOST        | 127.0.0.1  | address to listen on                                                     |
 * | BATON_SECURE_COOKIES  | false      | true behind HTTPS: the session cookie is then sent over HTTPS only        |
 * | BATON_LOG_LEVEL       | info       | trace, debug, info, warn, error, fatal, silent                           |
 * | BATON_ALLOWED_ORIGINS | –          | origins of the editor and the agent desk, with commas between them        |
 * | BATON_TRUSTED_PROXIES | –          | whose X-Forwarded-For is believed: addresses, networks (10.0.0.0/8), or   |
 * |                       |            | loopback, linklocal, uniquelocal, with commas between them. A proxy that  |
 * |                       |            | passes on what a browser wrote there must not be named: the limit on      |
 * |                       |            | guesses would count addresses that a guesser makes up                     |
 * | BATON_TRUNKS          | –          | the runtime's trunks, as it has them: name=sip:host:port;contextBytes=800 |
 * | BATON_SIP_ADDRESS     | 127.0.0.1:5060 | host:port at which phones reach the runtime; shown with trial numbers |
 * | BATON_LANGUAGES       | en         | languages that the runtime's speech can hear and say, with commas         |
 * | BATON_SECRET_KEY      | –          | as the runtime has it: it seals secrets and what is personal in traces    |
 * | BATON_REQUESTS_PER_MINUTE | 1200   | of one session; five times as many are let through from one address       |
 *
 * An empty value counts as none.
 */
const environmentSchema = z.object({
  DATABASE_URL: z
    .string({ error: 'a postgres:// URL is needed' })
    .refine((url) => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol), 'a postgres:// URL'),
  BATON_API_PORT: port.default(4000),
  BATON_API_HOST: z.string().default('127.0.0.1'),
  BATON_SECURE_COOKIES: yesOrNo.default(false),
  BATON_LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).default('info'),
  BATON_ALLOWED_ORIGINS: origins.default([]),
  BATON_TRUSTED_PROXIES: proxies.default([]),
  BATON_TRUNKS: trunks.default([]),
  BATON_SIP_ADDRESS: sipAddress.default('127.0.0.1:5060'),
  BATON_SECRET_KEY: secretKey.optional(),
  BATON_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(1_200),
  BATON_LANGUAGES: languages.default(['en']),
});

export interface ApiSettings {
  databaseUrl: string;
  port: number;
  host: string;
  secureCookies: boolean;
  logLevel: (typeof logLevels)[number];
  allowedOrigins: readonly string[];
  trustedProxies: string[];
  trunks: readonly KnownTrunk[];
  /** Where phones reach the runtime: host:port. */
  sipAddress: string;
  /** What the runtime's speech can hear and say. */
  languages: readonly string[];
  requestsPerMinute: number;
  /** Null: there are no secrets, and what is sealed cannot be opened. */
  sealingKey: SealingKey | null;
}

/** A variable of the environment is wrong. The message is one line, names it, and does not repeat its value. */
export class EnvironmentError extends Error {
  readonly code = 'wrong-environment';
}

/** @throws EnvironmentError */
export function readEnvironment(environment: NodeJS.ProcessEnv): ApiSettings {
  const values = parseEnvironment(environmentSchema, environment);
  return {
    databaseUrl: values.DATABASE_URL,
    port: values.BATON_API_PORT,
    host: values.BATON_API_HOST,
    secureCookies: values.BATON_SECURE_COOKIES,
    logLevel: values.BATON_LOG_LEVEL,
    allowedOrigins: values.BATON_ALLOWED_ORIGINS,
    trustedProxies: values.BATON_TRUSTED_PROXIES,
    trunks: values.BATON_TRUNKS,
    sipAddress: values.BATON_SIP_ADDRESS,
    languages: values.BATON_LANGUAGES,
    requestsPerMinute: values.BATON_REQUESTS_PER_MINUTE,
    sealingKey: values.BATON_SECRET_KEY ?? null,
  };
}

/** The environment as `schema` says. @throws EnvironmentError */
export function parseEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(wrong.join('; '));
}

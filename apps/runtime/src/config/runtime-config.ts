import { sealingKey, type SealingKey } from '@baton/persistence';
import { z } from 'zod';
import { parseTrunks, type Trunk } from '../handoff/trunks.js';

/** A whole number within bounds, with one message whatever is wrong with it. */
const whole = (min: number, max: number) => {
  const error = `a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const port = whole(1, 65_535);
const milliseconds = whole(0, 24 * 3_600_000);

const portRange = z
  .string()
  .regex(/^\d+-\d+$/, 'two port numbers, from-to, like 40000-40999')
  .transform((text) => {
    const [from = 0, to = 0] = text.split('-').map(Number);
    return { from, to };
  })
  .refine(({ from, to }) => from >= 1_024 && to <= 65_535 && from < to, 'from-to between 1024 and 65535');

/** Text that something else reads, and says what is wrong with it. */
const readBy = <Value>(read: (text: string) => Value) =>
  z.string().transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

/** The one place where the runtime's environment is named. Documented with defaults in docs/operating.md. */
const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }),
  /** Address that SIP and RTP are bound to. */
  BATON_SIP_HOST: z.union([z.ipv4(), z.ipv6()], { error: 'an IP address' }).default('127.0.0.1'),
  /** Address that is told to others in Contact, Via and SDP; needed when BATON_SIP_HOST is 0.0.0.0 behind NAT. */
  BATON_SIP_ADVERTISED_HOST: z.string().min(1).optional(),
  BATON_SIP_PORT: port.default(5060),
  BATON_RTP_PORTS: portRange.default({ from: 40_000, to: 40_999 }),
  BATON_DATA_DIR: z.string().min(1).default('.baton'),
  BATON_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  BATON_HEALTH_PORT: port.default(4_001),
  /** Calls at once; one more is answered 503. */
  BATON_MAX_CALLS: whole(1, 10_000).default(200),
  /** A call without any RTP for so long is ended. */
  BATON_MEDIA_TIMEOUT_MS: milliseconds.default(30_000),
  /** How long a stop waits for calls to end by themselves. */
  BATON_DRAIN_MS: milliseconds.default(60_000),
  BATON_RECOGNITION_WORKERS: whole(1, 64).default(2),
  /** Gateways to the telephone network that flows hand over through. */
  BATON_TRUNKS: readBy(parseTrunks).default([]),
  /** Seals what is personal in traces, and opens the secrets of requests. */
  BATON_SECRET_KEY: readBy(sealingKey).optional(),
  /** One finished call in so many is run again by the engine and compared; 0: none. */
  BATON_REPLAY_SAMPLE: whole(0, 1_000_000).default(10),
  BATON_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface RuntimeConfig {
  databaseUrl: string;
  sip: { host: string; port: number; advertisedHost: string | undefined };
  rtpPorts: { from: number; to: number };
  dataDir: string;
  health: { host: string; port: number };
  maxCalls: number;
  mediaTimeoutMs: number;
  drainMs: number;
  recognitionWorkers: number;
  trunks: ReadonlyMap<string, Trunk>;
  secretKey: SealingKey | undefined;
  replaySample: number;
  logLevel: z.infer<typeof environmentSchema>['BATON_LOG_LEVEL'];
}

/** The environment is not as it should be; `message` is one line that names every wrong variable. */
export class ConfigurationError extends Error {
  readonly code = 'wrong-environment';
}

/**
 * Reads the configuration once, at boot.
 * @throws ConfigurationError
 */
export function readRuntimeConfig(environment: Record<string, string | undefined>): RuntimeConfig {
  // An empty variable (`BATON_SIP_PORT=`) is one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Wrong environment: ${wrong.join('; ')}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    sip: { host: env.BATON_SIP_HOST, port: env.BATON_SIP_PORT, advertisedHost: env.BATON_SIP_ADVERTISED_HOST },
    rtpPorts: env.BATON_RTP_PORTS,
    dataDir: env.BATON_DATA_DIR,
    health: { host: env.BATON_HEALTH_HOST, port: env.BATON_HEALTH_PORT },
    maxCalls: env.BATON_MAX_CALLS,
    mediaTimeoutMs: env.BATON_MEDIA_TIMEOUT_MS,
    drainMs: env.BATON_DRAIN_MS,
    recognitionWorkers: env.BATON_RECOGNITION_WORKERS,
    trunks: new Map(env.BATON_TRUNKS.map((trunk) => [trunk.name, trunk])),
    secretKey: env.BATON_SECRET_KEY,
    replaySample: env.BATON_REPLAY_SAMPLE,
    logLevel: env.BATON_LOG_LEVEL,
  };
}

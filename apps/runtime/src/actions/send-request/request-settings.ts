import { isAllowed, type PrivateHosts } from '@baton/outbound-request';
import { openSecret, PersistenceError, type Notices, type SealedSecret, type SealingKey } from '@baton/persistence';
import type { Logger } from 'pino';

/** Secrets, sealed as the database has them, and the hosts that may be private, as a URL writes them. */
export interface StoredRequestSettings {
  secrets: SealedSecret[];
  allowedHosts: string[];
}

/** The last known settings, for a start without a database. */
export interface RequestSettingsCopy {
  read(): StoredRequestSettings | undefined;
  write(settings: StoredRequestSettings): void;
}

/** A caller waits for the answer. */
const LONGEST_LOOKUP_MS = 1_000;
/** While notices do not come, or could not be acted upon, the settings are looked up this often. */
const POLL_MS = 2_000;

/**
 * What requests may use and whom they may ask. Read at boot and whenever an admin has changed something; while the
 * database is away, what was known last counts. Secrets stay sealed but for the moment in which one is used.
 */
export class RequestSettings implements PrivateHosts {
  private secrets = new Map<string, string>();
  private allowed = new Set<string>();
  private loading: Promise<void> | undefined;
  private again = false;
  /** The last reading failed: what is known may be of yesterday. */
  private isStale = false;

  constructor(
    private readonly load: () => Promise<StoredRequestSettings>,
    private readonly key: SealingKey | undefined,
    private readonly copy: RequestSettingsCopy,
    private readonly log: Logger,
  ) {}

  /** For the first start: the database's word, or the copy on disk when there is none to be had. */
  async start(): Promise<void> {
    try {
      await this.refresh();
    } catch {
      const copy = this.copy.read();
      if (copy) this.take(copy);
    }
  }

  /** Reads them now; told of a change while it reads, it reads once more. */
  async refresh(): Promise<void> {
    if (this.loading) {
      this.again = true;
      return this.loading;
    }
    this.isStale = true;
    this.loading = this.readUntilCurrent().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  /** Follows the changes. @returns ends it */
  follow(notices: Pick<Notices, 'on' | 'onReconnect' | 'isListening'>): () => void {
    const read = () => void this.refresh().catch(() => this.log.debug('the settings of requests could not be read'));
    const ends = [notices.on('baton_request_settings', read), notices.onReconnect(read)];
    const poll = setInterval(() => {
      if (!notices.isListening || this.isStale) read();
    }, POLL_MS);
    poll.unref();
    return () => {
      clearInterval(poll);
      for (const end of ends) end();
    };
  }

  allows(url: URL): boolean {
    return isAllowed(this.allowed, url);
  }

  /** The value of a secret; undefined when nobody has set it or it cannot be opened, which the log then says. */
  async secretOf(name: string): Promise<string | undefined> {
    if (this.key === undefined) {
      this.log.error({ secret: name }, 'BATON_SECRET_KEY is not set: no secret can be opened');
      return undefined;
    }
    // It may have been set a moment ago.
    if (!this.secrets.has(name)) await this.refreshSoon();
    const sealed = this.secrets.get(name);
    if (sealed === undefined) return undefined;
    try {
      return openSecret(this.key, name, sealed);
    } catch (error) {
      const code = error instanceof PersistenceError ? error.code : 'unknown';
      this.log.error({ secret: name, code }, 'a secret cannot be opened');
      return undefined;
    }
  }

  private async readUntilCurrent(): Promise<void> {
    do {
      this.again = false;
      const settings = await this.load();
      this.take(settings);
      this.copy.write(settings);
    } while (this.again);
    this.isStale = false;
  }

  private take({ secrets, allowedHosts }: StoredRequestSettings): void {
    this.secrets = new Map(secrets.map(({ name, sealed }) => [name, sealed]));
    this.allowed = new Set(allowedHosts);
  }

  private async refreshSoon(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_LOOKUP_MS);
    });
    await Promise.race([this.refresh().catch(() => undefined), late]).finally(() => clearTimeout(timer));
  }
}

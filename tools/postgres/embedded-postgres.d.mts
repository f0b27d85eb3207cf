/** See embedded-postgres.mjs. */
export interface StartOptions {
  dataDir: string;
  port?: number;
  durable?: boolean;
  systemDir?: string;
  onNotice?: (line: string) => void;
}

export interface RunningPostgres {
  /** As the owner of the database, which is no superuser. */
  url: string;
  superuserUrl: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export function startPostgres(options: StartOptions): Promise<RunningPostgres>;

import { Inject, Injectable } from '@nestjs/common';
import type { RequestHeader } from '@baton/flow-schema';
import { isAllowed } from '@baton/outbound-request';
import type { Database, Role } from '@baton/persistence';
import { isAtLeast } from '../accounts/access.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { literalAuthority, SecretsInUse } from './secrets-in-use.js';

/** Where a request goes, and with what. */
export interface PlacedRequest {
  /** With or without its templates filled. */
  url: string;
  headers: readonly RequestHeader[];
}

/** Names of the secrets that a request sends. */
export const secretsOf = ({ headers }: Pick<PlacedRequest, 'headers'>): string[] => [
  ...new Set(headers.flatMap((header) => ('secret' in header ? [header.secret] : []))),
];

/**
 * To which places secrets may go before anything is published: an admin sends them anywhere, everybody else only where an
 * admin has let them go before, by a published flow or by allowing the host. Else whoever draws could have a secret sent
 * to themselves.
 */
@Injectable()
export class SecretPlaces {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Those of `requests` that would send a secret to where it may not go. */
  async notVouchedFor<Request extends PlacedRequest>(requests: readonly Request[], role: Role): Promise<Request[]> {
    const withSecrets = requests.filter((request) => secretsOf(request).length > 0);
    if (isAtLeast(role, 'admin') || withSecrets.length === 0) return [];
    const hosts = new Set((await this.database.allowedHosts.all()).map(({ host }) => host));
    const flows = await this.database.flows.all();
    const published = await this.database.publishedFlows.byIds(flows.map(({ id }) => id));
    const uses = new SecretsInUse(published.map(({ definition }) => definition));
    return withSecrets.filter((request) => {
      const authority = literalAuthority(request.url);
      if (authority !== null && isAllowed(hosts, authority)) return false;
      return !secretsOf(request).every((name) => uses.goesTo(name, request.url));
    });
  }
}

import { lookup as lookupAddresses } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { isPublicAddress } from './public-address.js';
import { RequestFailed } from './request-failed.js';

/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Tells whether a host may have an address that is not public. */
export interface PrivateHosts {
  allows(url: URL): boolean;
}

const CONNECT_MS = 5_000;

/**
 * Connections to other systems, kept open between requests. A host is connected to at the very address that was
 * checked: the check is the name's look-up for the connection, so that no later answer of the DNS can slip in between.
 * What is not allowed a private address has connections of its own, none of which leads to one.
 */
export class Connections {
  private readonly guarded: Agent;
  private readonly open: Agent;

  constructor(
    private readonly hosts: PrivateHosts,
    resolve: Resolve = resolveBySystem,
    isPublic: (address: string) => boolean = isPublicAddress,
  ) {
    const lookUp = oneLookupAtATime(resolve);
    this.guarded = agent(guardedConnector(connector(checkedLookup(lookUp, isPublic)), isPublic));
    this.open = agent(connector(checkedLookup(lookUp, () => true)));
  }

  /** What a request to this address goes through, as the admins have it at this moment. */
  to(url: URL): Dispatcher {
    return this.hosts.allows(url) ? this.open : this.guarded;
  }

  /** Ends what is open, also in the middle of a request. */
  async close(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.open.destroy()]);
  }
}

// The deadline of a request is its own; it counts from the look-up to the last byte.
const agent = (connect: buildConnector.connector) => new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });

const connector = (lookup: LookupFunction) => buildConnector({ lookup, timeout: CONNECT_MS });

/** A host that is an address is not looked up, hence it is checked here. */
function guardedConnector(
  connect: buildConnector.connector,
  isPublic: (address: string) => boolean,
): buildConnector.connector {
  return (options, callback) => {
    const { hostname } = options;
    const address = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
    if (isIP(address) !== 0 && !isPublic(address)) return callback(notAllowed(), null);
    return connect(options, callback);
  };
}

/** One address that is not fit makes the name unfit: whose turn it is next time is not ours to choose. */
function checkedLookup(resolve: Resolve, isFit: (address: string) => boolean): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const answer = (addresses: LookupAddress[]) => {
      const unfit = addresses.some(({ address }) => !isFit(address));
      if (unfit) return callback(notAllowed(), '');
      const wanted = addresses.filter((found) => family === undefined || family === 0 || found.family === family);
      const [first] = wanted;
      if (first === undefined) return callback(new RequestFailed('network', 'ENOTFOUND', true), '');
      return all ? callback(null, wanted) : callback(null, first.address, first.family);
    };
    resolve(hostname).then(answer, (error: Error) => callback(error, ''));
  };
}

const notAllowed = () => new RequestFailed('refused', 'address');

const resolveBySystem: Resolve = (hostname) => lookupAddresses(hostname, { all: true, order: 'verbatim' });

/**
 * The system looks names up on few threads, which files use too: a name server that hangs must get no more than one of
 * them for the same name.
 */
function oneLookupAtATime(resolve: Resolve): Resolve {
  const asking = new Map<string, Promise<LookupAddress[]>>();
  return (hostname) => {
    const known = asking.get(hostname);
    if (known) return known;
    const asked = resolve(hostname).finally(() => asking.delete(hostname));
    asking.set(hostname, asked);
    return asked;
  };
}

/** A gateway to the telephone network, as the environment names it. */
export interface Trunk {
  name: string;
  /** Host and, where it is not the usual one, port of its SIP address: `gateway.example:5080`. */
  hostPort: string;
  /** `transport=tcp` and the like: parameters of its address, in order. */
  parameters: readonly string[];
  /** The most that all headers with the context may take, bytes; undefined: what any gateway of ours takes. */
  contextBytes: number | undefined;
}

/** The address of a telephone number behind a trunk: RFC 3261 §19.1.6, a `tel` URI written as a `sip` one. */
export function trunkAddress({ hostPort, parameters }: Trunk, number: string): string {
  return [`sip:${number}@${hostPort}`, 'user=phone', ...parameters].join(';');
}

const NAME = /^[^\s=,;]{1,64}$/;
const ADDRESS = /^sip:((?:\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?)$/i;
const PARAMETER = /^transport=(udp|tcp)$/i;
const CONTEXT_BYTES = /^contextBytes=(\d{2,5})$/;
/** A handoff id alone takes nearly this much. */
const FEWEST_CONTEXT_BYTES = 200;

/**
 * Reads the list of trunks: `name=sip:host:port;contextBytes=800, …`.
 * @throws Error that says in one line what is wrong with which trunk
 */
export function parseTrunks(text: string): Trunk[] {
  const trunks = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseTrunk);
  const twice = trunks.find(({ name }, index) => trunks.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Error(`the trunk ${twice.name} is there twice`);
  return trunks;
}

function parseTrunk(entry: string): Trunk {
  const equals = entry.indexOf('=');
  const name = entry.slice(0, Math.max(0, equals)).trim();
  const [address = '', ...rest] = entry.slice(equals + 1).split(';');
  const hostPort = ADDRESS.exec(address.trim())?.[1];
  if (!NAME.test(name) || hostPort === undefined) throw new Error(`"${entry}" is no trunk, like name=sip:host:5060`);
  let contextBytes: number | undefined;
  const parameters: string[] = [];
  for (const parameter of rest.map((one) => one.trim())) {
    const bytes = Number(CONTEXT_BYTES.exec(parameter)?.[1] ?? Number.NaN);
    if (bytes >= FEWEST_CONTEXT_BYTES) contextBytes = bytes;
    else if (PARAMETER.test(parameter)) parameters.push(parameter);
    else throw new Error(`${parameter} of the trunk ${name} is neither transport= nor contextBytes= from 200`);
  }
  return { name, hostPort, parameters, contextBytes };
}

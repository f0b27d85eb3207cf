import { SipError } from '../sip-error.js';
import { type CSeq, parseCSeq } from './cseq.js';
import { headerKey, headerName } from './header-names.js';
import { type NameAddr, parseNameAddr } from './name-addr.js';
import { splitOutsideQuotes } from './parameters.js';
import { parseVia, serializeVia, type Via } from './via.js';

interface Field {
  readonly key: string;
  readonly name: string;
  value: string;
}

/** Headers given by the application: `{ 'User-to-User': '…', 'X-Baton-Call': ['a', 'b'] }`. */
export type ExtraHeaders = Readonly<Record<string, string | readonly string[]>>;

const token = /^[\w\-.!%*+`'~]+$/;
// a line break or NUL in a value would write a header of the attacker's own
const unsafe = /[\r\n\0]/;

/**
 * The header fields of one message, in order. Names match in any case and in compact form.
 * The typed accessors parse on first use and throw SipError MALFORMED; a message from `parseMessage` has had
 * Via, From, To, CSeq and Call-ID checked.
 */
export class Headers {
  private fields: Field[] = [];
  private readonly parsed = new Map<string, unknown>();

  /** All values of a header, one for each line, in order. */
  getAll(name: string): string[] {
    const key = headerKey(name);
    const values: string[] = [];
    for (const field of this.fields) if (field.key === key) values.push(field.value);
    return values;
  }

  /** The first line of a header. */
  get(name: string): string | undefined {
    const key = headerKey(name);
    for (const field of this.fields) if (field.key === key) return field.value;
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** The comma-separated values of a header over all its lines, trimmed, empty ones left out. */
  list(name: string): string[] {
    const values: string[] = [];
    for (const line of this.getAll(name)) {
      for (const part of splitOutsideQuotes(line, ',')) {
        const value = part.trim();
        if (value !== '') values.push(value);
      }
    }
    return values;
  }

  /** Appends a line. Throws SipError HEADER_INJECTION if the name is no token or the value holds CR, LF or NUL. */
  add(name: string, value: string): this {
    this.fields.push(this.field(name, value));
    return this;
  }

  /** Puts a line before all others: how a Via is pushed. */
  prepend(name: string, value: string): this {
    this.fields.unshift(this.field(name, value));
    return this;
  }

  /** Replaces all lines of a header by one, at the place of the first. */
  set(name: string, value: string): this {
    const replacement = this.field(name, value);
    const at = this.fields.findIndex((field) => field.key === replacement.key);
    if (at < 0) this.fields.push(replacement);
    else this.fields = this.fields.filter((field, index) => index === at || field.key !== replacement.key);
    if (at >= 0) this.fields[at] = replacement;
    return this;
  }

  delete(name: string): this {
    const key = headerKey(name);
    this.fields = this.fields.filter((field) => field.key !== key);
    this.parsed.delete(key);
    return this;
  }

  /** Adds the application's own headers. Throws SipError HEADER_INJECTION. */
  addAll(extra: ExtraHeaders | undefined): this {
    for (const [name, values] of Object.entries(extra ?? {})) {
      if (typeof values === 'string') this.add(name, values);
      else for (const value of values) this.add(name, value);
    }
    return this;
  }

  /** Name (in the RFC's spelling) and value of every line. */
  *[Symbol.iterator](): Generator<readonly [name: string, value: string]> {
    for (const field of this.fields) yield [field.name, field.value];
  }

  get size(): number {
    return this.fields.length;
  }

  clone(): Headers {
    const copy = new Headers();
    copy.fields = this.fields.map((field) => ({ ...field }));
    return copy;
  }

  /** The topmost Via. */
  get via(): Via {
    return this.typed('via', (line) => parseVia(splitOutsideQuotes(line, ',')[0] ?? ''));
  }

  /** Replaces the topmost Via and leaves the others as they are. */
  replaceTopVia(via: Via): void {
    const field = this.fields.find((candidate) => candidate.key === 'via');
    if (!field) throw new SipError('MALFORMED', 'no Via');
    const [, ...others] = splitOutsideQuotes(field.value, ',');
    field.value = [serializeVia(via), ...others].join(',');
    this.parsed.set('via', via);
  }

  get from(): NameAddr {
    return this.typed('from', parseNameAddr);
  }

  get to(): NameAddr {
    return this.typed('to', parseNameAddr);
  }

  get fromTag(): string | undefined {
    return this.from.params.get('tag') ?? undefined;
  }

  get toTag(): string | undefined {
    return this.to.params.get('tag') ?? undefined;
  }

  get cseq(): CSeq {
    return this.typed('cseq', parseCSeq);
  }

  get callId(): string {
    return this.get('call-id') ?? '';
  }

  /** The first Contact, if there is one and it is not `*`. */
  get contact(): NameAddr | undefined {
    const first = this.list('contact')[0];
    return first === undefined || first === '*' ? undefined : parseNameAddr(first);
  }

  get routes(): NameAddr[] {
    return this.list('route').map(parseNameAddr);
  }

  get recordRoutes(): NameAddr[] {
    return this.list('record-route').map(parseNameAddr);
  }

  private typed<T>(key: string, parse: (line: string) => T): T {
    const known = this.parsed.get(key);
    if (known !== undefined) return known as T;
    const line = this.get(key);
    if (line === undefined) throw new SipError('MALFORMED', `no ${key}`);
    const value = parse(line);
    this.parsed.set(key, value);
    return value;
  }

  private field(name: string, value: string): Field {
    if (!token.test(name)) throw new SipError('HEADER_INJECTION', 'header name is not a token');
    if (unsafe.test(value)) throw new SipError('HEADER_INJECTION', `line break in the value of ${name}`);
    const key = headerKey(name);
    this.parsed.delete(key);
    return { key, name: headerName(key, name), value };
  }
}

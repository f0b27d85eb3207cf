import type { FlowDefinition } from '@baton/flow-schema';

/**
 * Where a secret goes already, in what is published: whoever tries a draft that is not published yet must not be able to
 * send a secret to a place that no admin has seen.
 */
export class SecretsInUse {
  readonly #uses = new Set<string>();

  constructor(published: readonly Pick<FlowDefinition, 'nodes'>[]) {
    for (const node of published.flatMap(({ nodes }) => nodes)) {
      if (node.type !== 'request') continue;
      const origin = originOf(node.settings.url);
      if (origin === null) continue;
      for (const header of node.settings.headers) {
        if ('secret' in header) this.#uses.add(`${header.secret} ${origin}`);
      }
    }
  }

  /** @param url of a request, with or without its templates filled */
  goesTo(secret: string, url: string): boolean {
    const origin = originOf(url);
    return origin !== null && this.#uses.has(`${secret} ${origin}`);
  }
}

/** Scheme, host and port of a request; null where something is put in there, or it is no address. */
export function literalAuthority(template: string): URL | null {
  const [start = ''] = /^[^:/?#\\]+:[/\\]{2}[^/?#\\]*/.exec(template) ?? [];
  return !/[{}]/.test(start) && URL.canParse(start) ? new URL(start) : null;
}

const originOf = (template: string): string | null => literalAuthority(template)?.origin ?? null;

import type { Request } from 'express';

/** What of Express's router is looked at. */
interface Layer {
  route?: { methods: Readonly<Record<string, boolean>> };
  match(path: string): unknown;
}

/** The methods that there are at the address of a request that no route has taken, as `Allow` lists them. */
export function methodsAt(request: Request): string[] {
  const { stack } = (request.app as unknown as { router: { stack: readonly Layer[] } }).router;
  const methods = stack.flatMap((layer) =>
    layer.route !== undefined && Boolean(layer.match(request.path)) ? Object.keys(layer.route.methods) : [],
  );
  const named = new Set(methods.map((method) => method.toUpperCase()));
  if (named.size === 0) return [];
  if (named.has('GET')) named.add('HEAD');
  return [...named.add('OPTIONS')].sort();
}

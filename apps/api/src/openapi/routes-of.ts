import { type INestApplication, RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type Allowed } from '../accounts/access.decorator.js';
import { AUDITED, type AuditDeclaration } from '../audit/audited.decorator.js';

/** A route, and what is declared at it. */
export interface DeclaredRoute {
  method: string;
  /** With a leading slash: `/api/flows/:id`. */
  path: string;
  /** Undefined: nobody said who may use it, so that nobody may. */
  allowed: Allowed | undefined;
  audit: AuditDeclaration | undefined;
}

/** Every route of the api as its decorators say, by path and method. */
export function routesOf(app: INestApplication): DeclaredRoute[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const routes: DeclaredRoute[] = [];
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, () => void>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata('path', handler)) continue;
        const parts = [Reflect.getMetadata('path', metatype), Reflect.getMetadata('path', handler)] as string[];
        routes.push({
          method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod],
          path: `/${parts.flatMap((part) => part.split('/').filter((step) => step !== '')).join('/')}`,
          allowed: reflector.getAllAndOverride<Allowed | undefined>(ACCESS, [handler, metatype]),
          audit: reflector.get<AuditDeclaration | undefined>(AUDITED, handler),
        });
      }
    }
  }
  return routes.sort((one, other) => one.path.localeCompare(other.path) || one.method.localeCompare(other.method));
}

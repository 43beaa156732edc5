import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type PUBLIC, type AccessRule } from './access.decorator';

export interface Route {
  readonly method: string;
  /** Template: `/v1/handoffs/:id`. */
  readonly path: string;
  /** Undefined: nobody said, and the service refuses to start. */
  readonly access: AccessRule | typeof PUBLIC | undefined;
  /** `RequestHandoffController.request`. */
  readonly handler: string;
  readonly controller: Type;
  readonly action: string;
}

/** Every HTTP route of a service, with who may use it: for the walk over all routes, roles and foreign workspaces. */
export function listRoutes(app: Pick<INestApplication, 'get'>): Route[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = new Set(
    modules.flatMap((each) => [...each.controllers.values()]).map(({ metatype }) => metatype as Type),
  );
  return [...controllers].flatMap(routesOf).sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((action) => {
    const handler = prototype[action] as object;
    const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (verb === undefined) return []; // Not a route: a message handler, or a method of its own.
    const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Route['access'];
    return paths(controller, handler).map((path) => ({
      method: RequestMethod[verb],
      path,
      access,
      handler: `${controller.name}.${action}`,
      controller,
      action,
    }));
  });
}

function paths(controller: Type, handler: object): string[] {
  const of = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return of(controller).flatMap((prefix) =>
    of(handler).map(
      (path) =>
        `/${[prefix, path]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}

/** What keeps a service from starting: a route without @Access or @Public, an input without a schema. One sentence each. */
export function faultsOf(routes: readonly Route[]): string[] {
  return routes.flatMap((route) => [
    ...(route.access === undefined
      ? [`${route.handler} (${route.method} ${route.path}) carries neither @Access nor @Public.`]
      : []),
    ...uncheckedInputs(route).map(
      (input) =>
        `${route.handler} takes its ${input} without a schema: give the parameter a createZodDto class, @IdParam or schemaPipe.`,
    ),
  ]);
}

/** Nest's numbers for the sources of a parameter (RouteParamtypes). */
const INPUTS: Readonly<Record<string, string>> = { 3: 'body', 4: 'query', 5: 'path' };

function uncheckedInputs({ controller, action }: Route): string[] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, action) ?? {}) as Record<
    string,
    { index: number; pipes: unknown[] }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, action) ?? []) as {
    isZodDto?: boolean;
  }[];
  return Object.entries(parameters).flatMap(([key, { index, pipes }]) => {
    const input = INPUTS[key.split(':')[0] ?? ''];
    return input && pipes.length === 0 && !types[index]?.isZodDto ? [input] : [];
  });
}

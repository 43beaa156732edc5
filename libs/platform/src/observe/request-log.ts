import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { principalOf } from '../access/current-principal.decorator';
import type { Metrics } from './metrics';
import type { RequestContext } from './request-context';

const QUIET = /^\/(health|metrics)/;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/**
 * One line and one measurement for each request. The route's template stands for the address: paths and query strings can hold a number that
 * somebody looked for.
 */
export function logRequests(logger: Logger, metrics: Metrics, context: RequestContext) {
  const seconds = metrics.histogram(
    'sambung_http_request_seconds',
    'Time to answer, by route template.',
    ['method', 'route', 'status'],
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  );
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = process.hrtime.bigint();
    response.once('close', () => {
      const took = Number(process.hrtime.bigint() - began) / 1e9;
      const route = templateOf(request);
      seconds.observe({ method: request.method, route, status: response.statusCode }, took);
      if (!QUIET.test(request.path)) line(logger, request, response, { route, took });
    });
    context.run(request.header('traceparent'), next);
  };
}

/** Anything may be asked for; only addresses that exist become labels. */
const templateOf = (request: Request): string => (request.route as { path?: string } | undefined)?.path ?? 'none';

function line(
  logger: Logger,
  request: Request,
  response: Response,
  { route, took }: { route: string; took: number },
): void {
  const requestId = request.header('x-request-id');
  const principal = principalOf(request);
  const fields = {
    method: request.method,
    route,
    status: response.statusCode,
    ms: Math.round(took * 1e5) / 100,
    ...(response.locals['problemCode'] !== undefined && { code: response.locals['problemCode'] as string }),
    ...(principal && { workspace: principal.workspace, principal: principal.name }),
    ...(requestId && REQUEST_ID.test(requestId) && { requestId }),
    ...(!response.writableFinished && { unfinished: true }),
  };
  if (response.statusCode >= 500) logger.warn(fields, 'request');
  else logger.info(fields, 'request');
}

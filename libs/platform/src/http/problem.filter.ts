import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { loggable } from '../observe/loggable';
import { RequestContext } from '../observe/request-context';
import type { HttpProblem, ProblemDetail } from './http-problem';
import { PROBLEM_DIALECTS, type ProblemDialect } from './problem-dialect';
import { MethodNotAllowed, RequestInvalid } from './request.errors';
import { problemOf, refusalOf, type Refusal } from './problem';
import { RouteMethods } from './route-methods';

/** The one place where errors become answers: RFC 9457 problem details, or what the dialect of the address has instead. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly context: RequestContext,
    private readonly methods: RouteMethods,
    @Inject(PROBLEM_DIALECTS) private readonly dialects: readonly ProblemDialect[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const [request, response] = [
      host.switchToHttp().getRequest<Request>(),
      host.switchToHttp().getResponse<Response>(),
    ];
    const refusal = this.refusal(error, request);
    if (refusal.isBug) this.logger.error({ err: loggable(error) }, 'An error that nobody planned');
    response.locals['problemCode'] = refusal.code;
    // A stream or a file is on its way: the status is sent, and the cut connection is all that the reader can be told.
    if (response.headersSent) response.destroy();
    else this.send(refusal, request, response);
  }

  private refusal(error: unknown, request: Request): Refusal {
    const refusal = refusalOf(error);
    if (refusal.code !== 'route.not-found') return refusal;
    const empty = this.methods.emptyIn(request.method, request.path);
    if (empty.length > 0) return refusalOf(new RequestInvalid(empty.map(isEmpty)));
    const allowed = this.methods.at(request.path);
    return allowed.length === 0 ? refusal : refusalOf(new MethodNotAllowed(allowed) satisfies HttpProblem);
  }

  private send(refusal: Refusal, request: Request, response: Response): void {
    const dialect = this.dialects.find(({ below }) => request.path.startsWith(below));
    const body = dialect ? dialect.bodyOf(refusal) : problemOf(refusal, request.path, this.context.traceId);
    response
      .status(refusal.status)
      .set(refusal.headers)
      .set('Cache-Control', 'no-store')
      .type(dialect?.mediaType ?? 'application/problem+json')
      .send(JSON.stringify(body));
  }
}

const isEmpty = (parameter: string): ProblemDetail => ({
  path: `path.${parameter}`,
  message: 'is empty: the address has nothing between two slashes, or ends where it should stand',
});

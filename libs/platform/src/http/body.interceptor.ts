import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { json, raw, text, type Request, type RequestHandler, type Response } from 'express';
import type { Observable } from 'rxjs';
import { BODY_RULE, ORDINARY_BODY, type BodyRule } from './accepts-body.decorator';
import { BodyTooLarge, MalformedJson, MediaTypeUnsupported } from './request.errors';

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Reads the body by the route's rule. After the guards: a stranger makes us read and parse nothing. */
@Injectable()
export class BodyInterceptor implements NestInterceptor {
  private readonly parsers = new Map<BodyRule, Parsers>();

  constructor(private readonly reflector: Reflector) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (execution.getType() === 'http') {
      const rule = this.reflector.get<BodyRule | undefined>(BODY_RULE, execution.getHandler()) ?? ORDINARY_BODY;
      const http = execution.switchToHttp();
      await this.read(http.getRequest<Request>(), http.getResponse<Response>(), rule);
    }
    return next.handle();
  }

  private async read(request: Request, response: Response, rule: BodyRule): Promise<void> {
    if (!WITH_BODY.has(request.method) || !hasBody(request)) return;
    if (!request.is([...rule.types])) throw new MediaTypeUnsupported(rule.types);
    const parse = this.parsersOf(rule)[kindOf(request)];
    await new Promise<void>((resolve, reject) => {
      parse(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(refusalOf(error as Error, rule));
      });
    });
  }

  private parsersOf(rule: BodyRule): Parsers {
    const known = this.parsers.get(rule);
    if (known) return known;
    const options = { limit: rule.maxBytes, inflate: false, type: () => true };
    const parsers: Parsers = {
      json: json({ ...options, strict: true }),
      bytes: raw(options),
      text: text({ ...options, defaultCharset: 'utf-8' }),
    };
    this.parsers.set(rule, parsers);
    return parsers;
  }
}

type Parsers = Readonly<Record<'json' | 'bytes' | 'text', RequestHandler>>;

/** A multipart body arrives as the bytes that were sent: its parts are the route's own business, its size is not. */
function kindOf(request: Request): keyof Parsers {
  if (request.is(['json', '+json'])) return 'json';
  return request.is('multipart/*') ? 'bytes' : 'text';
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** body-parser says by `type` what was wrong. */
function refusalOf(error: Error, rule: BodyRule): Error {
  switch ((error as Error & { type?: string }).type) {
    case 'entity.too.large':
      return new BodyTooLarge(rule.maxBytes);
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new MediaTypeUnsupported(rule.types);
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return new MalformedJson();
    default:
      return error;
  }
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { decoratedParameter } from './decorated-parameter';

/** Seconds in `Prefer: wait=N` (RFC 7240), at most `maxSeconds`; undefined without it. A preference that cannot be read is no error (section 2). */
export function preferredWait(header: string | undefined, maxSeconds: number): number | undefined {
  const wait = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?(?=$|[,;\s])/i.exec(header ?? '')?.[1];
  return wait === undefined ? undefined : Math.min(Number(wait), maxSeconds);
}

/** Parameter: how many seconds the caller would wait for the outcome. */
export const PreferWait = decoratedParameter(
  createParamDecorator(({ maxSeconds }: { maxSeconds: number }, context: ExecutionContext): number | undefined =>
    preferredWait(context.switchToHttp().getRequest<Request>().header('prefer'), maxSeconds),
  ),
  ApiHeader({
    name: 'Prefer',
    required: false,
    description: '`wait=N`: hold the answer up to N seconds for the outcome.',
  }),
);

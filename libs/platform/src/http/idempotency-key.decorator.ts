import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { decoratedParameter } from './decorated-parameter';
import { IdempotencyKeyMalformed } from './request.errors';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** Parameter: the Idempotency-Key, or undefined: nobody is refused for lack of one. Scope it to `principal.workspace` and `principal.name`. */
export const OptionalIdempotencyKey = decoratedParameter(
  createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => keyIn(context)),
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeated request with the same key and body has one effect.',
  }),
);

function keyIn(context: ExecutionContext): string | undefined {
  const key = context.switchToHttp().getRequest<Request>().header('idempotency-key');
  if (key !== undefined && !VISIBLE_ASCII.test(key)) throw new IdempotencyKeyMalformed();
  return key;
}

/** Whether two bodies ask for the same: SHA-256 (hex) over JSON with sorted keys. Store it beside the key; another one is IdempotencyKeyReused. */
export function fingerprintOf(body: unknown): string {
  return hash('sha256', canonical(body));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

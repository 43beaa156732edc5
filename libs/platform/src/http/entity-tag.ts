import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { decoratedParameter } from './decorated-parameter';
import { PreconditionMissing, PreconditionStale } from './request.errors';

/** The ETag of a version: `"7"`. Strong: a version never has two contents. */
export const entityTag = (version: number): string => `"${version}"`;

/** Sets the ETag of what is answered; a matching If-None-Match then becomes 304 by itself. */
export function tagVersion(response: Response, version: number): void {
  response.setHeader('ETag', entityTag(version));
}

/** The If-Match that was sent; only {@link requireMatch} reads it. */
export type Precondition = string | undefined;

/** Parameter: the If-Match header, for {@link requireMatch}. */
export const IfMatch = decoratedParameter(
  createParamDecorator((_: unknown, context: ExecutionContext): Precondition =>
    context.switchToHttp().getRequest<Request>().header('if-match'),
  ),
  ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version that was changed.' }),
);

/**
 * Refuses to overwrite what somebody else has changed meanwhile: PreconditionMissing (428) without If-Match, PreconditionStale (412) if it
 * is not the current version. `*` matches whatever exists. Call it inside the transaction that holds the row's lock.
 */
export function requireMatch(sent: Precondition, currentVersion: number): void {
  if (sent === undefined) throw new PreconditionMissing();
  const tags = sent.split(',').map((tag) => tag.trim());
  const current = entityTag(currentVersion);
  if (!tags.includes('*') && !tags.includes(current)) throw new PreconditionStale(current);
}

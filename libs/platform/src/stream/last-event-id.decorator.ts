import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { decoratedParameter } from '../http/decorated-parameter';
import { RequestInvalid } from '../http/request.errors';

/** The number in a Last-Event-ID header; undefined without one. Throws RequestInvalid if it is no whole number. */
export function parseLastEventId(header: string | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  const number = /^\d{1,15}$/.test(header) ? Number(header) : undefined;
  if (number === undefined) {
    throw new RequestInvalid([
      { path: 'header.last-event-id', message: 'send the id of the last event you have seen, a whole number' },
    ]);
  }
  return number;
}

/** Parameter: the number of the last event that the reader of a stream has seen. */
export const LastEventId = decoratedParameter(
  createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
    parseLastEventId(context.switchToHttp().getRequest<Request>().header('last-event-id')),
  ),
  ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Go on after this event.' }),
);

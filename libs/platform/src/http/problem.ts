import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '@sambung/contracts';
import { isContention } from '../database/retry';
import { isExhausted, isTooBusy, isUnreachable, isUntakable } from '../database/unreachable';
import { HttpProblem, type Problem, type ProblemDetail } from './http-problem';
import { RequestInvalid, RouteNotFound } from './request.errors';
import { DatabaseAway, DatabaseBusy, DatabaseExhausted } from './unavailable.errors';

const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Nobody planned it: it is logged in full, and the caller learns nothing of it. */
  readonly isBug: boolean;
}

/** What an error means over HTTP. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return domainRefusal(error);
  if (error instanceof HttpProblem) return httpRefusal(error);
  if (error instanceof HttpException) return frameworkRefusal(error);
  if (isUnreachable(error)) return domainRefusal(new DatabaseAway());
  if (isTooBusy(error) || isContention(error)) return domainRefusal(new DatabaseBusy());
  if (isExhausted(error)) return domainRefusal(new DatabaseExhausted());
  if (isUntakable(error)) return UNTAKABLE;
  return INTERNAL;
}

/** The document of RFC 9457. `type` is relative to where the API stands, and docs/ERRORS.md explains the code. */
export function problemOf(refusal: Refusal, instance: string, traceId: string | undefined): Problem {
  return {
    ...refusal.extensions,
    type: `/errors/${refusal.code}`,
    title: STATUS_CODES[refusal.status] ?? 'Error',
    status: refusal.status,
    detail: refusal.detail,
    instance,
    code: refusal.code,
    ...(traceId !== undefined && { traceId }),
  };
}

const INTERNAL: Refusal = {
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side. It is logged under the traceId; whether it took effect is not known.',
  headers: {},
  extensions: {},
  isBug: true,
};

/** A net: what gets here should have been refused by a schema, with its place, and is logged so that it will be. */
const UNTAKABLE: Refusal = {
  ...httpRefusal(new RequestInvalid([{ path: 'request', message: 'it holds a value that cannot be stored' }])),
  isBug: true,
};

function domainRefusal(error: DomainError): Refusal {
  const { errors, extensions, retryAfterSeconds } = error as DomainError & {
    errors?: unknown;
    extensions?: object;
    retryAfterSeconds?: number;
  };
  return {
    status: STATUS_OF[error.kind],
    code: error.code,
    detail: error.message,
    headers: error.kind === 'unavailable' ? { 'Retry-After': String(retryAfterSeconds ?? 1) } : {},
    extensions: { ...extensions, ...(Array.isArray(errors) && { errors: errors as unknown[] }) },
    isBug: false,
  };
}

function httpRefusal(error: HttpProblem): Refusal {
  const { status, code, headers } = error;
  return {
    status,
    code,
    headers,
    detail: error.message,
    extensions: error.errors ? { errors: error.errors } : {},
    isBug: false,
  };
}

/** Nest's own exceptions: an unknown address, a path that cannot be decoded. Ours are never made of them. */
function frameworkRefusal(error: HttpException): Refusal {
  const status = error.getStatus();
  if (status === 404) return httpRefusal(new RouteNotFound());
  if (status === 400) return httpRefusal(new RequestInvalid([faultOf(error.message)]));
  return INTERNAL;
}

/** Express names the part of the address that it cannot decode, and not what to do about it. */
const faultOf = (message: string): ProblemDetail =>
  message.startsWith('Failed to decode param')
    ? { path: 'path', message: 'is not UTF-8 in percent-encoding: encode each part of it, as encodeURIComponent does' }
    : { path: 'request', message };

import { randomBytes } from 'node:crypto';

/** W3C Trace Context, version 00. */
export interface Trace {
  /** 32 hex digits: one for everything that one request caused, in all services. */
  readonly traceId: string;
  /** The header to hand on: `00-<trace>-<span>-<flags>`. */
  readonly traceparent: string;
}

const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ZEROS = /^0+$/;

/** Goes on with the caller's trace under a new span, or begins one when what was sent is none (section 3.2: never an error). */
export function continueTrace(sent: string | undefined): Trace {
  const [, version, traceId, parent, flags] = SHAPE.exec(sent ?? '') ?? [];
  const usable = version && version !== 'ff' && traceId && parent && !ZEROS.test(traceId) && !ZEROS.test(parent);
  return usable ? trace(traceId, flags ?? '01') : trace(randomBytes(16).toString('hex'), '01');
}

const trace = (traceId: string, flags: string): Trace => ({
  traceId,
  traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}`,
});

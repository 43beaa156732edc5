import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/environment';
import { censor } from './censor';
import { loggable } from './loggable';
import type { RequestContext } from './request-context';

/** JSON lines to stdout, each with the trace of the work in hand. */
export function createLogger(
  service: string,
  config: Pick<Config, 'LOG_LEVEL'>,
  context: RequestContext,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: censor },
      serializers: { err: errorField, error: errorField, req: () => undefined, res: () => undefined },
      mixin: () => (context.traceId === undefined ? {} : { traceId: context.traceId }),
    },
    destination,
  );
}

const errorField = (value: unknown): unknown => (value instanceof Error ? loggable(value) : value);

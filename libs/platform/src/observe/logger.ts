import { types } from 'node:util';
import { pino, type DestinationStream, type LogFn, type Logger } from 'pino';
import type { Config } from '../config/environment';
import { censor } from './censor';
import { loggable } from './loggable';
import { lossyDestination } from './lossy-destination';
import type { RequestContext } from './request-context';

/** JSON lines to stdout, each with the trace of the work in hand. */
export function createLogger(
  service: string,
  config: Pick<Config, 'LOG_LEVEL'>,
  context: RequestContext,
  destination: DestinationStream = lossyDestination(1),
): Logger {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: censor },
      hooks: { logMethod: withoutErrorMessage },
      serializers: { err: errorField, error: errorField, req: () => undefined, res: () => undefined },
      mixin: () => (context.traceId === undefined ? {} : { traceId: context.traceId }),
    },
    destination,
  );
}

const errorField = (value: unknown): unknown => (types.isNativeError(value) ? loggable(value) : value);

/** Without a message of its own a line would get the error's, which may repeat what somebody sent. */
function withoutErrorMessage(this: Logger, parameters: Parameters<LogFn>, log: LogFn): void {
  const [first, ...rest] = parameters as [unknown, ...unknown[]];
  const fields = types.isNativeError(first) ? { err: first } : first;
  const wordless = typeof fields === 'object' && fields !== null && 'err' in fields && rest[0] === undefined;
  log.apply(this, [fields, ...(wordless ? ['error'] : rest)] as Parameters<LogFn>);
}

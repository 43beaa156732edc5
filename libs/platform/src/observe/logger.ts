import { pino, type Logger } from 'pino';
import type { Config } from '../config/environment';
import { loggable } from './loggable';
import type { RequestContext } from './request-context';

/** Never in a log, whoever logs it. Bodies and headers are not logged at all; this is the second lock. */
const SECRET = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'body', 'headers', 'parameters', 'query'];
const paths = SECRET.flatMap((word) => [`["${word}"]`, `*["${word}"]`, `*.*["${word}"]`]);

/** JSON lines to stdout, each with the trace of the work in hand. */
export function createLogger(service: string, config: Pick<Config, 'LOG_LEVEL'>, context: RequestContext): Logger {
  return pino({
    level: config.LOG_LEVEL,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths, censor: '[redacted]' },
    serializers: { err: loggable, error: loggable, req: () => undefined, res: () => undefined },
    mixin: () => (context.traceId === undefined ? {} : { traceId: context.traceId }),
  });
}

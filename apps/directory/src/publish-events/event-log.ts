import { Logger } from '@nestjs/common';
import type { Log } from '@sambung/outbox';

/** What the outbox and the inbox have to say, in the service's log. */
export function eventLog(context: string): Log {
  const logger = new Logger(context);
  return {
    info: (details, message) => logger.log({ ...details, msg: message }),
    warn: (details, message) => logger.warn({ ...details, msg: message }),
    error: (details, message) => logger.error({ ...details, msg: message }),
  };
}

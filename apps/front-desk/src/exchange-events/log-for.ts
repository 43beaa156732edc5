import { Logger } from '@nestjs/common';
import type { Log } from '@sambung/outbox';

/** The log of a library, through Nest's. */
export function logFor(name: string): Log {
  const logger = new Logger(name);
  return {
    info: (details, message) => {
      logger.log(details, message);
    },
    warn: (details, message) => {
      logger.warn(details, message);
    },
    error: (details, message) => {
      logger.error(details, message);
    },
  };
}

import { Logger } from '@nestjs/common';
import type { Log } from '@sambung/outbox';

/** The log of a library, through Nest's. */
export function logFor(name: string): Log {
  const logger = new Logger(name);
  return {
    info: (details, msg) => {
      logger.log({ ...details, msg });
    },
    warn: (details, msg) => {
      logger.warn({ ...details, msg });
    },
    error: (details, msg) => {
      logger.error({ ...details, msg });
    },
  };
}

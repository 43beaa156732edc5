import { Logger } from '@nestjs/common';
import type { z } from 'zod';
import { BadConfiguration } from '../config/read-config';
import { loggable } from '../observe/loggable';
import { createService } from './create-service';
import type { ServiceDefinition } from './define-service';
import type { RunningService } from './running-service';

const FAILED = 1;
const BAD_CONFIGURATION = 2;
/** Whoever chose the port may choose another, and start it again. */
const PORT_TAKEN = 3;

/**
 * A service's whole main file. Exit codes: 0 stopped on request, 1 failed, 2 the environment cannot be used, 3 the port is taken.
 * With a parent that talks to it (IPC) it says when it is ready, and stops when the parent is gone.
 */
export async function startService<Own extends z.ZodObject>(definition: ServiceDefinition<Own>): Promise<void> {
  dieOfBugs();
  let service: RunningService | undefined;
  const stop = stopper(() => service);
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  try {
    service = await createService(definition, process.env);
    await service.listen();
    process.send?.({ type: 'ready', url: service.url });
    new Logger('Service').log(`${definition.name} is ready at ${service.url}`);
  } catch (error) {
    fail(definition.name, error);
  }
}

/** In order within the deadline, else at once: what is not finished then is done again by whoever takes over. */
function stopper(service: () => RunningService | undefined): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const running = service();
    setTimeout(() => process.exit(1), (running?.config.SHUTDOWN_SECONDS ?? 1) * 1_000).unref();
    const closing = running?.close() ?? Promise.resolve();
    closing.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
}

/** After an error that nobody caught nothing is known of the state in memory; a fresh process knows what is in the database. */
function dieOfBugs(): void {
  const die = (error: unknown): void => {
    try {
      process.stderr.write(`${JSON.stringify({ level: 'fatal', msg: 'uncaught', err: loggable(error) })}\n`);
    } finally {
      process.exit(1);
    }
  };
  // With a full disk behind it, its failure would come back here as the next error.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', die).on('unhandledRejection', die);
}

function fail(name: string, error: unknown): never {
  if (error instanceof BadConfiguration) {
    process.stderr.write(`${name}: ${error.problems.join(`\n${name}: `)}\n`);
    process.exit(BAD_CONFIGURATION);
  }
  const { code, port } = error as { code?: unknown; port?: number };
  const taken = code === 'EADDRINUSE';
  const sentence = taken ? `Port ${port ?? ''} is taken by another process; set PORT to a free one.` : messageOf(error);
  process.stderr.write(`${name}: ${sentence}\n`);
  process.exit(taken ? PORT_TAKEN : FAILED);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

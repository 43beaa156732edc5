import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EventName } from '@sambung/contracts';
import { throwError, type Observable } from 'rxjs';

/** Hands on what a handler threw. Nest's own filter would turn it into `{ status: 'error' }`, and nobody could tell a deadlock from a bug. */
@Catch()
export class OriginalErrors implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks the method of a controller that applies an event: `@OnEvent('handoff.requested') request(@Payload() event, @Ctx() manager)`.
 * Nest's `@EventPattern` for events of ours alone, and with the original errors. One method may apply several events.
 */
export function OnEvent(...names: readonly EventName[]): MethodDecorator {
  return applyDecorators(EventPattern([...names]), UseFilters(OriginalErrors));
}

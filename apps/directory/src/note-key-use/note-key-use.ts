import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Clock, Database, principalOf } from '@sambung/platform';
import type { Observable } from 'rxjs';
import { noteKeyUse } from '../persistence/api-keys/key-uses';
import { apiKeyOf } from './api-key-of';

/** An integration asks many times a second; whoever looks for forgotten keys thinks in days. */
const NOTED_EVERY_MS = 5 * 60_000;

/** Notes when a key was used last, so that a forgotten one is found. Never holds a request up, nor fails it. */
@Injectable()
export class NoteKeyUse implements NestInterceptor {
  private readonly logger = new Logger(NoteKeyUse.name);
  /** Of each key when this process noted it last, milliseconds since 1970. */
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const principal =
      context.getType() === 'http' ? principalOf(context.switchToHttp().getRequest<object>()) : undefined;
    const apiKeyId = principal && apiKeyOf(principal);
    if (principal && apiKeyId !== undefined) this.note(principal.workspace, apiKeyId);
    return next.handle();
  }

  private note(workspace: string, apiKeyId: string): void {
    const now = this.clock.now();
    if (now - (this.noted.get(apiKeyId) ?? -Infinity) < NOTED_EVERY_MS) return;
    this.noted.set(apiKeyId, now);
    const at = new Date(now);
    this.database
      .inWorkspace(workspace, (manager) => noteKeyUse(manager, workspace, { apiKeyId, at }))
      .catch((error: unknown) => {
        this.noted.delete(apiKeyId);
        this.logger.warn({ msg: 'That a key was used could not be noted; its next request tries again.', error });
      });
  }
}

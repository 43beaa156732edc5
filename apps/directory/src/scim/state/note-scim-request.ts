import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Clock, Database, isStorable, principalOf, refusalOf, type Principal } from '@sambung/platform';
import type { Request } from 'express';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { apiKeyOf } from '../../note-key-use/api-key-of';
import { insertScimRequest, type ScimRequest } from '../../persistence/scim/scim-requests';
import { SCIM_ERRORS } from '../scim-errors.dialect';

const MOST_CHARACTERS = 1_000;
const WRITES: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Keeps what identity providers wrote last, and what of it was refused and why: whoever mends it does not see the provider’s log. */
@Injectable()
export class NoteScimRequest implements NestInterceptor {
  private readonly logger = new Logger(NoteScimRequest.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const principal = principalOf(request);
    if (!principal || !WRITES.includes(request.method) || request.path.endsWith('/.search')) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.note(principal, request, { resourceId: idIn(answer) ?? idOf(request), code: null, detail: null });
        return answer;
      }),
      catchError((error: unknown) =>
        from(this.note(principal, request, { resourceId: idOf(request), ...refusalIn(error) })).pipe(
          mergeMap(() => throwError(() => error)),
        ),
      ),
    );
  }

  /** What was done is done: that it could not be noted is no reason to say otherwise. */
  private async note(
    { workspace, ...principal }: Principal,
    { method, path }: Request,
    outcome: Pick<ScimRequest, 'resourceId' | 'code' | 'detail'>,
  ): Promise<void> {
    const said: ScimRequest = {
      ...{ method, at: new Date(this.clock.now()), apiKeyId: apiKeyOf(principal) ?? null, ...outcome },
      resource: path.includes('/Groups') ? 'Group' : 'User',
    };
    await this.database
      .inWorkspace(workspace, (manager) => insertScimRequest(manager, workspace, said))
      .catch((error: unknown) => {
        this.logger.warn({ msg: 'What an identity provider sent could not be noted.', error });
      });
  }
}

/** Whatever stood in the address: what cannot be stored is nobody’s id. */
const idOf = ({ params: { id } }: Request): string | null => (typeof id === 'string' && isStorable(id) ? id : null);

function idIn(answer: unknown): string | null {
  const { id } = (answer ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

/** In the words that the identity provider gets. What nobody refused on purpose is told to the log alone. */
function refusalIn(error: unknown): Pick<ScimRequest, 'code' | 'detail'> {
  const refusal = refusalOf(error);
  const { detail } = SCIM_ERRORS.bodyOf(refusal) as { detail: string };
  return { code: refusal.code, detail: refusal.isBug ? null : detail.slice(0, MOST_CHARACTERS) };
}

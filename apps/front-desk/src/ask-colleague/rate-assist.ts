import { Injectable } from '@nestjs/common';
import type { AssistRatingBody, AssistView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { involvedInAssist } from '../domain/assist-standing';
import { employeeOf } from '../know-callers/employee-of';
import { keepRating, lockAssist } from '../persistence/assists';
import { TellRouting } from '../tell-routing/tell-routing';
import { AssistNotAnswered, AssistNotFound, AssistNotYourPart } from './assist.errors';
import { maySee, ShowAssists } from './show-assists';

/** Whoever asked says whether the answer helped. Nothing is routed by it, so it is decided here; said again, the last one counts. */
@Injectable()
export class RateAssist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
    private readonly assists: ShowAssists,
  ) {}

  /** Throws AssistNotFound, AssistNotYourPart, AssistNotAnswered. */
  async execute(principal: Principal, assistId: string, { helpful }: AssistRatingBody): Promise<AssistView> {
    const { workspace } = principal;
    await this.database.inWorkspace(workspace, async (manager) => {
      const answeredById = await answererOf(manager, principal, assistId);
      const ratedAt = new Date(this.clock.now()).toISOString();
      await keepRating(manager, workspace, { assistId, helpful });
      const data = { assistId, byId: employeeOf(principal), answeredById, helpful, ratedAt };
      const told = { name: 'assist.rated', subject: assistId, receivedAt: ratedAt, data } as const;
      await this.routing.tell(manager, workspace, told);
    });
    this.routing.wake(workspace);
    return this.assists.afterActing(principal, assistId);
  }
}

async function answererOf(manager: EntityManager, principal: Principal, assistId: string): Promise<string> {
  const standing = await lockAssist(manager, principal.workspace, assistId);
  const seen = standing && { standing, involved: involvedInAssist(standing) };
  if (!seen || !(await maySee(manager, principal, seen))) throw new AssistNotFound(assistId);
  if (standing.askerId !== employeeOf(principal)) throw new AssistNotYourPart(assistId);
  const { ending } = standing;
  if (ending?.end !== 'answered' || ending.byId === null) throw new AssistNotAnswered(assistId);
  return ending.byId;
}

import { Injectable } from '@nestjs/common';
import { type AssistAnswer, type AssistAsk, type AssistBody, assistEndsAfter } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { newStanding } from '../domain/assist-standing';
import { employeeOf } from '../know-callers/employee-of';
import { insertAssist } from '../persistence/assists';
import { isEngagedIn } from '../persistence/engagements';
import { isTeam } from '../persistence/fill-ins';
import type { Person } from '../persistence/reachability';
import { worksHere } from '../persistence/works-here';
import { lockHandoff } from '../persistence/lock-handoff';
import { ShedLoad } from '../shed-load/shed-load';
import { HandoffNotFound, NotYourPart } from '../show-handoff/handoff.errors';
import { viewerOf } from '../show-handoff/viewer';
import { AwaitOutcome } from '../tell-routing/await-outcome';
import { TellRouting } from '../tell-routing/tell-routing';
import { AssistColleagueUnknown, AssistEngagementUnknown, AssistTeamUnknown } from './assist.errors';
import { ShowAssists } from './show-assists';

/** Ask a colleague while the contact waits. Whose contact they are is checked again by routing, which knows who has them now. */
@Injectable()
export class RequestAssist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
    private readonly load: ShedLoad,
    private readonly outcome: AwaitOutcome,
    private readonly assists: ShowAssists,
  ) {}

  /**
   * One transaction: the key, the question and its event. The same key and body get the same assist.
   * Throws HandoffNotFound, NotYourPart, AssistEngagementUnknown, AssistTeamUnknown, AssistColleagueUnknown, IdempotencyKeyReused, or what routing refuses it with.
   */
  async execute(principal: Principal, body: AssistBody, key: string | undefined): Promise<AssistAnswer> {
    const { workspace } = principal;
    const { assistId, commandId } = await this.database.inWorkspace(workspace, (manager) =>
      this.inTransaction(manager, principal, body, key),
    );
    this.routing.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, ['assist.opened']);
    const assist = await this.assists.afterActing(principal, assistId);
    return { status: decided ? 'done' : 'requested', commandId, assist };
  }

  private async inTransaction(
    manager: EntityManager,
    principal: Principal,
    body: AssistBody,
    key: string | undefined,
  ): Promise<{ assistId: string; commandId: string }> {
    const { workspace } = principal;
    const askerId = employeeOf(principal);
    const [assistId, commandId] = [uuidv7(), uuidv7()];
    const earlier = await this.routing.claim(manager, principal, {
      key,
      request: ['assist.requested', body],
      subject: assistId,
      commandId,
    });
    if (earlier) return { assistId: earlier.subject, commandId: earlier.commandId };
    this.load.checkRoomFor(workspace);
    await checkContact(manager, principal, body.handoffId);
    await checkEngagement(manager, { workspace, employeeId: askerId }, body.engagementId);
    await checkAsked(manager, workspace, { ask: body.ask, askerId });
    const { ask, handoffId, engagementId, promiseSeconds } = body;
    const now = this.clock.now();
    const after = (seconds: number): string => new Date(now + seconds * 1_000).toISOString();
    const standing = newStanding({
      ...{ askerId, by: 'asker', handoffId: handoffId ?? null, engagementId, ask },
      ...{ promiseAt: after(promiseSeconds), endsAt: after(assistEndsAfter(promiseSeconds)) },
    });
    const requestedAt = after(0);
    await insertAssist(manager, { workspace, assistId, note: body.note ?? null, requestedAt, standing });
    const about = {
      ...(handoffId !== undefined && { handoffId }),
      ...(engagementId !== undefined && { engagementId }),
    };
    const data = { assistId, askerId, ...about, ask, promiseSeconds, requestedAt };
    await this.routing.tell(manager, workspace, {
      ...{ commandId, name: 'assist.requested', subject: assistId, receivedAt: requestedAt, data },
    });
    return { assistId, commandId };
  }
}

/** Somebody who may not even see the handoff is told that there is none. */
async function checkContact(
  manager: EntityManager,
  principal: Principal,
  handoffId: string | undefined,
): Promise<void> {
  if (handoffId === undefined) return;
  const handoff = await lockHandoff(manager, principal.workspace, handoffId);
  const viewer = handoff && (await viewerOf(manager, principal, handoff));
  if (!viewer) throw new HandoffNotFound(handoffId);
  if (viewer !== 'part') throw new NotYourPart(handoffId);
}

async function checkEngagement(manager: EntityManager, asker: Person, engagementId: string | undefined): Promise<void> {
  if (engagementId !== undefined && !(await isEngagedIn(manager, asker, engagementId)))
    throw new AssistEngagementUnknown(engagementId);
}

async function checkAsked(
  manager: EntityManager,
  workspace: string,
  { ask, askerId }: { readonly ask: AssistAsk; readonly askerId: string },
): Promise<void> {
  if (ask.kind === 'team' && !(await isTeam(manager, workspace, ask.teamId))) throw new AssistTeamUnknown(ask.teamId);
  if (ask.kind !== 'colleague') return;
  const { employeeId } = ask;
  if (employeeId === askerId || !(await worksHere(manager, workspace, employeeId)))
    throw new AssistColleagueUnknown(employeeId);
}

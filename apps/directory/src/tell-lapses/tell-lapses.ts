import { Injectable } from '@nestjs/common';
import { Outbox } from '@sambung/outbox';
import { Clock, Database, RequestContext } from '@sambung/platform';
import { Change } from '../change/change';
import { lockEmployees } from '../persistence/lock-employees';
import { lockWorkspaceWithNewDay, type NewDay } from '../persistence/lock-workspace-with-new-day';
import { WorkspaceRow } from '../persistence/rows';
import { findWhoseEvidenceEnded } from '../persistence/skills/find-expiries';

const CHUNK = 500;

/**
 * Evidence runs out without anybody doing anything. When a day has begun where a workspace is, whoever's required evidence held until the day before is published again, without the
 * skill: routing learns of it within a minute of midnight, not with the daily round. What it remembers is the day, so that a day is dealt with by one instance, and one
 * on which all were down is made up for.
 */
@Injectable()
export class TellLapses {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  /** One workspace's new day. False: none has begun anywhere. */
  async step(): Promise<boolean> {
    const workspace = await this.database.asWorker(async (manager) => {
      const day = await lockWorkspaceWithNewDay(manager);
      if (!day) return undefined;
      const { traceparent } = this.context;
      await tell(new Change(manager, day.settings, this.outbox, { now: this.clock.now(), traceparent }), day);
      return day.settings.workspace;
    });
    if (workspace !== undefined) this.outbox.wake(workspace);
    return workspace !== undefined;
  }
}

async function tell(change: Change, { told, today }: NewDay): Promise<void> {
  const { manager, workspace } = change;
  const ids = await findWhoseEvidenceEnded(manager, workspace, { from: told, before: today });
  for (let at = 0; at < ids.length; at += CHUNK)
    await change.employeesChanged(await lockEmployees(manager, workspace, ids.slice(at, at + CHUNK)));
  await manager.update(WorkspaceRow, { workspace }, { lapsesTold: today });
}

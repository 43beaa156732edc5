import { Injectable } from '@nestjs/common';
import { Clock, Database, RequestContext } from '@sambung/platform';
import { Outbox } from '@sambung/outbox';
import { enterWorkspace } from '../catalogue/bring-to-life';
import { changeInTheNameOf, type OnBehalf } from '../persistence/audit/in-the-name-of';
import { Change } from './change';

/** The one way in which the directory changes: one transaction that holds the workspace's lock, writes state and events, and commits both or neither. */
@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  /**
   * `work` may run more than once (after a deadlock), so it has no effect outside of the database. `onBehalf`: of whom, where it is not done
   * by the request in hand.
   */
  async in<T>(workspace: string, work: (change: Change) => Promise<T>, onBehalf?: OnBehalf): Promise<T> {
    const result = await this.database.inWorkspace(workspace, async (manager) => {
      if (onBehalf) await changeInTheNameOf(manager, onBehalf);
      const settings = await enterWorkspace(manager, workspace);
      return work(
        new Change(manager, settings, this.outbox, { now: this.clock.now(), traceparent: this.context.traceparent }),
      );
    });
    this.outbox.wake(workspace);
    return result;
  }
}

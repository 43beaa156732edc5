import { Injectable } from '@nestjs/common';
import { Clock, Database, RequestContext } from '@sambung/platform';
import { Outbox } from '@sambung/outbox';
import { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockDueWorkspace } from '../persistence/lock-due-workspace';
import { WorkspaceRow } from '../persistence/rows';
import { FIRST_KIND, publishNext, type Kind } from './publish-next';

/**
 * Once a day every subject's current state goes out again with a new number, so that a reader which begins today is complete after one round,
 * and topics may forget what is older. It goes in pieces: each is one transaction that remembers how far it has come, so that any
 * instance goes on where another was killed.
 */
@Injectable()
export class Republish {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {}

  /** Begins a round of one workspace now; what a round under way has not reached yet is published once. */
  now(workspace: string): Promise<void> {
    return this.changes.in(workspace, async ({ manager }) => {
      await manager.update(
        WorkspaceRow,
        { workspace },
        { republishDue: () => 'now()', republishKind: null, republishAfter: null },
      );
    });
  }

  /** The next piece of a round that is due. False: nothing is. */
  async step(): Promise<boolean> {
    const workspace = await this.database.asWorker(async (manager) => {
      const settings = await lockDueWorkspace(manager);
      if (!settings) return undefined;
      const change = new Change(manager, settings, this.outbox, {
        now: this.clock.now(),
        traceparent: this.context.traceparent,
      });
      const kind = (settings.republishKind ?? FIRST_KIND) as Kind;
      const next = await publishNext(change, kind, settings.republishAfter ?? '');
      await this.remember(change, next);
      return settings.workspace;
    });
    if (workspace !== undefined) this.outbox.wake(workspace);
    return workspace !== undefined;
  }

  private async remember(
    { manager, workspace, now }: Change,
    next: { kind: Kind; after: string } | undefined,
  ): Promise<void> {
    if (next) {
      await manager.update(WorkspaceRow, { workspace }, { republishKind: next.kind, republishAfter: next.after });
      return;
    }
    const tomorrow = new Date(now + 24 * 60 * 60 * 1_000);
    await manager.update(
      WorkspaceRow,
      { workspace },
      { republishKind: null, republishAfter: null, republishDue: tomorrow, republishedAt: new Date(now) },
    );
  }
}

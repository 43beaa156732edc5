import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Conflict, UNCLEAR, type PlanWarning, type ReasonBody } from '@sambung/contracts';
import { requireMatch, type Precondition } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { checkPlan } from '../change/check-plan';
import type { Reason } from '../domain/catalogue';
import { EntryNotFound, KeyTaken } from '../domain/directory.errors';
import { warningsOf } from '../domain/plan-warnings';
import { findWhetherAnybodyFits } from '../persistence/find-who-fits';
import { ReasonRow } from '../persistence/rows';

/** Whoever does not know what the contact wants must always have somewhere to send them. */
class UnclearIsAlwaysValid extends Conflict {
  readonly code = 'reason.unclear-is-always-valid';
  constructor() {
    super(
      'The reason “unclear” can be changed, but neither renamed nor switched off: somebody always does not know what a contact wants.',
    );
  }
}

export interface SavedReason {
  readonly reason: Reason;
  readonly warnings: readonly PlanWarning[];
}

/** A reason with its routing plan is added or changed. A plan that could end with nobody is refused. */
@Injectable()
export class SaveReason {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: ReasonBody): Promise<SavedReason> {
    return this.changes.in(workspace, async (change) => {
      const reason = { ...reasonOf(body), id: newId(), version: 1 };
      await this.check(change, body, reason);
      await change.manager.insert(ReasonRow, { ...rowOf(reason), workspace });
      return this.publish(change, reason);
    });
  }

  replace(workspace: string, id: string, body: ReasonBody, precondition: Precondition): Promise<SavedReason> {
    return this.changes.in(workspace, async (change) => {
      const before = await change.manager.findOne(ReasonRow, {
        where: { workspace, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before) throw new EntryNotFound('reason');
      requireMatch(precondition, before.version);
      if (before.key === UNCLEAR && (body.key !== UNCLEAR || (before.active && !body.active)))
        throw new UnclearIsAlwaysValid();
      const after = { ...reasonOf(body, before), id, version: before.version + 1 };
      await this.check(change, body, after);
      if (isSame(before, after)) return this.withWarnings(change, before);
      await change.manager.update(ReasonRow, { workspace, id }, rowOf(after));
      return this.publish(change, after);
    });
  }

  private async check(change: Change, { plan }: ReasonBody, { id, key }: Reason): Promise<void> {
    const { manager, workspace } = change;
    const other = await manager.findOneBy(ReasonRow, { workspace, key });
    if (other && other.id !== id) throw new KeyTaken('reason', key);
    await checkPlan(change, plan);
  }

  private async publish(change: Change, reason: Reason): Promise<SavedReason> {
    await change.reasonsChanged([reason]);
    return this.withWarnings(change, reason);
  }

  private async withWarnings({ manager, workspace }: Change, reason: Reason): Promise<SavedReason> {
    return {
      reason,
      warnings: warningsOf(reason.steps, await findWhetherAnybodyFits(manager, workspace, reason.steps)),
    };
  }
}

function reasonOf({ plan, alsoSaid, ...rest }: ReasonBody, before?: Reason): Omit<Reason, 'id' | 'version'> {
  return {
    ...rest,
    alsoSaid: alsoSaid ?? before?.alsoSaid ?? [],
    steps: plan.steps,
    lastResort: plan.lastResort.employeeId,
  };
}

const rowOf = (reason: Reason) => ({ ...reason, alsoSaid: [...reason.alsoSaid], steps: [...reason.steps] });

function isSame(before: Reason, after: Reason): boolean {
  const comparable = ({ key, name, shortAnswer, alsoSaid, priority, steps, lastResort, active }: Reason) => ({
    key,
    name,
    shortAnswer,
    alsoSaid,
    priority,
    steps,
    lastResort,
    active,
  });
  return isDeepStrictEqual(comparable(before), comparable(after));
}

import { Injectable } from '@nestjs/common';
import { Conflict, UNCLEAR, type DefaultReasonsBody, type DefaultReasonsTaken } from '@sambung/contracts';
import { In } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { checkPlan } from '../change/check-plan';
import { changeEmployee } from '../change-employee/change-employee';
import type { Reason } from '../domain/catalogue';
import { EntryNotFound } from '../domain/directory.errors';
import { ReasonRow } from '../persistence/rows';

/** Whoever does not know what a contact wants would have nowhere to send them. */
class UnclearComesAlong extends Conflict {
  readonly code = 'reason.unclear-comes-along';
  constructor() {
    super(
      'The reason “unclear” is not live yet, so it has to be among those that are taken over: somebody always does not know what a contact wants.',
    );
  }
}

/** A draft has ended with nobody yet. */
const isRetired = ({ active, lastResort }: ReasonRow): boolean => !active && lastResort !== null;
const isLiveOrRetired = (reason: ReasonRow): boolean => reason.active || isRetired(reason);

/** Drafts come to life with the steps that were agreed on, all or none, and with whoever stands in for their last resort where one is named. Those that somebody brought to life before, or switched off, stay as they are. */
@Injectable()
export class TakeOverReasons {
  constructor(private readonly changes: Changes) {}

  /** Throws EntryNotFound, UnclearComesAlong, NamesUnknown, PlanEndsWithNobody, and what a deputy who cannot be one does. */
  execute(workspace: string, { lastResort, reasons }: DefaultReasonsBody): Promise<DefaultReasonsTaken> {
    const steps = new Map(reasons.map((each) => [each.key, each.steps]));
    return this.changes.in(workspace, async (change) => {
      const named = await lockNamed(change, new Set(steps.keys()));
      const alreadyLive = keysOf(named.filter(({ active }) => active));
      const switchedOff = keysOf(named.filter(isRetired));
      const { employeeId, deputyId } = lastResort;
      if (deputyId !== undefined) await changeEmployee(change, employeeId, { deputyId });
      const drafts = named.filter((reason) => !isLiveOrRetired(reason));
      const taken = drafts.map((draft) => alive(draft, steps.get(draft.key) ?? [], employeeId));
      await bringToLife(change, taken);
      return { taken: keysOf(taken), alreadyLive, switchedOff };
    });
  }
}

const keysOf = (reasons: readonly Reason[]): string[] => reasons.map(({ key }) => key);

/** In the order of their ids, as everybody locks them. All have to be there, and `unclear` among them as long as it is a draft. */
async function lockNamed({ manager, workspace }: Change, keys: ReadonlySet<string>): Promise<ReasonRow[]> {
  const found = await manager.find(ReasonRow, {
    where: { workspace, key: In([...keys, UNCLEAR]) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  const named = found.filter(({ key }) => keys.has(key));
  if (named.length < keys.size) throw new EntryNotFound('reason');
  if (found.some((reason) => !keys.has(reason.key) && !isLiveOrRetired(reason))) throw new UnclearComesAlong();
  return named;
}

function alive(draft: ReasonRow, steps: Reason['steps'], lastResort: string): ReasonRow {
  return Object.assign(draft, { steps: [...steps], lastResort, active: true, version: draft.version + 1 });
}

async function bringToLife(change: Change, reasons: readonly ReasonRow[]): Promise<void> {
  const { manager, workspace } = change;
  for (const { id, steps, lastResort, active, version } of reasons) {
    await checkPlan(change, { steps: [...steps], lastResort: { employeeId: lastResort ?? '' } });
    await manager.update(ReasonRow, { workspace, id }, { steps: [...steps], lastResort, active, version });
  }
  await change.reasonsChanged(reasons);
}

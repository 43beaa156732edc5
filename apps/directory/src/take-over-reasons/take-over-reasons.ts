import { Injectable } from '@nestjs/common';
import { Conflict, type DefaultReasonsBody, type DefaultReasonsTaken } from '@sambung/contracts';
import { In } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { checkPlan } from '../change/check-plan';
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

const isLiveOrRetired = ({ active, lastResort }: ReasonRow): boolean => active || lastResort !== null;

/** Drafts come to life with the steps that were agreed on, all or none. Those that somebody brought to life before, or switched off, stay as they are. */
@Injectable()
export class TakeOverReasons {
  constructor(private readonly changes: Changes) {}

  /** Throws EntryNotFound, UnclearComesAlong, NamesUnknown, PlanEndsWithNobody. */
  execute(workspace: string, { lastResort, reasons }: DefaultReasonsBody): Promise<DefaultReasonsTaken> {
    return this.changes.in(workspace, async (change) => {
      const steps = new Map(reasons.map((each) => [each.key, each.steps]));
      const found = await lockReasons(change, [...steps.keys(), 'unclear']);
      if ([...steps.keys()].some((key) => !found.has(key))) throw new EntryNotFound('reason');
      const unclear = found.get('unclear');
      if (unclear && !isLiveOrRetired(unclear) && !steps.has('unclear')) throw new UnclearComesAlong();
      const named = [...found.values()].filter(({ key }) => steps.has(key));
      const alreadyLive = keysOf(named.filter(isLiveOrRetired));
      const drafts = named.filter((reason) => !isLiveOrRetired(reason));
      const taken = drafts.map((draft) => alive(draft, steps.get(draft.key) ?? [], lastResort.employeeId));
      await bringToLife(change, taken);
      return { taken: keysOf(taken), alreadyLive };
    });
  }
}

const keysOf = (reasons: readonly Reason[]): string[] => reasons.map(({ key }) => key);

/** In the order of their ids, as everybody locks them. */
async function lockReasons({ manager, workspace }: Change, keys: string[]): Promise<Map<string, ReasonRow>> {
  const rows = await manager.find(ReasonRow, {
    where: { workspace, key: In(keys) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rows.map((row) => [row.key, row]));
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

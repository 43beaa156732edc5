import { ReasonRow } from '../persistence/rows';
import { findLastResorts } from '../persistence/find-last-resorts';
import { PlansWouldEndWithNobody, whyItCanEndWithNobody, type BrokenPlan } from '../domain/last-resort';
import type { Change } from './change';

/** The live plans that, after what this change has done so far, could end with nobody. */
export async function plansThatCanEndWithNobody({ manager, workspace }: Change): Promise<BrokenPlan[]> {
  const live = await manager.findBy(ReasonRow, { workspace, active: true });
  const ids = [...new Set(live.flatMap(({ lastResort }) => lastResort ?? []))];
  const people = await findLastResorts(manager, workspace, ids);
  return live.flatMap(({ id, key, lastResort }) => {
    const because = whyItCanEndWithNobody(people.get(lastResort ?? ''));
    return because === undefined ? [] : [{ reasonId: id, key, because }];
  });
}

/** Refuses the change if it leaves a live plan without an end. The workspace's lock keeps two changes from doing it together. */
export async function keepPlansAlive(change: Change): Promise<void> {
  const broken = await plansThatCanEndWithNobody(change);
  if (broken.length > 0) throw new PlansWouldEndWithNobody(broken);
}

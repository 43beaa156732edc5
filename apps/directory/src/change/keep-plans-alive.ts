import { ReasonRow } from '../persistence/rows';
import { findLastResorts } from '../persistence/find-last-resorts';
import { BECAUSE, noEndOf, PlansWouldEndWithNobody, type NoEnd } from '../domain/last-resort';
import type { Change } from './change';

interface EndlessPlan {
  readonly reasonId: string;
  readonly key: string;
  readonly end: NoEnd;
  /** Of the last resort. */
  readonly name: string;
}

/** The live plans that, after what this change has done so far, could end with nobody. */
export async function plansThatCanEndWithNobody({ manager, workspace }: Change): Promise<EndlessPlan[]> {
  const live = await manager.findBy(ReasonRow, { workspace, active: true });
  const ids = [...new Set(live.flatMap(({ lastResort }) => lastResort ?? []))];
  const people = await findLastResorts(manager, workspace, ids);
  return live.flatMap(({ id, key, lastResort }) => {
    const last = people.get(lastResort ?? '');
    const end = noEndOf(last);
    return end === undefined ? [] : [{ reasonId: id, key, end, name: last?.name ?? '' }];
  });
}

/** Refuses the change if it leaves a live plan without an end. The workspace's lock keeps two changes from doing it together. */
export async function keepPlansAlive(change: Change): Promise<void> {
  const broken = await plansThatCanEndWithNobody(change);
  const told = broken.map(({ reasonId, key, end, name }) => ({ reasonId, key, because: BECAUSE[end](name) }));
  if (told.length > 0) throw new PlansWouldEndWithNobody(told);
}

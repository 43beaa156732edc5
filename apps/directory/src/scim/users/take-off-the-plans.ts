import type { Change } from '../../change/change';
import { replaceInPlans } from '../../change/replace-in-plans';
import type { Employee } from '../../domain/employee';
import { whyItCanEndWithNobody } from '../../domain/last-resort';
import { findLastResorts } from '../../persistence/find-last-resorts';
import { findLineAbove } from '../../persistence/find-line-above';
import { ReasonRow } from '../../persistence/rows';

/**
 * Before somebody is deactivated by a client, who cannot be asked for a replacement: where they are the last resort of a live plan, their deputy, or
 * else the nearest manager who may be one, takes their place in the plans. If nobody can, the plans' own rule refuses the change.
 */
export async function takeOffThePlans(change: Change, { id, deputyId }: Employee): Promise<void> {
  const { manager, workspace } = change;
  if (!(await manager.existsBy(ReasonRow, { workspace, active: true, lastResort: id }))) return;
  const [, ...above] = await findLineAbove(manager, workspace, id);
  const candidates = [...(deputyId === null ? [] : [deputyId]), ...above.map((boss) => boss.id)];
  const people = await findLastResorts(manager, workspace, candidates);
  const successor = candidates.find((each) => whyItCanEndWithNobody(people.get(each)) === undefined);
  if (successor !== undefined) await replaceInPlans(change, id, successor);
}

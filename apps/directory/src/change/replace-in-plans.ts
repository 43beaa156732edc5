import { ReasonRow } from '../persistence/rows';
import { replaceInPlan } from '../domain/replace-in-plan';
import type { Change } from './change';

/** Puts somebody else into every plan that names a person: as last resort and in steps. */
export async function replaceInPlans(change: Change, personId: string, replacementId: string): Promise<void> {
  const { manager, workspace } = change;
  const all = await manager.find(ReasonRow, {
    where: { workspace },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  const changed = all.flatMap((reason) => replaceInPlan(reason, personId, replacementId) ?? []);
  for (const { id, steps, lastResort, version } of changed) {
    await manager.update(ReasonRow, { workspace, id }, { steps: [...steps], lastResort, version });
  }
  await change.reasonsChanged(changed);
}

import type { RoutingPlan } from '@sambung/contracts';
import { PlanEndsWithNobody, whyItCanEndWithNobody } from '../domain/last-resort';
import { planReferences } from '../domain/plan-references';
import { findLastResorts } from '../persistence/find-last-resorts';
import type { Change } from './change';
import { requireKnown } from './require-known';

/** Refuses a plan that names what does not exist, or that could end with nobody. */
export async function checkPlan(change: Change, plan: RoutingPlan): Promise<void> {
  await requireKnown(change, planReferences(plan));
  const { employeeId } = plan.lastResort;
  const people = await findLastResorts(change.manager, change.workspace, [employeeId]);
  const because = whyItCanEndWithNobody(people.get(employeeId));
  if (because !== undefined) throw new PlanEndsWithNobody(because);
}

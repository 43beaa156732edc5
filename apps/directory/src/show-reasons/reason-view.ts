import type { PlanWarning, ReasonView } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { Reason } from '../domain/catalogue';

/** Whether the asker sees how a reason is routed; whoever only chooses one does not need it. */
const mayReadPlans = ({ roles }: Principal): boolean =>
  (['manager', 'hr', 'admin', 'integration'] as const).some((role) => roles.has(role));

export function reasonView(reason: Reason, asker: Principal, warnings?: readonly PlanWarning[]): ReasonView {
  const { id, key, name, shortAnswer, alsoSaid, priority, active, version } = reason;
  const view = { reasonId: id, key, name, shortAnswer, alsoSaid: [...alsoSaid], priority, active, version };
  if (!mayReadPlans(asker)) return view;
  const lastResort = reason.lastResort === null ? null : { employeeId: reason.lastResort };
  return { ...view, plan: { steps: [...reason.steps], lastResort }, ...(warnings && { warnings: [...warnings] }) };
}

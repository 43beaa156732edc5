import type { RoutingPlan } from '@sambung/contracts';
import type { Reference } from './references';

/** Everything a plan's steps point to. The last resort is looked at by itself: it has to do more than exist. */
export function planReferences({ steps }: Pick<RoutingPlan, 'steps'>): Reference[] {
  return steps.flatMap(({ criteria }, index) => {
    const path = `body.plan.steps.${index}.criteria`;
    const one = (kind: Reference['kind'], value: string | undefined, field: string): Reference[] =>
      value === undefined ? [] : [{ kind, value, path: `${path}.${field}` }];
    return [
      ...one('roles', criteria.role, 'role'),
      ...one('teams', criteria.teamId, 'teamId'),
      ...one('sites', criteria.siteId === 'same' ? undefined : criteria.siteId, 'siteId'),
      ...one('people', criteria.employeeId, 'employeeId'),
      ...(criteria.skills ?? []).map(({ skill }, place): Reference => ({
        kind: 'skills',
        value: skill,
        path: `${path}.skills.${place}.skill`,
      })),
    ];
  });
}

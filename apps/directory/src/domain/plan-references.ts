import type { Conditions, RoutingPlan } from '@sambung/contracts';
import { conditionsIn } from './plan-conditions';
import type { Reference } from './references';

/** Everything a plan's steps point to. The last resort is looked at by itself: it has to do more than exist. */
export function planReferences({ steps }: Pick<RoutingPlan, 'steps'>): Reference[] {
  return steps.flatMap(({ criteria }, index) =>
    conditionsIn(criteria).flatMap(({ conditions, path }) =>
      referencesOf(conditions, `body.plan.steps.${index}.criteria${path}`),
    ),
  );
}

function referencesOf(conditions: Conditions, path: string): Reference[] {
  const one = (kind: Reference['kind'], value: string | undefined, field: string): Reference[] =>
    value === undefined ? [] : [{ kind, value, path: `${path}.${field}` }];
  return [
    ...one('roles', conditions.role, 'role'),
    ...one('teams', conditions.teamId, 'teamId'),
    ...one('sites', conditions.siteId === 'same' ? undefined : conditions.siteId, 'siteId'),
    ...one('people', conditions.employeeId, 'employeeId'),
    ...(conditions.skills ?? []).map(({ skill }, place): Reference => ({
      kind: 'skills',
      value: skill,
      path: `${path}.skills.${place}.skill`,
    })),
  ];
}

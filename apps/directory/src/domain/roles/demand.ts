import type { Criteria, PlanStep, QueueBody } from '@sambung/contracts';
import type { Queue } from '@sambung/rota';
import type { Demand } from './hiring';

type Asked = Pick<Demand, 'kind' | 'key' | 'level'>;

/**
 * What the live plans of reasons ask of a role: the skills and languages of each step that asks the role, or asks no role at all (whoever has the skill). Each reason counts once for each thing,
 * with the highest level that its steps ask; what a step excludes asks for nothing.
 */
export function demandOfPlans(plans: readonly (readonly PlanStep[])[], role: string): Demand[] {
  const demands = new Map<string, Demand>();
  for (const steps of plans) {
    const inPlan = new Map<string, Asked>();
    for (const asked of steps.flatMap(({ criteria }) => askedOf(criteria, role))) {
      const key = nameOf(asked);
      if ((inPlan.get(key)?.level ?? 0) < asked.level) inPlan.set(key, asked);
    }
    for (const [key, asked] of inPlan) {
      const before = demands.get(key);
      const level = Math.max(before?.level ?? 0, asked.level);
      demands.set(key, { ...asked, level, reasons: (before?.reasons ?? 0) + 1, neededAtOnce: null });
    }
  }
  return [...demands.values()];
}

function askedOf({ anyOf = [], ...own }: Criteria, role: string): Asked[] {
  return [own, ...anyOf]
    .filter((each) => (each.role ?? own.role ?? role) === role)
    .flatMap(({ skills = [], languages = [] }) => [
      ...skills.map(({ skill, level }): Asked => ({ kind: 'skill', key: skill, level })),
      ...languages.map(({ language, level }): Asked => ({ kind: 'language', key: language, level })),
    ]);
}

/** With the most people that a rota's queues need at the same time for each thing: queues that ask for it are added up, slot by slot. */
export function withQueues(
  demands: readonly Demand[],
  bodies: readonly Pick<QueueBody, 'key' | 'skills' | 'languages'>[],
  queues: readonly Queue[],
): Demand[] {
  const peaks = new Map<string, Demand>();
  for (const body of bodies)
    for (const asked of askedOf({ skills: body.skills, languages: body.languages }, '')) {
      const asking = bodies.filter((other) =>
        askedOf({ skills: other.skills, languages: other.languages }, '').some(
          (each) => nameOf(each) === nameOf(asked),
        ),
      );
      const keys = new Set(asking.map(({ key }) => key));
      const neededAtOnce = peakOf(queues.filter(({ key }) => keys.has(key)));
      const level = Math.max(peaks.get(nameOf(asked))?.level ?? 0, asked.level);
      peaks.set(nameOf(asked), { ...asked, level, reasons: 0, neededAtOnce });
    }
  const merged = demands.map((demand) => {
    const peak = peaks.get(nameOf(demand));
    peaks.delete(nameOf(demand));
    return peak ? { ...demand, level: Math.max(demand.level, peak.level), neededAtOnce: peak.neededAtOnce } : demand;
  });
  return [...merged, ...peaks.values()];
}

function peakOf(queues: readonly Queue[]): number {
  const slots = queues[0]?.people.length ?? 0;
  const needed = Array.from({ length: slots }, (_, slot) =>
    queues.reduce((sum, { people }) => sum + (people[slot] ?? 0), 0),
  );
  return Math.max(0, ...needed);
}

const nameOf = ({ kind, key }: Pick<Demand, 'kind' | 'key'>): string => `${kind} ${key}`;

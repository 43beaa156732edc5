import type { EmployeeState, ReasonState } from '@sambung/contracts';
import type { Command } from '@sambung/switchboard';
import { type Distribution, sample } from '../random/distribution';
import { RandomStream } from '../random/random-stream';
import { PHONE_ALONE, stepsOf } from '../scenario/inconsistencies';
import type { ContactType, PeopleGroup, Scenario } from '../scenario/scenario';
import { figureAt } from './lasting';

/** One person of a floor, with the speed that is theirs in this replication. */
export interface Worker {
  readonly id: string;
  readonly group: PeopleGroup;
  readonly speed: number;
}

/** Longer than any simulation: a last step holds until somebody comes. */
const FOR_GOOD_SECONDS = 1e9;

/** Everybody, in the order of the scenario. `run` names the replication: equal names draw equal people. */
export function workersOf({ people }: Scenario, run: string): Worker[] {
  return people.flatMap((group) =>
    Array.from({ length: group.count }, (_, each) => {
      const id =
        group.count === 1 ? group.key : `${group.key}-${String(each + 1).padStart(String(group.count).length, '0')}`;
      return { id, group, speed: speedIn(group.speed, `${run} speed ${id}`) };
    }),
  );
}

/** How many times as fast as the type’s service says. */
export function speedOf({ group, speed }: Worker, type: ContactType): number {
  return speed * (group.speeds[type.key] ?? 1) * figureAt(type.speed, levelOf(group, type));
}

/** The probability that what they serve is settled at once. */
export function resolutionOf({ group }: Worker, type: ContactType): number {
  return Math.min(1, group.resolution * figureAt(type.resolution, levelOf(group, type)));
}

/** Their level in the skill that the type asks for first. */
export function levelOf({ skills }: PeopleGroup, type: ContactType): number {
  const [first = type.key] = Object.keys(stepsOf(type)[0]?.skills ?? {});
  return skills[first] ?? 0;
}

/** The commands by which a switchboard learns of the floor: as the directory would say it. */
export function floorCommands(scenario: Scenario, workers: readonly Worker[]): Command[] {
  return [
    ...scenario.types.map((type) => ({
      type: 'set-reason' as const,
      commandId: `reason ${type.key}`,
      reason: reasonOf(type),
    })),
    ...workers.map((worker) => ({
      type: 'set-employee' as const,
      commandId: `employee ${worker.id}`,
      employee: employeeOf(worker),
    })),
  ];
}

const speedIn = (given: number | Distribution, name: string): number =>
  typeof given === 'number' ? given : sample(given, new RandomStream(name));

const both = (text: string): { id: string; en: string } => ({ id: text, en: text });

function reasonOf(type: ContactType): ReasonState {
  const steps = stepsOf(type).map(({ skills, hold }) => ({
    criteria: { skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })) },
    holdSeconds: hold === undefined ? FOR_GOOD_SECONDS : hold / 1_000,
  }));
  const { key, priority } = type;
  // Nobody of this name is known: a floor without managers, on which whoever waits goes on waiting.
  const plan = { steps, lastResort: { employeeId: 'nobody' } };
  return { reasonId: key, key, name: both(key), shortAnswer: null, priority, plan, active: true };
}

function employeeOf({ id, group }: Worker): EmployeeState {
  return {
    employeeId: id,
    name: id,
    active: true,
    roles: [],
    teamId: null,
    siteId: null,
    managerId: null,
    deputyId: null,
    skills: Object.entries(group.skills).map(([skill, level]) => ({ skill, level })),
    languages: [],
    contactPoints: {},
    workingHours: null,
    capacity: group.capacity ?? PHONE_ALONE,
    wrapUpSeconds: group.wrap_up / 1_000,
  };
}

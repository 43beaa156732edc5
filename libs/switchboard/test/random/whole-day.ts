import fc from 'fast-check';
import type { Command } from '../../src';
import { HOURS, MINUTES, SECONDS, reason, team } from '../people';
import { type Day, PEOPLE, REASONS, ROLES, type Step, asks, next } from './day';
import { asksSomebody, helps } from './of-assists';
import { requests, answers, progress, finishes } from './of-handoffs';
import {
  employs,
  arrives,
  leaves,
  says,
  engages,
  erases,
  fillsIn,
  isReady,
  plans,
  teams,
  employee,
  chooses,
  reckons,
} from './of-people';

const passes: fc.Arbitrary<Step> = fc.constantFrom(0, 1, 5, 20, 60, 900).map((seconds) => (day) => {
  day.now += seconds * SECONDS;
  return [{ type: 'tick' }];
});
const passesToTheNext: fc.Arbitrary<Step> = fc.constant((day) => {
  day.now = Math.max(day.now, day.board.nextDue() ?? day.now);
  return [{ type: 'tick' }];
});
const passesLong: fc.Arbitrary<Step> = fc.constantFrom(20 * MINUTES, 2 * HOURS).map((ms) => (day) => {
  day.now += ms;
  return [{ type: 'tick' }];
});

const repeats: fc.Arbitrary<Step> = fc
  .nat(30)
  .map((back) => (day) => (day.sent.slice(-1 - back)[0] ? [day.sent.slice(-1 - back)[0] as Command] : []));
/** What a morning begins with, so that there is somebody to ask. */
export const opening: Step = (day) => [
  ...REASONS.map((reasonId, index): Command => ({
    type: 'set-reason',
    commandId: next(day),
    reason: reason(
      reasonId,
      {
        steps: [
          { criteria: { role: ROLES[index % 2] ?? 'cashier' }, holdSeconds: 20 },
          ...(index === 2 ? [] : [{ criteria: { teamId: 'sales' }, holdSeconds: 30 }]),
        ],
        lastResort: { employeeId: PEOPLE[index] ?? 'ani' },
      },
      { priority: 30 * index },
    ),
  })),
  { type: 'set-team', commandId: next(day), team: { ...team('sales', 'gita'), fillIn: { waiting: 2 } } },
  ...PEOPLE.slice(0, 5).flatMap((employeeId, index): Command[] => [
    {
      type: 'set-employee',
      commandId: next(day),
      employee: employee(employeeId, {
        active: true,
        role: ROLES[index % 2] ?? 'cashier',
        managerId: 'fitri',
        english: index > 2,
      }),
    },
    { type: 'set-reachability', ...asks(day), employeeId, reachable: true },
    { type: 'set-presence', ...asks(day), employeeId, availability: 'Available', activity: 'Available' },
  ]),
];

/** A step prints as nothing: what a failing day did is told by its commands. */
const quietly = (step: Step): Step => Object.assign((day: Day) => step(day), { [fc.toStringMethod]: () => '·' });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .oneof(
      { weight: 6, arbitrary: requests },
      { weight: 8, arbitrary: answers },
      { weight: 3, arbitrary: progress },
      { weight: 3, arbitrary: asksSomebody },
      { weight: 2, arbitrary: helps },
      { weight: 6, arbitrary: finishes },
      { weight: 4, arbitrary: passes },
      { weight: 4, arbitrary: passesToTheNext },
      { weight: 1, arbitrary: passesLong },
      { weight: 2, arbitrary: arrives },
      { weight: 2, arbitrary: leaves },
      { weight: 2, arbitrary: says },
      { weight: 2, arbitrary: engages },
      { weight: 2, arbitrary: employs },
      { weight: 1, arbitrary: erases },
      { weight: 1, arbitrary: isReady },
      { weight: 2, arbitrary: fillsIn },
      { weight: 1, arbitrary: repeats },
      { weight: 1, arbitrary: plans },
      { weight: 1, arbitrary: teams },
      { weight: 2, arbitrary: chooses },
      { weight: 2, arbitrary: reckons },
    )
    .map(quietly),
  { minLength: 1, maxLength: 60, size: 'max' },
);

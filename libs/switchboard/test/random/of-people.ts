import type { Authority, Availability, Criteria, EmployeeState, WeeklyHours } from '@sambung/contracts';
import fc from 'fast-check';
import { free, reason, team } from '../people';
import { CHANNELS, REASONS, ROLES, SITES, type Step, asks, maybe, next, person, soon } from './day';

const WITH_A_BREAK: WeeklyHours = {
  timeZone: 'Asia/Jakarta',
  weekly: [
    { day: 1, from: '09:00', to: '10:30' },
    { day: 1, from: '11:00', to: '17:00' },
  ],
};

const ON_ONE_DATE: WeeklyHours = {
  timeZone: 'Asia/Makassar',
  weekly: [],
  dates: [{ date: '2026-03-02', hours: [{ from: '11:00', to: '12:30' }] }],
};

type Known = Partial<Omit<EmployeeState, 'skills' | 'languages' | 'roles'>>;
export function employee(
  employeeId: string,
  of: Known & { role?: string; skill?: number | undefined; english?: boolean },
): EmployeeState {
  const { role = 'sales-representative', skill, english = false, ...rest } = of;
  return free(employeeId, {
    role,
    skills: skill === undefined ? {} : { 'conflict-management': skill },
    languages: english ? { id: 5, en: 4 } : { id: 5 },
    ...rest,
  }).employee;
}

export const employs: fc.Arbitrary<Step> = fc
  .record({
    employeeId: person,
    active: fc.constantFrom(true, true, true, false),
    role: fc.constantFrom(...ROLES),
    skill: maybe(fc.constantFrom(1, 3)),
    english: fc.boolean(),
    teamId: fc.constantFrom('sales', 'finance', null),
    siteId: fc.constantFrom(...SITES),
    managerId: fc.option(person),
    deputyId: fc.option(person),
    wrapUpSeconds: fc.constantFrom(0, 0, 30),
    capacity: fc.constantFrom(
      { units: 4, weights: { phone: 4, counter: 4, chat: 2, email: 1 } },
      { units: 1, weights: { phone: 1 } },
      { units: 3, weights: { chat: 1, email: 1, counter: 2 } },
      { units: 0, weights: {} },
    ),
    workingHours: fc.constantFrom<WeeklyHours | null>(null, null, WITH_A_BREAK),
    tags: fc.constantFrom<string[]>([], [], ['night']),
    authorities: fc.constantFrom<Authority[]>([], [{ what: 'refund', upTo: 1_000, until: null }]),
  })
  .map(({ employeeId, ...of }) => (day) => [
    { type: 'set-employee', commandId: next(day), employee: employee(employeeId, of) },
  ]);

export const arrives: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [
  { type: 'set-reachability', ...asks(day), employeeId, reachable: true },
  { type: 'set-presence', ...asks(day), employeeId, availability: 'Available', activity: 'Available' },
]);
export const leaves: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [
  { type: 'set-reachability', ...asks(day), employeeId, reachable: false },
]);

export const says: fc.Arbitrary<Step> = fc
  .record({
    employeeId: person,
    availability: fc.constantFrom<Availability>('Available', 'Available', 'Busy', 'DoNotDisturb', 'Away', 'Offline'),
    lasts: maybe(soon),
  })
  .map(({ employeeId, availability, lasts }) => (day) => [
    {
      type: 'set-presence',
      ...asks(day),
      employeeId,
      availability,
      activity: availability,
      expiresAt: lasts === undefined ? undefined : day.now + lasts,
    },
  ]);

export const engages: fc.Arbitrary<Step> = fc
  .record({
    employeeId: person,
    engagementId: fc.constantFrom('e1', 'e2'),
    channel: fc.constantFrom(...CHANNELS),
    lasts: maybe(soon),
    ends: fc.boolean(),
  })
  .map(({ employeeId, engagementId, channel, lasts, ends }) => (day) => [
    ends
      ? { type: 'end-engagement', ...asks(day), employeeId, engagementId }
      : {
          type: 'start-engagement',
          ...asks(day),
          employeeId,
          engagementId,
          channel,
          expiresAt: lasts === undefined ? undefined : day.now + lasts,
        },
  ]);

export const erases: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [
  { type: 'erase-employee', commandId: next(day), employeeId },
]);
export const fillsIn: fc.Arbitrary<Step> = fc
  .record({
    employeeId: person,
    teamId: fc.constantFrom('sales', 'finance'),
    joins: fc.constantFrom(true, true, false),
  })
  .map((of) => (day) => [{ type: 'answer-fill-in', ...asks(day), ...of }]);
export const isReady: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [
  { type: 'end-wrap-up', ...asks(day), employeeId },
]);

const SECOND_STEPS: readonly Criteria[] = [
  { teamId: 'finance' },
  { anyOf: [{ teamId: 'finance' }, { role: 'cashier', not: [{ siteId: 'same' }] }] },
  { lastReceiver: true },
  { channel: 'chat', not: [{ tags: ['night'] }] },
  { anyOf: [{ authority: { what: 'refund' } }, { siteId: 'same' }] },
];

export const plans: fc.Arbitrary<Step> = fc
  .record({
    reasonId: fc.constantFrom(...REASONS),
    priority: fc.constantFrom(0, 50, 100),
    lastResort: person,
    holdSeconds: fc.constantFrom(0, 20),
    anySite: fc.boolean(),
    second: fc.constantFrom(...SECOND_STEPS),
    askAtOnce: maybe(fc.constantFrom(1, 3)),
  })
  .map(({ reasonId, priority, lastResort, holdSeconds, anySite, second, askAtOnce }) => (day) => [
    {
      type: 'set-reason',
      commandId: next(day),
      reason: reason(
        reasonId,
        {
          steps: [
            { criteria: { role: 'sales-representative', ...(!anySite && { siteId: 'same' }) }, holdSeconds },
            { criteria: second, holdSeconds, ...(askAtOnce !== undefined && { askAtOnce }) },
          ],
          lastResort: { employeeId: lastResort },
        },
        { priority },
      ),
    },
  ]);
export const teams: fc.Arbitrary<Step> = fc
  .record({
    teamId: fc.constantFrom('sales', 'finance'),
    managerId: fc.option(person),
    openingHours: fc.constantFrom<WeeklyHours | null>(null, null, WITH_A_BREAK, ON_ONE_DATE),
    fillIn: fc.constantFrom(null, { waiting: 1 }, { waitSeconds: 20 }, { waiting: 3, waitSeconds: 60 }),
  })
  .map(({ teamId, managerId, openingHours, fillIn }) => (day) => [
    { type: 'set-team', commandId: next(day), team: { ...team(teamId, managerId), openingHours, fillIn } },
  ]);

/** The company has it learned how people work, or no longer; and what follows from it is worked out. */
export const chooses: fc.Arbitrary<Step> = fc
  .boolean()
  .map((learnedRates) => (day) => [{ type: 'set-workspace', commandId: next(day), workspace: { learnedRates } }]);
export const reckons: fc.Arbitrary<Step> = fc
  .constantFrom<[string, number][] | null>(null, [
    ['|cashier|', 2],
    ['|sales-representative|', 1],
  ])
  .map((worths) => (day) => [{ type: 'reckon-staffing', commandId: next(day), worths }]);

import type { Availability, Channel, EmployeeState, WeeklyHours } from '@sambung/contracts';
import fc from 'fast-check';
import type { Command, Switchboard } from '../src';
import { HOURS, MINUTES, MORNING, SECONDS, free, reason, team } from './people';

/** A small company in which everything that can happen does: one step of its day, still to be filled in with who is there by then. */
export type Step = (day: Day) => Command[];

const PEOPLE = ['ani', 'budi', 'citra', 'dian', 'eko', 'fitri', 'gita'] as const;
const REASONS = ['buy', 'claim', 'unclear'] as const;
const CHANNELS: readonly Channel[] = ['phone', 'counter', 'chat', 'email'];
const SITES = ['jakarta', 'medan'] as const;
const ROLES = ['sales-representative', 'cashier'] as const;

const WITH_A_BREAK: WeeklyHours = {
  timeZone: 'Asia/Jakarta',
  weekly: [
    { day: 1, from: '09:00', to: '10:30' },
    { day: 1, from: '11:00', to: '17:00' },
  ],
};

export interface Day {
  readonly board: Switchboard;
  now: number;
  count: number;
  readonly sent: Command[];
}

export function openDay(board: Switchboard): Day {
  return { board, now: MORNING, count: 0, sent: [] };
}

const person = fc.constantFrom(...PEOPLE);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const soon = fc.constantFrom(1, 15, 20, 60, 600).map((seconds) => seconds * SECONDS);

const next = (day: Day): string => `c${String(++day.count)}`;
const asks = (day: Day): { commandId: string; receivedAt: number } => ({ commandId: next(day), receivedAt: day.now });

type Known = Partial<Omit<EmployeeState, 'skills' | 'languages' | 'roles'>>;
function employee(employeeId: string, of: Known & { role?: string; skill?: number | undefined; english?: boolean }): EmployeeState {
  const { role = 'sales-representative', skill, english = false, ...rest } = of;
  return free(employeeId, {
    role,
    skills: skill === undefined ? {} : { 'conflict-management': skill },
    languages: english ? { id: 5, en: 4 } : { id: 5 },
    ...rest,
  }).employee;
}

const employs: fc.Arbitrary<Step> = fc
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
  })
  .map(({ employeeId, ...of }) => (day) => [
    { type: 'set-employee', commandId: next(day), employee: employee(employeeId, of) },
  ]);

const arrives: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [
  { type: 'set-reachability', ...asks(day), employeeId, reachable: true },
  { type: 'set-presence', ...asks(day), employeeId, availability: 'Available', activity: 'Available' },
]);
const leaves: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [{ type: 'set-reachability', ...asks(day), employeeId, reachable: false }]);

const says: fc.Arbitrary<Step> = fc
  .record({ employeeId: person, availability: fc.constantFrom<Availability>('Available', 'Available', 'Busy', 'DoNotDisturb', 'Away', 'Offline'), lasts: maybe(soon) })
  .map(({ employeeId, availability, lasts }) => (day) => [
    { type: 'set-presence', ...asks(day), employeeId, availability, activity: availability, expiresAt: lasts === undefined ? undefined : day.now + lasts },
  ]);

const engages: fc.Arbitrary<Step> = fc
  .record({ employeeId: person, engagementId: fc.constantFrom('e1', 'e2'), channel: fc.constantFrom(...CHANNELS), lasts: maybe(soon), ends: fc.boolean() })
  .map(({ employeeId, engagementId, channel, lasts, ends }) => (day) => [
    ends
      ? { type: 'end-engagement', ...asks(day), employeeId, engagementId }
      : { type: 'start-engagement', ...asks(day), employeeId, engagementId, channel, expiresAt: lasts === undefined ? undefined : day.now + lasts },
  ]);

const requests: fc.Arbitrary<Step> = fc
  .record({
    senderId: person,
    reasonId: fc.constantFrom(...REASONS),
    channel: fc.constantFrom('phone', ...CHANNELS),
    language: fc.constantFrom(undefined, undefined, 'id', 'en'),
    siteId: maybe(fc.constantFrom(...SITES)),
    namedEmployeeId: fc.constantFrom(undefined, undefined, ...PEOPLE),
    upset: fc.boolean(),
    tier: fc.constantFrom(0, 0, 3),
    holdSeconds: fc.constantFrom(5, 90, 600),
  })
  .map(({ tier, ...of }) => (day) => [
    { type: 'request-handoff', commandId: next(day), handoffId: `h${String(day.count)}`, contact: { kind: 'customer', tier, reachable: true }, requestedAt: day.now, ...of },
  ]);

type Live = ReturnType<Switchboard['queue']>[number];
const anyLive = (day: Day, pick: number): Live | undefined => {
  const live = day.board.queue();
  return live[pick % Math.max(live.length, 1)];
};

const answers: fc.Arbitrary<Step> = fc
  .record({ pick: fc.nat(20), what: fc.constantFrom('accept', 'accept', 'decline', 'show', 'show'), late: fc.constantFrom(0, 0, 30 * SECONDS) })
  .map(({ pick, what, late }) => (day) => {
    const offers = day.board.queue().flatMap(({ handoffId, offers: out }) => out.map((offer) => ({ handoffId, ...offer })));
    const offer = offers[pick % Math.max(offers.length, 1)];
    if (!offer) return [];
    const about = { ...asks(day), receivedAt: day.now - late, handoffId: offer.handoffId, byId: offer.receiverId, offerId: offer.offerId };
    if (what === 'accept') return [{ type: 'accept-offer', ...about }];
    return [what === 'show' ? { type: 'note-offer-shown', ...about } : { type: 'decline-offer', ...about, because: 'busy' }];
  });

const WHAT = ['connect', 'nobody', 'cut-off', 'complete', 'complete', 'cancel', 'erase', 'return', 'correct', 'promise', 'keep', 'stuck', 'not-needed'] as const;
const progress: fc.Arbitrary<Step> = fc
  .record({ pick: fc.nat(20), what: fc.constantFrom(...WHAT), bySender: fc.boolean(), reasonId: fc.constantFrom(...REASONS) })
  .map(({ pick, what, bySender, reasonId }) => (day) => {
    const handoff = anyLive(day, pick);
    if (!handoff) return [];
    const about = { ...asks(day), handoffId: handoff.handoffId, byId: bySender ? handoff.senderId : handoff.ownerId };
    switch (what) {
      case 'connect':
        return [{ type: 'report-connection', ...about, what: 'connected' }];
      case 'nobody':
        return [{ type: 'report-connection', ...about, what: 'not-picked-up' }];
      case 'cut-off':
        return [{ type: 'report-connection', ...about, what: 'cut-off' }];
      case 'complete':
        return [{ type: 'complete-handoff', ...about, outcome: 'helped' }];
      case 'cancel':
        return [{ type: 'cancel-handoff', ...about, because: 'contact-left' }];
      case 'not-needed':
        return [{ type: 'cancel-handoff', ...about, because: 'not-needed' }];
      case 'erase':
        return [{ type: 'cancel-handoff', ...about, because: 'erased' }];
      case 'return':
        return [{ type: 'return-handoff', ...about }];
      case 'correct':
        return [{ type: 'correct-reason', ...about, reasonId }];
      case 'promise':
        return [{ type: 'request-promise', ...about, kind: 'callback', reachable: false }];
      case 'keep':
        return [{ type: 'keep-promise', ...about, outcome: 'sale' }];
      case 'stuck':
        return [{ type: 'return-stuck', ...about, because: 'unreadable' }];
    }
  });

/** What most often becomes of whatever was accepted. */
const finishes: fc.Arbitrary<Step> = fc
  .record({ pick: fc.nat(20), what: fc.constantFrom('connect', 'connect', 'complete', 'hand-on', 'cut-off'), reasonId: fc.constantFrom(...REASONS) })
  .map(({ pick, what, reasonId }) => (day) => {
    const taken = day.board.queue().filter(({ state }) => state === 'assigned' || state === 'connected');
    const handoff = taken[pick % Math.max(taken.length, 1)];
    if (!handoff) return [];
    const about = { ...asks(day), handoffId: handoff.handoffId, byId: handoff.ownerId };
    if (what === 'complete') return [{ type: 'complete-handoff', ...about, outcome: 'helped' }];
    if (what === 'hand-on') return [{ type: 'correct-reason', ...about, reasonId }];
    return [{ type: 'report-connection', ...about, what: what === 'connect' ? 'connected' : 'cut-off' }];
  });

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

const erases: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [{ type: 'erase-employee', commandId: next(day), employeeId }]);
const isReady: fc.Arbitrary<Step> = person.map((employeeId) => (day) => [{ type: 'end-wrap-up', ...asks(day), employeeId }]);
const repeats: fc.Arbitrary<Step> = fc.nat(30).map((back) => (day) => day.sent.slice(-1 - back)[0] ? [day.sent.slice(-1 - back)[0] as Command] : []);
const plans: fc.Arbitrary<Step> = fc
  .record({ reasonId: fc.constantFrom(...REASONS), priority: fc.constantFrom(0, 50, 100), lastResort: person, holdSeconds: fc.constantFrom(0, 20), anySite: fc.boolean() })
  .map(({ reasonId, priority, lastResort, holdSeconds, anySite }) => (day) => [
    {
      type: 'set-reason',
      commandId: next(day),
      reason: reason(
        reasonId,
        {
          steps: [
            { criteria: { role: 'sales-representative', ...(!anySite && { siteId: 'same' }) }, holdSeconds },
            { criteria: { teamId: 'finance' }, holdSeconds },
          ],
          lastResort: { employeeId: lastResort },
        },
        { priority },
      ),
    },
  ]);
const teams: fc.Arbitrary<Step> = fc.record({ teamId: fc.constantFrom('sales', 'finance'), managerId: fc.option(person) }).map(({ teamId, managerId }) => (day) => [
  { type: 'set-team', commandId: next(day), team: team(teamId, managerId) },
]);

/** What a morning begins with, so that there is somebody to ask. */
export const opening: Step = (day) => [
  ...REASONS.map((reasonId, index): Command => ({
    type: 'set-reason',
    commandId: next(day),
    reason: reason(reasonId, {
      steps: [
        { criteria: { role: ROLES[index % 2] ?? 'cashier' }, holdSeconds: 20 },
        ...(index === 2 ? [] : [{ criteria: { teamId: 'sales' }, holdSeconds: 30 }]),
      ],
      lastResort: { employeeId: PEOPLE[index] ?? 'ani' },
    }, { priority: 30 * index }),
  })),
  { type: 'set-team', commandId: next(day), team: team('sales', 'gita') },
  ...PEOPLE.slice(0, 5).flatMap((employeeId, index): Command[] => [
    { type: 'set-employee', commandId: next(day), employee: employee(employeeId, { active: true, role: ROLES[index % 2] ?? 'cashier', managerId: 'fitri', english: index > 2 }) },
    { type: 'set-reachability', ...asks(day), employeeId, reachable: true },
    { type: 'set-presence', ...asks(day), employeeId, availability: 'Available', activity: 'Available' },
  ]),
];

/** A step prints as nothing: what a failing day did is told by its commands. */
const quietly = (step: Step): Step => Object.assign((day: Day) => step(day), { [fc.toStringMethod]: () => '·' });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: requests },
    { weight: 8, arbitrary: answers },
    { weight: 3, arbitrary: progress },
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
    { weight: 1, arbitrary: repeats },
    { weight: 1, arbitrary: plans },
    { weight: 1, arbitrary: teams },
  ).map(quietly),
  { minLength: 1, maxLength: 60, size: 'max' },
);

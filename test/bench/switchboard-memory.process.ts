/** Prints what a person and a waiting handoff add to the memory of a switchboard, and one that asks for something of its own for each person who fits it, or beyond the room for seats. Run with --expose-gc, alone in its process. */
import type { Criteria, EmployeeState, ReasonState } from '@sambung/contracts';
import { Switchboard } from '@sambung/switchboard';

const PEOPLE = 100_000;
const WAITING = 10_000;
/** Each asks for something that no other does, and nine of ten fit. */
const OF_THEIR_OWN = 20;
const FIT = 0.9 * PEOPLE;
/** With so many there is no room left for seats, and so many more come. */
const FULL = 25;
const BEYOND = 200;
const NOW = Date.UTC(2026, 10, 21, 3, 0);

const uuid = (kind: string, n: number): string => `0199c0de-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** As a company of that size has them: three skills, two languages, hours, a manager; every tenth is at work in the front office. */
function person(n: number): EmployeeState {
  const role = n % 10 === 0 ? 'sales-representative' : 'accountant';
  return {
    employeeId: uuid('0001', n),
    name: `Person ${n}`,
    active: true,
    roles: [{ role, office: n % 10 === 0 ? 'front' : 'back', name: { id: role, en: role } }],
    teamId: uuid('0002', n % 200),
    siteId: uuid('0003', n % 20),
    managerId: n === 0 ? null : uuid('0001', Math.floor(n / 20)),
    deputyId: null,
    skills: [
      { skill: 'active-listening', level: 1 + (n % 5) },
      { skill: 'patience', level: 1 + (n % 4) },
      { skill: 'numeracy', level: 1 + (n % 3) },
    ],
    languages: [
      { language: 'id', level: 5 },
      { language: 'en', level: 1 + (n % 5) },
    ],
    contactPoints: { extension: String(10_000 + n), email: `person${n}@company.example` },
    workingHours: {
      timeZone: 'Asia/Jakarta',
      weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
    },
    capacity: { units: 3, weights: { phone: 3, counter: 3, chat: 1, email: 1 } },
    wrapUpSeconds: 15,
  };
}

const reason: ReasonState = {
  reasonId: uuid('0004', 1),
  key: 'buy',
  name: { id: 'Ingin membeli', en: 'Wants to buy' },
  shortAnswer: null,
  priority: 50,
  plan: { steps: [{ criteria: { role: 'cashier' }, holdSeconds: 3_600 }], lastResort: { employeeId: uuid('0001', 0) } },
  active: true,
};

const question: ReasonState = {
  ...reason,
  reasonId: uuid('0004', 2),
  key: 'ask',
  plan: { ...reason.plan, steps: [{ criteria: { role: 'accountant' }, holdSeconds: 3_600 }] },
};

/** Numbers of many people stand in arrays outside the heap. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function wait(n: number, reasonId: string, requires?: Criteria): void {
  board.handle(
    {
      type: 'request-handoff',
      commandId: uuid('0005', n),
      handoffId: uuid('0006', n),
      senderId: uuid('0001', n + 1),
      reasonId,
      channel: 'phone',
      language: 'id',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 600,
      requestedAt: NOW,
      requires,
    },
    NOW,
  );
}

const board = Switchboard.empty();
for (const each of [reason, question]) board.handle({ type: 'set-reason', commandId: each.key, reason: each }, NOW);
const empty = memory();
for (let n = 0; n < PEOPLE; n++) {
  // Through JSON, as they come off the bus: otherwise texts would be shared as they never are.
  const employee = JSON.parse(JSON.stringify(person(n))) as EmployeeState;
  board.handle({ type: 'set-employee', commandId: `e${n}`, employee }, NOW);
  if (n % 10 !== 0) continue;
  board.handle(
    { type: 'set-reachability', commandId: `r${n}`, employeeId: employee.employeeId, reachable: true, receivedAt: NOW },
    NOW,
  );
}
const withPeople = memory();
for (let n = 0; n < WAITING; n++) wait(n, reason.reasonId);
const withWaiting = memory();
const waiting = board.queue().filter((handoff) => handoff.state === 'waiting').length;
if (waiting !== WAITING) throw new Error(`${WAITING} were to wait, and ${waiting} do.`);
const waitForTheirOwn = (from: number, until: number): void => {
  for (let n = from; n < until; n++) wait(WAITING + n, question.reasonId, { not: [{ tags: [`without-${n}`] }] });
};
waitForTheirOwn(0, OF_THEIR_OWN);
const ofTheirOwn = memory() - withWaiting;
waitForTheirOwn(OF_THEIR_OWN, FULL);
const full = memory();
waitForTheirOwn(FULL, FULL + BEYOND);
const beyond = memory() - full;
console.log(
  JSON.stringify({
    person: (withPeople - empty) / PEOPLE,
    waiting: (withWaiting - withPeople) / WAITING,
    ofItsOwn: ofTheirOwn / OF_THEIR_OWN / FIT,
    beyond: beyond / BEYOND,
  }),
);

import type { ExpectedWait, FillInThresholds } from '@sambung/contracts';
import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import { deputiesOf, lineAbove, managerOfTeam, teamConcerned } from '../board/lines';
import type { Person } from '../board/person';
import { FillInNotAsked } from '../board/person.errors';
import type { AnswerFillIn } from '../commands';
import type { SwitchboardEvent } from '../events';
import { expectedWait } from '../expected-wait/expected-wait';
import { ALREADY_SO } from './already-so';

/**
 * So many wait for a team, or somebody waits so long (or is expected to), that its manager is asked to join the floor: the manager, or whoever of
 * their deputies and the people above is to be had. Asked once in a while, not once a handoff.
 */
export function askToFillIn(board: Board, handoff: Handoff, now: number): SwitchboardEvent[] {
  const teamId = teamConcerned(board, handoff.plan);
  const thresholds = board.teams.get(teamId ?? '')?.fillIn;
  if (teamId === undefined || !thresholds || handoff.joined.length === 0 || (board.fillInPauses.get(teamId) ?? 0) > now)
    return [];
  const waiting = Math.max(...handoff.joined.map(({ people }) => people.queue.size));
  const wait = expectedWait(board, handoff, now);
  if (!isShort(thresholds, { waiting, longest: waitOf(handoff, wait, now) })) return [];
  const person = whomToAsk(board, teamId, now);
  if (!person) return [];
  const { fillInAnswer, fillInPause } = board.rules.timing;
  return [
    {
      type: 'fill-in-asked',
      employeeId: person.id,
      teamId,
      aboutId: handoff.id,
      waiting,
      expectedWaitSeconds: wait?.seconds ?? null,
      expectedWait: wait,
      expiresAt: now + fillInAnswer,
      askAgainAt: now + fillInPause,
      at: now,
    },
  ];
}

/** When a handoff that has just come to wait will have waited as long as its team’s threshold; undefined where there is none to come. */
export function lookAgainAt(board: Board, { plan, asked }: Handoff, now: number): number | undefined {
  const waitSeconds = board.teams.get(teamConcerned(board, plan) ?? '')?.fillIn?.waitSeconds;
  const at = waitSeconds === undefined ? now : asked.requestedAt + waitSeconds * 1_000;
  return at > now ? at : undefined;
}

/**
 * Yes: they are on the floor, asked for what the team’s people are asked for, until they leave it or it is quiet. No: they are asked again
 * later, should it still be short. A manager may also come without being asked.
 * @throws EmployeeUnknown, FillInNotAsked
 */
export function answerFillIn(
  board: Board,
  { employeeId, teamId, joins }: AnswerFillIn,
  now: number,
): SwitchboardEvent[] {
  const person = board.person(employeeId);
  const wasAsked = person.askedToFillIn?.teamId === teamId;
  if (joins && person.floor?.teamId === teamId) return ALREADY_SO;
  if (joins && !wasAsked && !inLine(board, teamId).includes(person)) throw new FillInNotAsked(teamId);
  if (joins) return [...leave(board, person, 'said', now), ...join(board, person, teamId, now)];
  if (person.floor?.teamId === teamId) return leave(board, person, 'said', now);
  return wasAsked ? [{ type: 'fill-in-declined', employeeId, teamId, because: 'said', at: now }] : ALREADY_SO;
}

/** By the clock: nobody answered; or it is time to see whether they are still needed. */
export function reviewFillIn(board: Board, person: Person, now: number): SwitchboardEvent[] {
  const { askedToFillIn, floor, id: employeeId } = person;
  const declined: SwitchboardEvent[] =
    askedToFillIn && askedToFillIn.expiresAt <= now
      ? [{ type: 'fill-in-declined', employeeId, teamId: askedToFillIn.teamId, because: 'expired', at: now }]
      : [];
  if (!floor || floor.reviewAt > now) return declined;
  if (!person.reachable || !person.profile.active) return [...declined, ...leave(board, person, 'gone', now)];
  const needed = [...board.pools.of(person)].some(({ queue }) => queue.size > 0);
  if (!needed) return [...declined, ...leave(board, person, 'quiet', now)];
  const reviewAt = now + board.rules.timing.fillInReview;
  return [...declined, { type: 'fill-in-continued', employeeId, teamId: floor.teamId, reviewAt, at: now }];
}

function join(board: Board, person: Person, teamId: string, now: number): SwitchboardEvent[] {
  const employeeId = person.id;
  const roles = new Set([...board.people.at(`team:${teamId}`)].flatMap(({ profile }) => profile.roles));
  const reviewAt = now + board.rules.timing.fillInReview;
  const here = { availability: 'Available', activity: 'FillIn', because: 'said' } as const;
  return [
    ...(person.availability === 'Available' ? [] : [{ type: 'presence-set', employeeId, ...here, at: now } as const]),
    { type: 'fill-in-joined', employeeId, teamId, roles: [...roles].sort(), reviewAt, at: now },
  ];
}

function leave(board: Board, { id: employeeId, floor }: Person, because: 'said' | 'quiet' | 'gone', now: number) {
  if (!floor) return [];
  const askAgainAt = because === 'said' ? now + board.rules.timing.fillInPause : now;
  return [{ type: 'fill-in-left', employeeId, teamId: floor.teamId, because, askAgainAt, at: now } as const];
}

interface Shortage {
  readonly waiting: number;
  /** Seconds that somebody has waited, or is expected to. */
  readonly longest: number;
}

function isShort(
  { waiting: most = Infinity, waitSeconds = Infinity }: FillInThresholds,
  { waiting, longest }: Shortage,
) {
  return waiting >= most || longest >= waitSeconds;
}

const waitOf = ({ asked }: Handoff, wait: ExpectedWait | null, now: number): number =>
  Math.max((now - asked.requestedAt) / 1_000, wait?.seconds ?? 0);

function whomToAsk(board: Board, teamId: string, now: number): Person | undefined {
  return inLine(board, teamId).find(
    (person) => person.fillIn && !person.floor && !person.askedToFillIn && person.due > now,
  );
}

/** The team’s manager with their deputies, and so on up. */
function inLine(board: Board, teamId: string): Person[] {
  const managerId = managerOfTeam(board, teamId);
  if (managerId === undefined) return [];
  return [managerId, ...lineAbove(board, managerId)].flatMap((id) => [
    ...[board.people.get(id)].filter((person) => person !== undefined),
    ...deputiesOf(board, id),
  ]);
}

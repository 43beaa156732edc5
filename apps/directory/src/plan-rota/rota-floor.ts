import type { QueueBody, RotaShift } from '@sambung/contracts';
import { Horizon, PRICES, unsocialSlots, type Floor, type Person, type Setting, type Shift } from '@sambung/rota';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../domain/employee';
import { holidaysOfPerson, holidaysOfTeam } from '../domain/holidays/observed';
import { findObservances } from '../persistence/holidays/find-observances';
import { levelIn } from '../domain/levels';
import { queuesOf } from '../domain/rota/queues-of';
import { weeklyTime, wishOf } from '../domain/rota/time-of-wish';
import { findTeamMembers } from '../persistence/rota/find-team-members';
import type { StoredRota } from '../persistence/rota/rotas';
import { findPublishedShifts } from '../persistence/rota/shifts';
import { findTerms, type StoredTerms } from '../persistence/rota/terms';
import { findCountedLevels } from '../persistence/skills/find-counted-levels';

/** Fairness looks so far back; rest and weeks so far around. */
const BACK_DAYS = 56;
const AROUND_DAYS = 14;
const DAY_MS = 86_400_000;

/** What a rota is planned and judged with, as the directory knows it now: the team’s people, their terms, absences and other shifts. */
export async function loadFloor(
  manager: EntityManager,
  rota: StoredRota,
  named: readonly string[] = [],
): Promise<Floor> {
  const { workspace, teamId, asked, rules, id } = rota;
  const horizon = new Horizon(rota.from, rota.days, rota.timeZone);
  const observances = await findObservances(manager, workspace);
  const closed = new Set(holidaysOfTeam(observances, teamId).map(({ date }) => date));
  const setting: Setting = { rules, horizon, holidays: closed };
  const members = await findTeamMembers(manager, workspace, teamId, named);
  const ids = members.map((member) => member.id);
  const terms = await findTerms(manager, workspace, ids);
  // Whose evidence runs out within the rota cannot be counted on for all of it.
  const levels = await findCountedLevels(manager, workspace, members, horizon.days.at(-1)?.date ?? rota.from);
  const time = {
    from: horizon.momentOf(0) - BACK_DAYS * DAY_MS,
    until: horizon.momentOf(horizon.slots) + AROUND_DAYS * DAY_MS,
  };
  const elsewhere = await findPublishedShifts(manager, workspace, ids, time, id);
  const people = members.map((member) =>
    personOf(
      { ...member, skills: levels.get(member.id) ?? {} },
      terms.get(member.id),
      elsewhere.filter(({ employeeId }) => employeeId === member.id),
      asked.queues,
      setting,
      new Set(rules.openOnHolidays ? [] : holidaysOfPerson(observances, member).map(({ date }) => date)),
    ),
  );
  return { people, queues: queuesOf(asked.queues, horizon, setting.holidays), setting, prices: PRICES };
}

function personOf(
  employee: Employee,
  said: StoredTerms | undefined,
  elsewhere: readonly RotaShift[],
  queues: readonly QueueBody[],
  setting: Setting,
  free: ReadonlySet<string>,
): Person {
  const { rules, horizon } = setting;
  const others = elsewhere.map((shift) => slotted(shift, horizon));
  return {
    id: employee.id,
    covers: queues.reduce((bits, queue, at) => (canServe(employee, queue) ? bits | (1 << at) : bits), 0),
    away: new Set([...awayOf(employee, horizon), ...free]),
    unavailable: (said?.terms?.unavailable ?? []).map(weeklyTime),
    kinds: said?.terms?.shifts ?? null,
    mostMinutesPerWeek: said?.terms?.mostMinutesPerWeek ?? rules.mostMinutesPerWeek,
    mostDaysPerWeek: said?.terms?.mostDaysPerWeek ?? rules.mostDaysPerWeek,
    elsewhere: others.filter(({ from }) => from >= -AROUND_DAYS * 96),
    unsocial: others.filter(({ to }) => to <= 0).reduce((sum, shift) => sum + unsocialSlots(shift, setting), 0),
    wishes: (said?.wishes ?? []).map(wishOf),
  };
}

const canServe = ({ skills, languages, active }: Employee, queue: QueueBody): boolean =>
  active &&
  queue.skills.every(({ skill, level }) => (levelIn(skills, skill) ?? 0) >= level) &&
  queue.languages.every(({ language, level }) => (levelIn(languages, language) ?? 0) >= level);

/** The days of an absence that lie in the rota, or just around it. */
function awayOf({ absences }: Employee, { days, timeZone }: Horizon): ReadonlySet<string> {
  const first = DateTime.fromISO(days[0]?.date ?? '', { zone: timeZone }).minus({ days: 1 });
  const dates = Array.from({ length: days.length + 2 }, (_, at) => first.plus({ days: at }).toISODate() ?? '');
  return new Set(
    dates.filter((date) => absences.some(({ from, until }) => from <= date && (until === null || date <= until))),
  );
}

/** A shift in slots of a horizon. */
export function slotted({ employeeId, shift, from, to, breaks }: RotaShift, horizon: Horizon): Shift {
  const slot = (at: string): number => horizon.slotAt(Date.parse(at));
  return {
    ...{ employeeId, kind: shift, from: slot(from), to: slot(to) },
    breaks: breaks.map((each) => ({ key: each.key, from: slot(each.from), to: slot(each.to) })),
  };
}

/** And back. */
export function timed({ employeeId, kind, from, to, breaks }: Shift, horizon: Horizon): RotaShift {
  const time = (slot: number): string => new Date(horizon.momentOf(slot)).toISOString();
  return {
    ...{ employeeId, date: horizon.wallClock(from).date, shift: kind, from: time(from), to: time(to) },
    breaks: breaks.map((each) => ({ key: each.key, from: time(each.from), to: time(each.to) })),
  };
}

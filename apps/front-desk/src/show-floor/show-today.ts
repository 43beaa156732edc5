import { Injectable } from '@nestjs/common';
import type { FloorFigures, FloorToday, FloorTodayQuery } from '@sambung/contracts';
import { Clock, Database, RequestInvalid, type Principal } from '@sambung/platform';
import { DateTime, IANAZone } from 'luxon';
import { employeeOf } from '../know-callers/employee-of';
import {
  countContactsOfDay,
  findOccupancyOfDay,
  type ContactsRow,
  type OccupancyRow,
} from '../persistence/floor/floor-today';
import { timeZoneOfEmployee } from '../persistence/report-names';
import { ownFloor } from './whose-floor';

/** How today has gone on a manager's own floor, in all and hour by hour. */
@Injectable()
export class ShowToday {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws FloorNotFound, EmployeeMissing, and RequestInvalid for a time zone that there is not. */
  today(principal: Principal, query: FloorTodayQuery): Promise<FloorToday> {
    const { workspace } = principal;
    const employeeId = employeeOf(principal);
    return this.database.inWorkspace(workspace, async (manager) => {
      const floor = await ownFloor(manager, { workspace, employeeId, teamId: query.teamId });
      const timeZone = query.timeZone ?? (await timeZoneOfEmployee(manager, workspace, employeeId)) ?? 'Etc/UTC';
      const until = this.clock.now();
      const day = { workspace, until, timeZone, from: beginningOf(until, timeZone) };
      const { target: targetSeconds, teamId = null } = query;
      return {
        ...{ teamId, timeZone, targetSeconds, from: iso(day.from), until: iso(until) },
        ...figures(
          await countContactsOfDay(manager, day, { reasonIds: floor.reasonIds, targetSeconds }),
          await findOccupancyOfDay(manager, day, floor.employeeIds),
        ),
      };
    });
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

function beginningOf(now: number, timeZone: string): number {
  // Luxon takes more than names of IANA (`local`, `UTC+7`); PostgreSQL is asked in the same words.
  if (IANAZone.isValidZone(timeZone)) return DateTime.fromMillis(now, { zone: timeZone }).startOf('day').toMillis();
  throw new RequestInvalid([
    { path: 'query.timeZone', message: 'is no time zone; name one of IANA, as in Asia/Jakarta' },
  ]);
}

function figures(contacts: readonly ContactsRow[], used: readonly OccupancyRow[]): Pick<FloorToday, 'total' | 'hours'> {
  const hours = new Set([...contacts, ...used].flatMap(({ hour }) => hour?.getTime() ?? []));
  const at = (ms: number | null) =>
    figuresOf(
      contacts.find(({ hour }) => (hour?.getTime() ?? null) === ms),
      used.filter(({ hour }) => ms === null || hour.getTime() === ms),
    );
  return {
    total: at(null),
    hours: [...hours].sort((a, b) => a - b).map((ms) => ({ from: iso(ms), figures: at(ms) })),
  };
}

function figuresOf(row: ContactsRow | undefined, used: readonly OccupancyRow[]): FloorFigures {
  const { contacts = 0, accepted = 0, acceptedInTime = 0, gaveUp = 0, judged = 0 } = row ?? {};
  const sum = (of: (row: OccupancyRow) => number): number => used.reduce((all, each) => all + of(each), 0);
  return {
    ...{ contacts, accepted, acceptedInTime, gaveUp },
    serviceLevel: part(acceptedInTime, judged),
    averageSpeedOfAnswerSeconds: row?.averageSpeedOfAnswerSeconds ?? null,
    abandonment: part(gaveUp, judged),
    occupancy: part(
      sum(({ busySeconds }) => busySeconds),
      sum(({ thereSeconds }) => thereSeconds),
    ),
  };
}

const part = (some: number, of: number): number | null => (of === 0 ? null : Math.min(1, some / of));

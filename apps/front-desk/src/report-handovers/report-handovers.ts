import { Injectable } from '@nestjs/common';
import type { HandoverReport, HandoverReportQuery } from '@sambung/contracts';
import { Clock, Database, RequestInvalid, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { periodBefore, periodOf, type ReportPeriod } from '../domain/report-period';
import { countAnswers } from '../persistence/answer-figures';
import { countHandovers } from '../persistence/handover-figures';
import { everybodyBelow } from '../persistence/people-above';
import {
  peopleManagedBy,
  peopleWithoutTeam,
  reasonsForReport,
  teamsForReport,
  timeZoneOfEmployee,
} from '../persistence/report-names';
import { departmentRows, ofAll, OTHERS, personRows, reasonRows } from './report-rows';

/** Below this a department's figures are somebody's own: only those above all of them see it by itself. */
const SMALLEST_DEPARTMENT = 3;

/** What was handed over, by whom, how it ended, and how the back office answered: as it stands now, for any days that are asked for. */
@Injectable()
export class ReportHandovers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws RequestInvalid for days, weeks or time zones that there are not. */
  async make(principal: Principal, query: HandoverReportQuery): Promise<HandoverReport> {
    const now = this.clock.now();
    return this.database.inWorkspace(principal.workspace, async (manager) => {
      const timeZone = query.timeZone ?? (await ownTimeZone(manager, principal));
      const period = periodOf(query, timeZone, now);
      if ('message' in period) throw new RequestInvalid([period]);
      const tables = await tablesOf(manager, principal, { period, timeZone });
      return { from: period.from, to: period.to, timeZone, madeAt: new Date(now).toISOString(), ...tables };
    });
  }
}

async function ownTimeZone(manager: EntityManager, { workspace, employeeId }: Principal): Promise<string> {
  const own = employeeId === undefined ? undefined : await timeZoneOfEmployee(manager, workspace, employeeId);
  if (own !== undefined) return own;
  const message = 'is missing, and whoever asks has no site whose time zone would do; name one, as in Asia/Jakarta';
  throw new RequestInvalid([{ path: 'query.timeZone', message }]);
}

async function tablesOf(
  manager: EntityManager,
  { workspace, employeeId, roles }: Principal,
  { period, timeZone }: { readonly period: ReportPeriod; readonly timeZone: string },
): Promise<Pick<HandoverReport, 'total' | 'before' | 'departments' | 'reasons' | 'answers' | 'people'>> {
  const managing = employeeId !== undefined && roles.has('manager');
  const below = managing ? await everybodyBelow(manager, workspace, employeeId) : [];
  const mine = managing ? await peopleManagedBy(manager, workspace, employeeId) : [];
  const teams = await teamsForReport(manager, workspace, below);
  const alone = teams.filter((team) => team.mine || team.people >= SMALLEST_DEPARTMENT);
  const together = teams.filter((team) => !alone.includes(team)).reduce((sum, { people }) => sum + people, 0);
  const others = together + (await peopleWithoutTeam(manager, workspace));
  const wanted = {
    workspace,
    ...period,
    teamIds: alone.map(({ teamId }) => teamId),
    employeeIds: mine.map((person) => person.employeeId),
  };
  const counted = await countHandovers(manager, wanted);
  const earlier = { ...wanted, ...periodBefore(period, timeZone) };
  const names = new Map(alone.map((team) => [team.teamId, team.name]));
  return {
    total: ofAll(counted),
    before: ofAll(await countHandovers(manager, earlier)),
    departments: departmentRows(counted, alone, others),
    reasons: reasonRows(counted, await reasonsForReport(manager, workspace)),
    answers: (await countAnswers(manager, wanted)).map(({ teamId, ...row }) => ({
      ...{ teamId, name: names.get(teamId ?? '') ?? OTHERS, ...row },
    })),
    people: personRows(counted, mine),
  };
}

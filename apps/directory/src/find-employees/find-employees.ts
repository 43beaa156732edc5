import { Injectable } from '@nestjs/common';
import { Forbidden, type EmployeePage, type EmployeeQuery } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { isHrOrAdmin } from '../access/who-may';
import { requireKnown } from '../change/require-known';
import type { Reference } from '../domain/references';
import { findSurroundings } from '../persistence/find-surroundings';
import type { EmployeeSearch } from '../persistence/search/employee-search';
import { searchEmployees } from '../persistence/search/search-employees';
import { cardOf } from '../show-employee/employee-card';
import { cursorAfter, positionIn } from './employee-cursor';

/** Levels are for the person, their managers, hr and admin; a search by level would tell them to everybody. */
class LevelsAreNotShown extends Forbidden {
  readonly code = 'employee.levels-not-shown';
  constructor() {
    super('Levels are shown to the person themself, their managers, hr and admin. Search without `:level`.');
  }
}

class InactiveAreNotShown extends Forbidden {
  readonly code = 'employee.inactive-not-shown';
  constructor() {
    super('Deactivated people are shown to hr and admin. Search without `status`.');
  }
}

/** Who could help: the lookup of the directory. */
@Injectable()
export class FindEmployees {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(asker: Principal, query: EmployeeQuery): Promise<EmployeePage> {
    const search = searchOf(asker, query);
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const found = await searchEmployees(manager, search);
      // Who names what does not exist finds nobody: only then is it looked for, so that a search that finds costs nothing more.
      if (found.length === 0) await requireKnown({ manager, workspace: asker.workspace }, referencesIn(query));
      const page = found.slice(0, query.limit);
      const around = await findSurroundings(
        manager,
        asker.workspace,
        page.map(({ employee }) => employee),
      );
      const last = found.length > query.limit ? page.at(-1) : undefined;
      return {
        employees: page.map(({ employee, place }) => ({
          ...cardOf(employee, around, this.clock.now()),
          rank: place.rank,
          ...(isHrOrAdmin(asker) && { externalId: employee.externalId }),
        })),
        next: cursorAfter(last?.place, query),
      };
    });
  }
}

/** What a search can only misspell. A team or site is meant by its id or its key, and an unknown one finds nobody. */
const referencesIn = ({ role = [], skill }: EmployeeQuery): Reference[] => [
  ...role.map((value): Reference => ({ kind: 'roles', value, path: 'query.role' })),
  ...(skill ? [{ kind: 'skills', value: skill.key, path: 'query.skill' } satisfies Reference] : []),
];

function searchOf(asker: Principal, query: EmployeeQuery): EmployeeSearch {
  const { cursor: _, ...rest } = query;
  if (query.status !== 'active' && !isHrOrAdmin(asker)) throw new InactiveAreNotShown();
  return {
    ...rest,
    workspace: asker.workspace,
    below: whoseLevels(asker, query),
    after: positionIn(query),
  };
}

/** A search by level ends at the asker's own line, because an answer is a statement about levels. */
function whoseLevels(asker: Principal, { skill, language }: EmployeeQuery): string | undefined {
  const byLevel = skill?.minLevel !== undefined || language?.minLevel !== undefined;
  if (!byLevel || isHrOrAdmin(asker)) return undefined;
  if (asker.kind !== 'person' || !asker.roles.has('manager') || asker.employeeId === undefined)
    throw new LevelsAreNotShown();
  return asker.employeeId;
}

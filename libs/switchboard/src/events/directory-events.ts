import type { ReasonState, SiteState, TeamState, WeeklyHours } from '@sambung/contracts';
import type { Profile } from '../board/profile';
import type { Shift } from './person-events';

// All internal: the directory publishes its states itself.

export interface EmployeeSet {
  readonly type: 'employee-set';
  /** What routing needs of them; names and extensions stay in the directory's and front-desk's tables. */
  readonly employee: Profile;
  readonly shift: Shift;
  readonly at: number;
}

/** Not asked any more; what they had in hand goes to others. */
export interface EmployeeErased {
  readonly type: 'employee-erased';
  readonly employeeId: string;
  readonly at: number;
}

/** Nothing points at an erased employee any more, and the rest of their record is gone. */
export interface EmployeeForgotten {
  readonly type: 'employee-forgotten';
  readonly employeeId: string;
  readonly at: number;
}

/** What was delegated until a time is not theirs any more. */
export interface AuthorityLapsed {
  readonly type: 'authority-lapsed';
  readonly employeeId: string;
  readonly at: number;
}

export interface ReasonSet {
  readonly type: 'reason-set';
  readonly reason: Pick<ReasonState, 'reasonId' | 'priority' | 'plan' | 'active'>;
  readonly at: number;
}

export interface TeamSet {
  readonly type: 'team-set';
  readonly team: Pick<TeamState, 'teamId' | 'managerId' | 'active'> & {
    /** Left out: as its people work. */
    readonly openingHours?: WeeklyHours | undefined;
    readonly fillIn?: TeamState['fillIn'];
  };
  readonly at: number;
}

export interface SiteSet {
  readonly type: 'site-set';
  readonly site: Pick<SiteState, 'siteId' | 'timeZone' | 'active'>;
  readonly at: number;
}

export type DirectoryEvent =
  EmployeeSet | EmployeeErased | EmployeeForgotten | AuthorityLapsed | ReasonSet | TeamSet | SiteSet;

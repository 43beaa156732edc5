import type { EmployeeState, ReasonState, SiteState, TeamState, WorkspaceState } from '@sambung/contracts';

/** The directory's states, whole: applying one twice changes nothing, so their ids are not remembered. */
export interface SetEmployee {
  readonly type: 'set-employee';
  readonly commandId: string;
  readonly employee: EmployeeState;
}

export interface EraseEmployee {
  readonly type: 'erase-employee';
  readonly commandId: string;
  readonly employeeId: string;
}

export interface SetReason {
  readonly type: 'set-reason';
  readonly commandId: string;
  readonly reason: ReasonState;
}

export interface SetTeam {
  readonly type: 'set-team';
  readonly commandId: string;
  readonly team: TeamState;
}

export interface SetSite {
  readonly type: 'set-site';
  readonly commandId: string;
  readonly site: SiteState;
}

export interface SetWorkspace {
  readonly type: 'set-workspace';
  readonly commandId: string;
  readonly workspace: Pick<WorkspaceState, 'learnedRates'>;
}

export type DirectoryCommand = SetEmployee | EraseEmployee | SetReason | SetTeam | SetSite | SetWorkspace;

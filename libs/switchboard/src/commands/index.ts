import type { AssistCommand } from './assist-commands';
import type { DirectoryCommand } from './directory-commands';
import type { HandoffCommand } from './handoff-commands';
import type { PersonCommand } from './person-commands';

export type * from './assist-commands';
export type * from './directory-commands';
export type * from './handoff-commands';
export type * from './person-commands';

/**
 * Everything that can be asked of a switchboard. All times are milliseconds since 1970 (UTC).
 * `commandId` is the id of the event that carried it: the same id again has no effect and gets the first answer.
 */
export type Command = HandoffCommand | AssistCommand | PersonCommand | DirectoryCommand | ReckonStaffing | Tick;

/** Who works at which pace is to be worked out anew, with what a plan says that work is worth; null: there is no plan. Asked for by the shell, about once an hour. */
export interface ReckonStaffing {
  readonly type: 'reckon-staffing';
  readonly commandId: string;
  readonly worths: readonly (readonly [kind: string, worth: number])[] | null;
}

/** Time has passed: does at most 500 of the things that are due. Ask `nextDue()` again afterwards. */
export interface Tick {
  readonly type: 'tick';
}

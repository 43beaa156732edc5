import type { ErrorKind } from '@sambung/contracts';

/** Internal: the command took effect; its id is remembered, so that a second delivery has none. */
export interface CommandApplied {
  readonly type: 'command-applied';
  readonly commandId: string;
  readonly at: number;
}

/** `command.refused` */
export interface CommandRefused {
  readonly type: 'command-refused';
  readonly commandId: string;
  readonly code: string;
  readonly kind: ErrorKind;
  readonly detail: string;
  readonly at: number;
}

/** `command.done` */
export interface CommandDone {
  readonly type: 'command-done';
  readonly commandId: string;
  readonly at: number;
}

export type CommandEvent = CommandApplied | CommandRefused | CommandDone;

import type { StoredCommand } from '@sambung/decision-log';
import type { Command } from '@sambung/switchboard';

/**
 * A command as it stays in the log. What the directory says of people stands in the events, as far as routing needs it: their names and
 * numbers do not outlive them here.
 */
export function withoutNames(command: Command): StoredCommand {
  switch (command.type) {
    case 'set-employee':
      return { type: command.type, commandId: command.commandId };
    case 'set-reason':
    case 'set-team':
    case 'set-site':
      return { type: command.type, commandId: command.commandId };
    default:
      return command;
  }
}

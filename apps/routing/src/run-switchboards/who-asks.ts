import { EVENTS, FRONT_DESK_TOPIC, type AnyEvent } from '@sambung/contracts';
import type { Command } from '@sambung/switchboard';
import type { Cause } from '../translate/public-events';

/** What public records name as their cause. */
export function causeOf(workspace: string, command: Command, asking: AnyEvent | undefined): Cause {
  return {
    workspace,
    subject: asking?.subject ?? workspace,
    ...('commandId' in command && { commandId: command.commandId }),
    ...(asking?.traceparent !== undefined && { traceparent: asking.traceparent }),
  };
}

/** Whether somebody waits for what becomes of this record. */
export function awaitsAnswer(asking: AnyEvent | undefined): boolean {
  return asking !== undefined && asking.name !== 'offer.shown' && EVENTS.get(asking.name)?.topic === FRONT_DESK_TOPIC;
}

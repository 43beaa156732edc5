import type { EmployeeState } from '@sambung/contracts';
import type { Command, Profile, SwitchboardEvent } from '@sambung/switchboard';
import type { RecordedDecision } from './recording';

/**
 * The command of a recorded decision, as it can be given to a switchboard again. What the directory said is put together from what came of
 * it: nothing that routing decides by is missing, and names are nobody's. Undefined where nothing came of it that says what was asked (it was
 * refused, or was known already): that can only be taken over as it was recorded.
 */
export function commandAgain({ command, events }: RecordedDecision): Command | undefined {
  const { commandId = '' } = command as { commandId?: string };
  switch (command.type) {
    case 'set-employee': {
      const set = the('employee-set', events);
      return set && { type: 'set-employee', commandId, employee: employeeOf(set.employee) };
    }
    case 'set-reason': {
      const set = the('reason-set', events);
      return set && { type: 'set-reason', commandId, reason: { ...set.reason, ...UNNAMED, shortAnswer: null } };
    }
    case 'set-team': {
      const set = the('team-set', events);
      return (
        set && {
          type: 'set-team',
          commandId,
          team: { ...set.team, ...UNNAMED, office: 'front', openingHours: set.team.openingHours ?? null },
        }
      );
    }
    case 'set-site': {
      const set = the('site-set', events);
      return set && { type: 'set-site', commandId, site: { ...set.site, key: '', name: '', fallbackNumber: null } };
    }
    default:
      return command as Command;
  }
}

/** Names and keys decide nothing, and are not in the log. */
const NO_NAME = { id: '', en: '' };
const UNNAMED = { key: '', name: NO_NAME };

function the<Type extends SwitchboardEvent['type']>(
  type: Type,
  events: readonly SwitchboardEvent[],
): Extract<SwitchboardEvent, { type: Type }> | undefined {
  return events.find((event): event is Extract<SwitchboardEvent, { type: Type }> => event.type === type);
}

function employeeOf({ roles, authorities, ...profile }: Profile): EmployeeState {
  return {
    ...profile,
    name: '',
    contactPoints: {},
    roles: roles.map((role) => ({ role, office: 'front', name: NO_NAME })),
    ...(authorities && { authorities: [...authorities] }),
  };
}

import { HANDOFF_EVENTS, type SwitchboardEvent } from '@sambung/switchboard';

/** Every type of event that this version of the switchboard knows: the compiler sees to it that none is left out. */
const types: Readonly<Record<SwitchboardEvent['type'], true>> = {
  ...HANDOFF_EVENTS,
  'presence-set': true,
  'reachability-set': true,
  'shift-turned': true,
  'engagement-started': true,
  'engagement-ended': true,
  'wrap-up-started': true,
  'wrap-up-ended': true,
  'pause-spared': true,
  'fill-in-asked': true,
  'fill-in-declined': true,
  'fill-in-joined': true,
  'fill-in-continued': true,
  'fill-in-left': true,
  'presence-changed': true,
  'employee-set': true,
  'employee-erased': true,
  'employee-forgotten': true,
  'authority-lapsed': true,
  'reason-set': true,
  'team-set': true,
  'site-set': true,
  'learning-set': true,
  'staffing-reckoned': true,
  'command-applied': true,
  'command-refused': true,
  'command-done': true,
};

export const EVENT_TYPES: ReadonlySet<string> = new Set(Object.keys(types));

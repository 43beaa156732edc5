import type { Availability, Channel } from '@sambung/contracts';

/** Somebody's working hours at a moment: on or off, and when that changes next (never, where it is missing). */
export interface Shift {
  readonly on: boolean;
  readonly until?: number | undefined;
}

/** Internal: their availability as said, paused after missed offers, or restored when what they said ran out. */
export interface PresenceSet {
  readonly type: 'presence-set';
  readonly employeeId: string;
  readonly availability: Availability;
  readonly activity: string;
  readonly expiresAt?: number | undefined;
  readonly because: 'said' | 'missed-offers' | 'ran-out';
  readonly at: number;
}

/** Internal. */
export interface ReachabilitySet {
  readonly type: 'reachability-set';
  readonly employeeId: string;
  readonly reachable: boolean;
  readonly shift: Shift;
  readonly at: number;
}

/** Internal: working hours began or ended. */
export interface ShiftTurned {
  readonly type: 'shift-turned';
  readonly employeeId: string;
  readonly shift: Shift;
  readonly at: number;
}

/** Internal. */
export interface EngagementStarted {
  readonly type: 'engagement-started';
  readonly employeeId: string;
  readonly engagementId: string;
  readonly channel: Channel;
  readonly expiresAt?: number | undefined;
  readonly at: number;
}

/** Internal. */
export interface EngagementEnded {
  readonly type: 'engagement-ended';
  readonly employeeId: string;
  readonly engagementId: string;
  readonly because: 'said' | 'ran-out';
  readonly at: number;
}

/** Internal: nothing is offered until it ends. */
export interface WrapUpStarted {
  readonly type: 'wrap-up-started';
  readonly employeeId: string;
  readonly until: number;
  readonly at: number;
}

/** Internal. */
export interface WrapUpEnded {
  readonly type: 'wrap-up-ended';
  readonly employeeId: string;
  readonly because: 'said' | 'ran-out';
  readonly at: number;
}

/** `pause.spared`: the last available person of a role or team missed offers and is *not* paused; their manager is told instead. */
export interface PauseSpared {
  readonly type: 'pause-spared';
  readonly employeeId: string;
  readonly handoffId: string;
  readonly managerId: string | null;
  readonly at: number;
}

/** `presence.changed`: the whole state each time. Changes nothing by itself; said once per command about whoever it touched. */
export interface PresenceChanged {
  readonly type: 'presence-changed';
  readonly employeeId: string;
  readonly availability: Availability;
  readonly activity: string;
  readonly since: number;
  readonly expiresAt: number | null;
  readonly reachable: boolean;
  readonly onShift: boolean;
  readonly offerable: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly wrapUpUntil: number | null;
  readonly because: string;
  readonly at: number;
}

export type PersonEvent =
  | PresenceSet
  | ReachabilitySet
  | ShiftTurned
  | EngagementStarted
  | EngagementEnded
  | WrapUpStarted
  | WrapUpEnded
  | PauseSpared
  | PresenceChanged;

import type { Availability, Channel } from '@sambung/contracts';
import type { Asked } from './asked';

interface AskedOfPerson extends Asked {
  readonly employeeId: string;
}

export interface SetPresence extends AskedOfPerson {
  readonly type: 'set-presence';
  readonly availability: Availability;
  readonly activity: string;
  readonly expiresAt?: number | undefined;
  /** The manager who pauses them; undefined: they say it themself. */
  readonly byId?: string | undefined;
}

export interface SetReachability extends AskedOfPerson {
  readonly type: 'set-reachability';
  readonly reachable: boolean;
}

export interface StartEngagement extends AskedOfPerson {
  readonly type: 'start-engagement';
  readonly engagementId: string;
  readonly channel: Channel;
  readonly expiresAt?: number | undefined;
}

export interface EndEngagement extends AskedOfPerson {
  readonly type: 'end-engagement';
  readonly engagementId: string;
}

export interface EndWrapUp extends AskedOfPerson {
  readonly type: 'end-wrap-up';
}

/** To join a team’s floor, or to leave it (or not to come). */
export interface AnswerFillIn extends AskedOfPerson {
  readonly type: 'answer-fill-in';
  readonly teamId: string;
  readonly joins: boolean;
}

export type PersonCommand = SetPresence | SetReachability | StartEngagement | EndEngagement | EndWrapUp | AnswerFillIn;

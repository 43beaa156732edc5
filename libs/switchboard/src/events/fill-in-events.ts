import type { ExpectedWait } from '@sambung/contracts';

/** `fill-in.asked`: a team is short, and somebody is asked to join its floor. */
export interface FillInAsked {
  readonly type: 'fill-in-asked';
  readonly employeeId: string;
  readonly teamId: string;
  /** The handoff that waited too long, or one too many: its story tells it. Left out in logs of before it was told there. */
  readonly aboutId?: string | undefined;
  /** How many wait for the same people. */
  readonly waiting: number;
  readonly expectedWaitSeconds: number | null;
  /** Null: no honest estimate. Left out in logs of before it was told. */
  readonly expectedWait?: ExpectedWait | null | undefined;
  readonly expiresAt: number;
  /** Nobody is asked for this team before. */
  readonly askAgainAt: number;
  readonly at: number;
}

/** `fill-in.declined` */
export interface FillInDeclined {
  readonly type: 'fill-in-declined';
  readonly employeeId: string;
  readonly teamId: string;
  readonly because: 'said' | 'expired';
  readonly at: number;
}

/** `fill-in.joined`: until they leave they are asked for what the team and its roles are asked for. */
export interface FillInJoined {
  readonly type: 'fill-in-joined';
  readonly employeeId: string;
  readonly teamId: string;
  /** Of the team’s people, then. */
  readonly roles: readonly string[];
  readonly reviewAt: number;
  readonly at: number;
}

/** Internal: it is still not quiet. */
export interface FillInContinued {
  readonly type: 'fill-in-continued';
  readonly employeeId: string;
  readonly teamId: string;
  readonly reviewAt: number;
  readonly at: number;
}

/** `fill-in.left` */
export interface FillInLeft {
  readonly type: 'fill-in-left';
  readonly employeeId: string;
  readonly teamId: string;
  readonly because: 'said' | 'quiet' | 'gone';
  readonly askAgainAt: number;
  readonly at: number;
}

export type FillInEvent = FillInAsked | FillInDeclined | FillInJoined | FillInContinued | FillInLeft;

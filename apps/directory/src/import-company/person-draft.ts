import type { Absence, Authority, Capacity, WeeklyHours } from '@sambung/contracts';
import type { Levels } from '../domain/employee';
import type { ReadContactPoints } from './read-contact-points';
import type { ReadEvidence } from './read-evidence';

/** What one row says of a person. Managers and deputies are named by external id: their row may come later. */
export interface PersonDraft {
  readonly line: number;
  readonly externalId: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly manager: string | null;
  readonly deputy: string | null;
  readonly skills: Levels;
  readonly languages: Levels;
  readonly contactPoints: ReadContactPoints;
  readonly workingHours: WeeklyHours | null;
  readonly capacity: Capacity;
  readonly wrapUpSeconds: number;
  readonly tags: readonly string[];
  readonly authorities: readonly Authority[];
  readonly absences: readonly Absence[];
  /** What shows the skills; no part of the person's own row. */
  readonly evidence: readonly ReadEvidence[];
}

/** What a mapping says something about. The rest of a person stays as it is when they are imported again. */
export type PersonField = Exclude<keyof PersonDraft, 'line' | 'externalId' | 'name' | 'evidence'>;

import type { Site } from '../domain/catalogue';

/** What a row may name: the workspace's catalogue, with what this import has added to it so far. */
export interface KnownNames {
  readonly roles: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  /** By skill, how long an assessment holds that does not say so itself; null: without end. */
  readonly validMonths: ReadonlyMap<string, number | null>;
  /** Ids by key. */
  readonly teams: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, Pick<Site, 'id' | 'timeZone'>>;
  readonly region: string;
  readonly timeZone: string;
  /** In that time zone. */
  readonly today: string;
}

import type { Site } from '../domain/catalogue';

/** What a row may name: the workspace's catalogue, with what this import has added to it so far. */
export interface KnownNames {
  readonly roles: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  /** Ids by key. */
  readonly teams: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, Pick<Site, 'id' | 'timeZone'>>;
  readonly region: string;
  readonly timeZone: string;
}

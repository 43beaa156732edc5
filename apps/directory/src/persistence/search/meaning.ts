import type { NearWord } from './near-words';
import { meansMoreThanNames, type SaidWord } from './said-words';
import type { NameColumn } from './sources';
import type { Sql } from '../sql';

/** How far a word may be from what it means. */
type Closeness = 'in-the-name' | 'exact' | 'near';

export type NearWords = ReadonlyMap<string, readonly NearWord[]>;

/**
 * Conditions that somebody is meant by what was said. They are looked at for each row that an index brings, so they may use any operator; wherever a
 * name decides, by the copy of it in that index, so that the person's own row is read only of those who are meant.
 */
export class Meaning {
  constructor(
    private readonly words: readonly SaidWord[],
    private readonly near: NearWords,
    private readonly sql: Sql,
  ) {}

  /** Each word means them so. */
  all(closeness: Closeness, name: NameColumn, words = this.words): string {
    return words.length === 0 ? 'true' : `(${words.map((word) => this.one(word, closeness, name)).join(' and ')})`;
  }

  /** Their name holds a word that this one could have meant. */
  nearly({ word }: SaidWord, name: NameColumn): string {
    const similar = this.near.get(word) ?? [];
    if (similar.length === 0) return 'false';
    return `string_to_array(${name}, ' ') && ${this.sql.value(similar.map((each) => each.word))}::text[]`;
  }

  namedSo(plain: string, name: NameColumn): string {
    return `starts_with(${name}, ${this.sql.value(plain)})`;
  }

  private one(said: SaidWord, closeness: Closeness, name: NameColumn): string {
    const begins = this.sql.value(` ${said.word}`);
    const inName = `position(${begins} in ' ' || ${name}) > 0`;
    if (closeness === 'in-the-name') return inName;
    const ways = [
      ...(meansMoreThanNames(said) ? this.beyondNames(said, begins) : [inName]),
      ...(closeness === 'near' ? [this.nearly(said, name)] : []),
    ];
    return `coalesce(${ways.join(' or ')}, false)`;
  }

  private beyondNames({ roles, teams, sites }: SaidWord, begins: string): string[] {
    const { sql } = this;
    return [
      `position(${begins} in e.words) > 0`,
      ...(roles.length > 0 ? [`e.roles && ${sql.value(roles)}::text[]`] : []),
      ...(teams.length > 0 ? [`e.team_id = any(${sql.value(teams)}::text[])`] : []),
      ...(sites.length > 0 ? [`e.site_id = any(${sql.value(sites)}::text[])`] : []),
    ];
  }
}

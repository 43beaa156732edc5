import type { NearWord } from './near-words';
import type { SaidWord } from './said-words';
import type { Sql } from '../sql';
import { beyondEvery } from './word-range';

/** Where the plain name stands in a source: in the person's row, or beside the word. */
export type NameColumn = 'e.name_plain' | 'w.name_plain';

/** Where people come from, in the order in which they are shown: `rank, word, name, id`. Every source is read off an index, and only as far as needed. */
export interface Source {
  /** A number, or an expression of a column of `keys`. */
  readonly rank: string;
  /** The least rank it has, and the highest. */
  readonly from: number;
  readonly to: number;
  /** The word under which they stand. */
  readonly word: string;
  /** What stands before the rows, where there are several lists to be merged: each is read by itself. */
  readonly keys?: string;
  readonly rows: string;
  readonly name: NameColumn;
  /** The index's own order. */
  readonly order: string;
  readonly where: readonly string[];
}

const PEOPLE = { rows: 'employees e', name: 'e.name_plain', order: 'e.name_plain, e.id' } as const;
const BY_WORD = {
  rows: 'search_words w join employees e on e.workspace = w.workspace and e.id = w.employee_id',
  name: 'w.name_plain',
  order: 'w.word, w.name_plain, w.employee_id',
} as const;
/** Kinds of search words. */
const IN_NAME = 1;
const REACHED_BY = 2;
const HOLDING = 3;
const ADDRESS = 4;

const always = (rank: number) => ({ rank: `${rank}::real`, from: rank, to: rank });
const byName = (rank: number) => ({ ...always(rank), word: `''::text` });

/** Everybody, by name. */
export const everybody = (): Source => ({ ...byName(0), ...PEOPLE, where: [] });

/** Whose name begins so. */
export const namedSo = (said: string, sql: Sql): Source => ({
  ...byName(0),
  ...PEOPLE,
  where: [`e.name_plain >= ${sql.value(said)}`, `e.name_plain < ${sql.value(beyondEvery(said))}`],
});

/** A word of whose name begins so. Somebody who has two of them stands under the first. */
export const withNameWord = (rank: number, said: string, sql: Sql): Source =>
  withWord(rank, IN_NAME, said, 'w.name_plain', sql);

/** Whose number, extension or address begins so, and no word of their name. */
export function reachedBy(rank: number, said: string, sql: Sql): Source {
  const source = withWord(rank, said.includes('@') ? ADDRESS : REACHED_BY, said, 'e.words', sql);
  return { ...source, where: [...source.where, `position(${sql.value(` ${said}`)} in ' ' || w.name_plain) = 0`] };
}

function withWord(rank: number, kind: number, said: string, words: string, sql: Sql): Source {
  const [from, beyond] = [sql.value(said), sql.value(beyondEvery(said))];
  return {
    ...always(rank),
    ...BY_WORD,
    word: 'w.word',
    where: [
      `w.kind = ${kind}`,
      `w.word >= ${from}`,
      `w.word < ${beyond}`,
      `w.word = (select min(each collate "C") from unnest(string_to_array(${words}, ' ')) each where starts_with(each, ${from}))`,
    ],
  };
}

/** Whoever holds one of the roles. */
export function holding(rank: number, roles: readonly string[], sql: Sql): Source {
  const keys = sql.value(roles);
  return {
    ...byName(rank),
    ...BY_WORD,
    keys: `unnest(${keys}::text[]) with ordinality key (value, place)`,
    where: [`w.kind = ${HOLDING}`, `w.word = key.value`, `not e.roles && (${keys}::text[])[1:key.place - 1]`],
  };
}

/** Whoever is in one of the teams, or at one of the sites. */
export const belonging = (rank: number, to: 'team_id' | 'site_id', ids: readonly string[], sql: Sql): Source => ({
  ...byName(rank),
  ...PEOPLE,
  keys: `unnest(${sql.value(ids)}::text[]) key (value)`,
  where: [`e.${to} = key.value`],
});

/** Whose name holds a word that could have been meant; the fewer slips, the earlier. */
export function similarTo(near: readonly NearWord[], sql: Sql): Source {
  const words = sql.value(near.map(({ word }) => word));
  const slips = sql.value(near.map((each) => each.slips));
  return {
    rank: '(3 + key.slips / 10.0)::real',
    from: 3.1,
    to: 3.4,
    word: 'key.value',
    ...BY_WORD,
    keys: `unnest(${words}::text[], ${slips}::int[]) with ordinality key (value, slips, place)`,
    where: [
      `w.kind = ${IN_NAME}`,
      `w.word = key.value`,
      `not string_to_array(w.name_plain, ' ') && (${words}::text[])[1:key.place - 1]`,
    ],
  };
}

/** Everybody whom one word means exactly, each of them in one of the sources: somebody of a team of that word who is also at a site of it comes from the first. */
export function meantBy(rank: number, { word, roles, teams, sites, reaches }: SaidWord, sql: Sql): Source[] {
  const begins = sql.value(` ${word}`);
  const list = (ids: readonly string[]): string => `${sql.value(ids)}::text[]`;
  const ways: { source: Source; whom: (name: NameColumn) => string }[] = [
    { source: withNameWord(rank, word, sql), whom: (name) => `position(${begins} in ' ' || ${name}) > 0` },
    ...(roles.length > 0 ? [{ source: holding(rank + 0.1, roles, sql), whom: () => `e.roles && ${list(roles)}` }] : []),
    ...(teams.length > 0
      ? [{ source: belonging(rank + 0.2, 'team_id', teams, sql), whom: () => `e.team_id = any(${list(teams)})` }]
      : []),
    ...(sites.length > 0
      ? [{ source: belonging(rank + 0.3, 'site_id', sites, sql), whom: () => `e.site_id = any(${list(sites)})` }]
      : []),
    ...(reaches ? [{ source: reachedBy(rank + 0.4, word, sql), whom: () => 'false' }] : []),
  ];
  return ways.map(({ source }, at) => {
    const earlier = ways.slice(0, at).map(({ whom }) => `not coalesce(${whom(source.name)}, false)`);
    return { ...source, where: [...source.where, ...earlier] };
  });
}

import type { EntityManager } from 'typeorm';
import { digitsMeant } from '../../domain/telephone';

/** One word that is searched for, with what of the catalogue it begins a word of: who holds, is in, or is at it is meant too. */
export interface SaidWord {
  readonly word: string;
  /** Keys; those of a duty’s role too. */
  readonly roles: readonly string[];
  /** Ids; those of a duty’s team too. */
  readonly teams: readonly string[];
  readonly sites: readonly string[];
  /** Begins a number, extension or address of somebody. */
  readonly reaches: boolean;
}

export interface Said {
  /** All of it as names are searched: lower case, without accents and signs. */
  readonly plain: string;
  readonly words: readonly SaidWord[];
}

/** Whole addresses begin as names do: only what looks like an address is compared with them. */
const ADDRESS_OR_NUMBER = `case when position('@' in said.word) > 0 then 4 else 2 end`;
/** More words would say nothing more of one person. */
const MOST_WORDS = 6;

/**
 * What was typed, word by word. From here on the transaction plans statements without looking at the words: it then reads indexes in the order that is
 * shown and stops at a page, which is what is wanted. A plan for two letters that a third of the company begins with would fetch and sort them all.
 */
async function readSaid(manager: EntityManager, workspace: string, q: string): Promise<Said> {
  const begins = (table: string): string =>
    `${table}.workspace = $1 and position(' ' || said.word in ${table}.words) > 0`;
  const [row] = await manager.query<{ plain: string; words: SaidWord[] }[]>(
    `select set_config('plan_cache_mode', 'force_generic_plan', true), plain_words($2) as plain, coalesce((
       select jsonb_agg(jsonb_build_object('word', said.word,
         'roles', array(select r.key from roles r where ${begins('r')}
                        union select d.role from duties d where ${begins('d')} and d.role is not null order by 1),
         'teams', array(select t.id from teams t where ${begins('t')}
                        union select d.team_id from duties d where ${begins('d')} and d.team_id is not null order by 1),
         'sites', array(select s.id from sites s where ${begins('s')} order by 1),
         'reaches', coalesce(starts_with((
           select w.word from search_words w where w.workspace = $1 and w.kind = ${ADDRESS_OR_NUMBER} and w.word >= said.word order by w.word limit 1),
           said.word), false)) order by said.place)
       from unnest((said_words($2))[1:${MOST_WORDS}]) with ordinality said (word, place)), '[]') as words`,
    [workspace, q],
  );
  return row ?? { plain: '', words: [] };
}

/** The same, of a telephone number in whichever way it is written: the first that reaches somebody. */
export async function readMeant(manager: EntityManager, workspace: string, q: string): Promise<Said> {
  if (/\d{2}/.test(q)) {
    const [settings] = await manager.query<{ region: string }[]>('select region from workspaces where workspace = $1', [
      workspace,
    ]);
    for (const digits of digitsMeant(q, settings?.region ?? '')) {
      const said = await readSaid(manager, workspace, digits);
      if (said.words.some(({ reaches }) => reaches)) return said;
    }
  }
  return readSaid(manager, workspace, q);
}

/** Whether somebody could be meant by it although it is no part of their name. */
export const meansMoreThanNames = ({ roles, teams, sites, reaches }: SaidWord): boolean =>
  reaches || roles.length + teams.length + sites.length > 0;

/** Of these, the one that most likely means the fewest people: what means fewer roles, teams and sites, then what is longer. */
export function rarest(words: readonly SaidWord[]): SaidWord | undefined {
  const meanings = ({ roles, teams, sites }: SaidWord): number => roles.length + teams.length + sites.length;
  return [...words].sort((a, b) => meanings(a) - meanings(b) || b.word.length - a.word.length)[0];
}

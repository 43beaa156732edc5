import type { EntityManager } from 'typeorm';
import { Sql } from '../sql';
import { beyondEvery } from './word-range';

/** What a mistyped word could have meant. */
export interface NearWord {
  readonly word: string;
  /** Letters that are wrong, missing, too many or exchanged; of a word that is still being typed, in what there is of it. */
  readonly slips: number;
}

/** Shorter words are near to everything; two slips in less than six letters make another word (the limits of Lucene’s “AUTO” fuzziness). */
const slipsForgiven = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);
const MOST_NEAR = 40;

/**
 * For each of the words, which words of names it could have meant, nearest first. The first letter is taken as meant (people rarely miss it, and
 * the index needs something to hold on to), unless it was exchanged with the second. Numbers are never near: they would be somebody else’s.
 */
export async function findNearWords(
  manager: EntityManager,
  workspace: string,
  words: readonly string[],
): Promise<Map<string, NearWord[]>> {
  const sql = new Sql();
  const mine = sql.value(workspace);
  const selects = words.filter(mayBeMistyped).map((word) => nearTo(word, mine, sql));
  if (selects.length === 0) return new Map();
  const rows = await manager.query<{ said: string; near: NearWord[] }[]>(...sql.statement(selects.join(' union all ')));
  return new Map(rows.map(({ said, near }) => [said, near]));
}

const mayBeMistyped = (word: string): boolean => slipsForgiven(word.length) > 0 && /^\p{L}+$/u.test(word);

function nearTo(word: string, workspace: string, sql: Sql): string {
  const letters = Array.from(word);
  const most = slipsForgiven(letters.length);
  const said = sql.value(word);
  const swaps = sql.value(neighboursExchanged(letters));
  const beginnings = Array.from({ length: 2 * most + 1 }, (_, index) => letters.length - most + index).map(
    (length) => `levenshtein_less_equal(${said}, left(n.word, ${length}), ${most})`,
  );
  const slips = `case when left(n.word, ${letters.length}) = any(${swaps}::text[]) then 1 else least(${beginnings.join(', ')}) end`;
  return `(select ${said}::text as said, coalesce(jsonb_agg(jsonb_build_object('word', near.word, 'slips', near.slips)), '[]') as near
    from (select n.word, n.slips from (select n.word, ${slips} as slips from name_words n
            where n.workspace = ${workspace} and (${beginningWith(firstLetters(letters), sql)})
              and length(n.word) >= ${letters.length - most} and not starts_with(n.word, ${said})) n
          where n.slips <= ${most} order by n.slips, n.word limit ${MOST_NEAR}) near)`;
}

const firstLetters = ([first = '', second = '']: readonly string[]): string[] => [
  first,
  ...(second === first ? [] : [second + first]),
];

const beginningWith = (beginnings: readonly string[], sql: Sql): string =>
  beginnings.map((each) => `n.word >= ${sql.value(each)} and n.word < ${sql.value(beyondEvery(each))}`).join(' or ');

function neighboursExchanged(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => {
    const exchanged = [...letters];
    exchanged[index] = letter;
    exchanged[index + 1] = letters[index] ?? '';
    return exchanged.join('');
  });
}

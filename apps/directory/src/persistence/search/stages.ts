import { Meaning, type NearWords } from './meaning';
import { meansMoreThanNames, rarest, type Said, type SaidWord } from './said-words';
import { meantBy, similarTo, withNameWord, type Source } from './sources';
import type { Sql } from '../sql';

/** Sources, each with what else must hold of whoever comes from it. One statement reads them all; nobody is in two. */
export type Stage = readonly { readonly source: Source; readonly where: readonly string[] }[];

const NOTHING_NEAR: NearWords = new Map();

/** Each word begins one of their name; then, each begins something that is known of them. Those whose name begins so came before. */
export function exactly({ plain, words }: Said, sql: Sql): Stage {
  const meaning = new Meaning(words, NOTHING_NEAR, sql);
  const longest = [...words].sort((a, b) => b.word.length - a.word.length)[0];
  if (!longest) return [];
  const byName = withNameWord(1, longest.word, sql);
  const others = words.filter((word) => word !== longest);
  return [
    {
      source: byName,
      where: [meaning.all('in-the-name', byName.name, others), `not ${meaning.namedSo(plain, byName.name)}`],
    },
    ...knownSo(words, sql).map((source) => ({
      source,
      where: [
        meaning.all('exact', source.name),
        `not ${meaning.all('in-the-name', source.name)}`,
        `not ${meaning.namedSo(plain, source.name)}`,
      ],
    })),
  ];
}

/** Where people come from who are meant by more than their names. */
function knownSo(words: readonly SaidWord[], sql: Sql): Source[] {
  const lead = rarest(words);
  if (!lead || !words.some(meansMoreThanNames)) return [];
  // Whom a single word means by their name is among the first already.
  return meantBy(2, lead, sql).slice(words.length === 1 ? 1 : 0);
}

/** Each word means them exactly or nearly, and one of them nearly. */
export function nearly({ plain, words }: Said, near: NearWords, sql: Sql): Stage {
  const lead = rarest(words);
  const mistyped = words.filter(({ word }) => (near.get(word) ?? []).length > 0);
  if (!lead || mistyped.length === 0) return [];
  const meaning = new Meaning(words, near, sql);
  const where = ({ name }: Source): string[] => [
    meaning.all('near', name),
    `not ${meaning.all('exact', name)}`,
    `not ${meaning.namedSo(plain, name)}`,
  ];
  const similar = similarTo(near.get(lead.word) ?? [], sql);
  // Whom the leading word means exactly, and another one nearly.
  const exact = mistyped.some((word) => word !== lead) ? meantBy(3.5, lead, sql) : [];
  return [
    ...(mistyped.includes(lead) ? [{ source: similar, where: where(similar) }] : []),
    ...exact.map((source) => ({
      source,
      where: [...where(source), `not ${meaning.nearly(lead, source.name)}`],
    })),
  ];
}

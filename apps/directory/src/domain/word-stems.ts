/** What stays when each prefix is taken off; after some the first letter of the stem is hidden in the prefix (membeli: beli, memesan: pesan, menulis: tulis, mengirim: kirim, menyewa: sewa). */
const PREFIXES: readonly (readonly [prefix: RegExp, restored: string])[] = [
  ...(['pem', 'mem'] as const).flatMap((prefix) => both(prefix, 'p')),
  ...(['peny', 'meny'] as const).flatMap((prefix) => both(prefix, 's')),
  ...(['peng', 'meng'] as const).flatMap((prefix) => both(prefix, 'k')),
  ...(['pen', 'men'] as const).flatMap((prefix) => both(prefix, 't')),
  ...['per', 'ber', 'ter', 'pe', 'me', 'di', 'ke', 'se'].map((prefix) => [new RegExp(`^${prefix}`), ''] as const),
];
const SUFFIXES = /(?:kannya|annya|kan|nya|lah|kah|an|i)$/;
/** Less is no stem, and would be in every other word. */
const SHORTEST = 4;

function both(prefix: string, restored: string): (readonly [RegExp, string])[] {
  return [
    [new RegExp(`^${prefix}`), ''],
    [new RegExp(`^${prefix}(?=[aiueo])`), restored],
  ];
}

/**
 * What an Indonesian word could have been made of, itself included: prefixes and suffixes taken off in every way, without a dictionary (so some of what comes out is no word). In the manner of
 * Tala, “A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia” (2003); English words come through as they are, or lose an ending that both sides lose.
 * @param word plain
 */
export function stemsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const stems = cut(word);
  known.set(word, stems);
  return stems;
}

/** The words of a catalogue are asked for again with every question. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 10_000;

function cut(word: string): readonly string[] {
  const bare = [word, word.replace(SUFFIXES, '')];
  const without = bare.flatMap((each) => PREFIXES.map(([prefix, restored]) => each.replace(prefix, restored)));
  return [...new Set([word, ...[...bare, ...without].filter((each) => each.length >= SHORTEST)])];
}

/** The bound of all words that begin so, in the C collation: a range, because row-level security lets only comparisons that leak nothing use an index. */
export const beyondEvery = (beginning: string): string => `${beginning}\u{10ffff}`;

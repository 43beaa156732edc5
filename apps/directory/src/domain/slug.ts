const COMBINING_MARKS = /\p{M}/gu;

/** A name as a key of the catalogue: `Government Sales` is `government-sales`, `Südmarkt` is `sudmarkt`. Undefined if nothing remains. */
export function slug(name: string): string | undefined {
  const key = name
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return key === '' ? undefined : key;
}

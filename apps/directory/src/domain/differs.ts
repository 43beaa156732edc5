import { isDeepStrictEqual } from 'node:util';

/** Whether what is said is not what stands there already. Only what is said is compared. */
export function differs<Entry extends object>(entry: Entry, said: Partial<Entry>): boolean {
  return (Object.keys(said) as (keyof Entry)[]).some((key) => !isDeepStrictEqual(entry[key], said[key]));
}

import type { CalendarEntry } from './calendar-entries';

/** An entry as calendar programs were told it last. */
export interface ToldEntry extends CalendarEntry {
  /** How often it was changed since it was first told (RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  /** When it was told first or changed last. */
  readonly changedAt: string;
  /** It is not in the calendar any more. Remembered, so that it goes on where it was if it comes back. */
  readonly gone: boolean;
}

/**
 * What is told from now on, given what was told before: what stays as it is keeps its number and time, what is different gets the next. What is gone is remembered until it would be over.
 * @param over what ends before this is forgotten, ISO 8601
 */
export function tellEntries(
  told: readonly ToldEntry[],
  entries: readonly CalendarEntry[],
  { now, over }: { readonly now: string; readonly over: string },
): { readonly told: readonly ToldEntry[]; readonly isChanged: boolean } {
  const before = new Map(told.map((each) => [each.name, each]));
  const current = new Set(entries.map(({ name }) => name));
  const shown = entries.map((entry) => retold(entry, before.get(entry.name), now));
  const remembered = told
    .filter(({ name, to }) => !current.has(name) && to >= over)
    .map((each): ToldEntry =>
      each.gone ? each : { ...each, gone: true, sequence: each.sequence + 1, changedAt: now },
    );
  const after = [...shown, ...remembered];
  const isSame = after.length === told.length && after.every((each) => before.get(each.name) === each);
  return isSame ? { told, isChanged: false } : { told: after, isChanged: true };
}

function retold(entry: CalendarEntry, before: ToldEntry | undefined, now: string): ToldEntry {
  if (before && !before.gone && isSame(entry, before)) return before;
  return { ...entry, sequence: before ? before.sequence + 1 : 0, changedAt: now, gone: false };
}

const isSame = (a: CalendarEntry, b: CalendarEntry): boolean =>
  a.kind === b.kind && a.key === b.key && a.from === b.from && a.to === b.to;

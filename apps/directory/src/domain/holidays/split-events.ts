/** One component of a calendar, as it stands in the file. */
export interface EventText {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The events of an iCalendar text, each by itself, so that one that cannot be read spoils no other. What is inside of an event (an alarm) stays with it.
 * Undefined: this is no calendar, or it ends in the middle of one.
 */
export function splitEvents(text: string): EventText[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const is = (line: string | undefined, what: string): boolean => line?.trim().toUpperCase() === what;
  const begin = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findLastIndex((line) => line.trim() !== '');
  if (!is(lines[begin], 'BEGIN:VCALENDAR') || !is(lines[end], 'END:VCALENDAR')) return undefined;
  const events: EventText[] = [];
  let from: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (is(line, 'BEGIN:VEVENT')) {
      if (from !== undefined) return undefined;
      from = at;
    } else if (is(line, 'END:VEVENT')) {
      if (from === undefined) return undefined;
      events.push({ line: from + 1, text: lines.slice(from, at + 1).join('\r\n') });
      from = undefined;
    }
  }
  return from === undefined ? events : undefined;
}

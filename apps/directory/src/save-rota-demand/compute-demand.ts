import { createHash } from 'node:crypto';
import type { RotaDemandBody, RotaDemandProblem, RotaDemandSource } from '@sambung/contracts';
import { RequestInvalid } from '@sambung/platform';
import { usualDemand, type UsualDemand } from '@sambung/rota';
import { RotaDemandRefused, TooLittleHistory } from '../domain/rota/demand.errors';
import type { CountedNeed, DemandTarget } from '../persistence/rota/demands';
import { daysBetween, readContacts, type ReadContact } from './read-contacts';

/** A mean of fewer days is no usual day: of four its error is half of the difference between two days. */
const LEAST_DAYS = 4;
const MOST_DAYS = 1_100;
const MOST_PROBLEMS = 100;
/** As it is where a demand is said by hand without one, s. */
const ASSUMED_PATIENCE = 180;
/** Nobody says more by hand, either. */
const MOST_PATIENCE = 7_200;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface Computed {
  readonly target: DemandTarget;
  readonly needs: readonly CountedNeed[];
  readonly source: RotaDemandSource;
  readonly problems: readonly RotaDemandProblem[];
}

interface Circumstances {
  readonly timeZone: string;
  /** Days on which the team is closed. */
  readonly holidays: ReadonlySet<string>;
  /** ms */
  readonly now: number;
}

/**
 * What usually comes, from contacts that came: the mean of each quarter of an hour of each weekday, holidays left out, and patience where enough people gave up to estimate it.
 * Throws RotaDemandRefused, TooLittleHistory, RequestInvalid.
 */
export async function computeDemand(body: RotaDemandBody, circumstances: Circumstances): Promise<Computed> {
  const { timeZone, holidays, now } = circumstances;
  const { contacts, problems, refused, isCut } = await readContacts(body.csv, timeZone, now);
  const told = problems.all
    .slice(0, MOST_PROBLEMS)
    .map(({ line, column, value, problem, remedy }) => ({ line, column, value, problem, remedy }));
  if (problems.found > 0 && (isCut || !body.skipProblems)) throw new RotaDemandRefused(told, problems.found);
  const days = daysOf(body, contacts);
  const about = contacts.filter(({ reason }) => !body.reasons || body.reasons.includes(reason ?? ''));
  const usual = usualDemand(
    about,
    days.filter((day) => !holidays.has(day)),
  );
  const handled = requireEnough(usual) + body.wrapUpSeconds;
  const patience = patienceOf(body.target, usual);
  const source: RotaDemandSource = {
    ...{ from: days[0] ?? '', until: days.at(-1) ?? '', timeZone, reasons: body.reasons ?? null },
    ...{ lines: contacts.length, otherReasons: contacts.length - about.length, refused },
    ...{ otherDays: about.length - usual.contacts, contacts: usual.contacts, abandoned: usual.abandoned },
    ...{ withoutLength: usual.withoutLength, days: [...usual.days] },
    ...{ holidays: days.filter((day) => holidays.has(day)), handleSeconds: handled, patience },
    sha256: createHash('sha256').update(body.csv).digest('hex'),
  };
  const target = { ...body.target, patienceSeconds: patience.seconds };
  return { target, needs: needsOf(usual, handled), source, problems: told };
}

/** The days that the file holds, as it is said or as its contacts say. */
function daysOf({ from, until }: RotaDemandBody, contacts: readonly ReadContact[]): string[] {
  const dates = contacts.map(({ date }) => date).sort();
  const [first, last] = [from ?? dates[0], until ?? dates.at(-1)];
  if (first === undefined || last === undefined)
    throw new TooLittleHistory([{ path: 'body.csv', message: 'it holds no contact' }]);
  if (first > last) throw new RequestInvalid([{ path: 'body.from', message: 'is after the last day' }]);
  if (Date.parse(last) - Date.parse(first) > MOST_DAYS * 86_400_000)
    throw new RequestInvalid([{ path: 'body.from', message: `is more than ${MOST_DAYS} days before the last day` }]);
  return daysBetween(first, last);
}

/** How long a contact takes. Throws TooLittleHistory. */
function requireEnough({ days, handleSeconds }: UsualDemand): number {
  const faults = days.flatMap((counted, at) =>
    counted < LEAST_DAYS
      ? [
          {
            path: WEEKDAYS[at] ?? '',
            message: `${counted === 1 ? '1 day is' : `${counted} days are`} counted; at least ${LEAST_DAYS} are needed`,
          },
        ]
      : [],
  );
  if (faults.length > 0) throw new TooLittleHistory(faults);
  if (handleSeconds !== null && handleSeconds > 0) return handleSeconds;
  throw new TooLittleHistory([{ path: 'body.csv', message: 'no contact says how long it took' }]);
}

function patienceOf(
  { patienceSeconds }: RotaDemandBody['target'],
  { patience }: UsualDemand,
): RotaDemandSource['patience'] {
  if (patienceSeconds !== undefined) return { seconds: patienceSeconds, basis: 'given', relativeError: null };
  if (patience.seconds === null) return { seconds: ASSUMED_PATIENCE, basis: 'assumed', relativeError: null };
  const seconds = Math.min(MOST_PATIENCE, Math.max(1, Math.round(patience.seconds)));
  return { seconds, basis: 'estimated', relativeError: patience.relativeError };
}

function needsOf({ week }: UsualDemand, handled: number): CountedNeed[] {
  return [...week]
    .sort(([a], [b]) => a - b)
    .flatMap(([weekday, quarters]) =>
      [...quarters]
        .sort(([a], [b]) => a - b)
        .map(([quarter, { contacts }]) => ({
          ...{ weekday, from: clockOf(quarter), to: clockOf((quarter + 1) % 96) },
          contacts: Math.round(contacts * 1e4) / 1e4,
          handleSeconds: Math.round(handled * 10) / 10,
        })),
    );
}

const clockOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

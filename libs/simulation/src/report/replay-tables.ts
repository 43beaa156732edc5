import type { AllFigures, ReasonFigures } from '../replay/observe';
import type { OutcomeInSeconds, ReplayComparison, ThreeWays } from '../replay/compare-replays';
import { METRICS, type MetricName, written } from './metric-names';

/** A table of a replay: a heading row first. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Figures that a recording knows. */
const SHOWN: readonly (keyof AllFigures)[] = [
  'mean_wait_s',
  'p95_wait_s',
  'service_level',
  'asa_s',
  'wait_probability',
  'abandonment',
  'occupancy',
  'occupancy_sd',
  'occupancy_min',
  'occupancy_max',
];
const OF_A_REASON: readonly (keyof ReasonFigures)[] = ['mean_wait_s', 'p95_wait_s', 'service_level', 'abandonment'];
export const COLUMNS = ['recorded', 'played again', 'changed'] as const;

export function replayTables(comparison: ReplayComparison): Table[] {
  return [
    { title: 'All contacts', rows: [['', ...COLUMNS], ...ofAll(comparison)] },
    { title: 'By reason', rows: [['', 'contacts', ...COLUMNS], ...comparison.reasons.flatMap(ofReason)] },
    {
      title: 'The contacts whose wait changes most',
      rows: [['', 'reason', 'requested', ...COLUMNS], ...comparison.contacts_changed_most.map(ofContact)],
    },
    {
      title: 'Who takes how many, and how busy they are',
      rows: [['', ...COLUMNS], ...comparison.people.filter(didAnything).map(ofPerson)],
    },
  ].filter(({ rows }) => rows.length > 1);
}

/** Each figure with how it is called. */
export const shownMetrics = (): Named<keyof AllFigures>[] => named(SHOWN);
type Named<Key> = MetricName & { readonly metric: Key };

function named<Key extends MetricName['metric']>(keys: readonly Key[]): Named<Key>[] {
  return keys.flatMap((key) => METRICS.filter((name): name is Named<Key> => name.metric === key));
}
export const titled = ({ title, unit }: MetricName): string => (unit === '' ? title : `${title} (${unit})`);

const three = <T>({ recorded, modelled, changed }: ThreeWays<T>, say: (of: T) => string): string[] => [
  say(recorded),
  say(modelled),
  say(changed),
];

function ofAll({ figures }: ReplayComparison): string[][] {
  const ends = [
    ['took a callback', 'callback'],
    ['given back or not needed any more', 'returned'],
    ['still waiting at the end', 'waiting'],
  ] as const;
  return [
    ...shownMetrics().map((name) => [titled(name), ...three(figures, (of) => written(of[name.metric], name.unit))]),
    ...ends.map(([title, end]) => [title, ...three(figures, (of) => String(of.ends[end]))]),
  ];
}

function ofReason(reason: ReplayComparison['reasons'][number]): string[][] {
  return named(OF_A_REASON).map((name, at) => [
    `${reason.reason}: ${titled(name)}`,
    at === 0 ? String(reason.recorded.contacts) : '',
    ...three(reason, (of) => written(of[name.metric], name.unit)),
  ]);
}

function ofContact(contact: ReplayComparison['contacts_changed_most'][number]): string[] {
  return [contact.handoffId, contact.reason, contact.requestedAt, ...three(contact, outcome)];
}

function outcome({ wait_s, end, receiver }: OutcomeInSeconds): string {
  return `${wait_s.toFixed(1)} s ${receiver ?? end}`;
}

const didAnything = ({ recorded, modelled, changed }: ReplayComparison['people'][number]): boolean =>
  recorded.taken + modelled.taken + changed.taken > 0;

function ofPerson(person: ReplayComparison['people'][number]): string[] {
  return [
    person.employeeId,
    ...three(
      person,
      ({ taken, occupancy }) => `${String(taken)} (${occupancy === null ? '–' : written(occupancy, '%')}%)`,
    ),
  ];
}

/** Where the library says what happened. A pino logger fits as it is. Details are ids, numbers and codes, never contents of events. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Where the library counts. `PrometheusMetrics` fits; without one nothing is counted. */
export interface Metrics {
  /** Adds to a counter (`…_total`). */
  count(name: MetricName, labels: Readonly<Record<string, string | number>>, by?: number): void;
  /** Sets a gauge. */
  gauge(name: MetricName, labels: Readonly<Record<string, string | number>>, value: number): void;
}

/** Every series this library writes, with its help text. */
export const METRICS = {
  sambung_outbox_sent_total: 'Records sent, resends included.',
  sambung_outbox_send_failures_total:
    'Sends that were rejected or whose outcome is unknown; they are sent again with the same numbers.',
  sambung_outbox_unsent: 'Records in the outbox that are not known to be in the topic.',
  sambung_outbox_oldest_unsent_seconds: 'Age of the oldest record that is not known to be in the topic.',
  sambung_outbox_leads: '1 while this process sends the partition.',
  sambung_outbox_refused:
    '1 while the partition is not sent because its topic is ahead of the table (a restored backup).',
  sambung_inbox_records_total: 'Records read, by what became of them: applied, dropped, passed, parked, beyondHole.',
  sambung_inbox_position: 'Number of the last record that was applied or parked.',
  sambung_inbox_hole: '1 while a number is missing and nothing beyond it is applied.',
  sambung_inbox_parked_total: 'Records that were parked.',
} as const;
export type MetricName = keyof typeof METRICS;

export const silent: Log & Metrics = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  count: () => undefined,
  gauge: () => undefined,
};

/** What a readiness check shows: an empty list is healthy. */
export type Problems = readonly string[];

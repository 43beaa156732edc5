import { Injectable } from '@nestjs/common';
import type { ContactReportQuery } from '@sambung/contracts';
import { Clock, Database, RequestInvalid } from '@sambung/platform';
import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import { periodOf } from '../domain/report-period';
import { findPastContacts, type PastContactRow } from '../persistence/past-contacts';

/** As many as a demand is computed from at once. */
const MOST = 200_000;

/** The contacts that came, one a line, as rotas take them for what usually comes: when, what about, how long. Nobody is in it. */
@Injectable()
export class ReportContacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A CSV. Throws RequestInvalid for days or time zones that there are not, and for more contacts than are given at once. */
  async make(workspace: string, query: ContactReportQuery): Promise<string> {
    const period = periodOf(query, query.timeZone, this.clock.now());
    if ('message' in period) throw new RequestInvalid([period]);
    const rows = await this.database.inWorkspace(workspace, (manager) =>
      findPastContacts(manager, workspace, period, MOST + 1),
    );
    if (rows.length > MOST)
      throw new RequestInvalid([
        { path: 'query.from', message: `there are more than ${MOST} contacts; ask for fewer days` },
      ]);
    return contactsCsv(rows, query.timeZone);
  }
}

/** Reasons are keys, so no cell could be run as a formula. */
export function contactsCsv(rows: readonly PastContactRow[], timeZone: string): string {
  const lines = rows.map(({ requestedAt, reason, waited, handled, abandoned }) => [
    DateTime.fromJSDate(requestedAt, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    ...[reason, whole(handled), whole(waited), abandoned ? 'yes' : 'no'],
  ]);
  const columns = ['arrived', 'reason', 'handle_seconds', 'waited_seconds', 'abandoned'];
  return stringify(lines, { header: true, columns, record_delimiter: 'windows' });
}

const whole = (seconds: number | null): number | null => (seconds === null ? null : Math.max(0, Math.round(seconds)));

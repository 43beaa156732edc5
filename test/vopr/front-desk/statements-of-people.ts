import type { Row, Transaction } from '../storage/tables';
import { change, keyOf, type Parameters, type Statement } from './statement';

/** What is kept of the directory, and what shows that an offer would reach somebody. */
export const OF_PEOPLE: readonly Statement[] = [
  {
    name: 'keep employee',
    text: /^INSERT INTO people /,
    run: async (transaction, p) => {
      await change(transaction, 'people', p.key(1, 2), () => ({
        ...{ workspace: p.at(1), employee_id: p.at(2), name: p.at(3), active: p.at(4), offices: p.at(5) },
        ...{ team_id: p.at(6), site_id: p.at(7), manager_id: p.at(8), deputy_id: p.at(9), contact_points: p.json(10) },
        roles: p.at(11),
      }));
      return [];
    },
  },
  ...[
    'people',
    'presence',
    'desk_events',
    'desks',
    'leases',
    'engagements',
    'desk_streams',
    'reachability',
    'fill_ins',
    'api_keys',
    'push_subscriptions',
  ].map(forgetIn),
  {
    name: 'forget what is put aside of an employee',
    text: /^DELETE FROM parked WHERE workspace = \$1 AND subject = \$2 AND kind = 'state'$/,
    run: async (transaction, p) => {
      const theirs = ({ workspace, subject, kind }: Row): boolean =>
        workspace === p.at(1) && subject === p.at(2) && kind === 'state';
      return forget(transaction, 'parked', theirs);
    },
  },
  {
    name: 'keep reason',
    text: /^INSERT INTO reasons /,
    run: async (transaction, p) => {
      await change(transaction, 'reasons', p.key(1, 2), () => ({
        ...{ workspace: p.at(1), reason_id: p.at(2), key: p.at(3), name: p.json(4) },
        ...{ short_answer: p.json(5), active: p.at(6) },
        ...{ asked_roles: p.at(7), asked_team_ids: p.at(8), asked_ids: p.at(9), complaint: p.at(10) },
      }));
      return [];
    },
  },
  {
    name: 'find reason',
    text: /^SELECT reason_id AS "reasonId", active FROM reasons /,
    run: (transaction, p) =>
      transaction
        .rows('reasons')
        .filter((row) => row['workspace'] === p.at(1) && (row['reason_id'] === p.at(2) || row['key'] === p.at(3)))
        .sort((one, other) => Number(other['active']) - Number(one['active']))
        .slice(0, 1)
        .map((row) => ({ reasonId: row['reason_id'], active: row['active'] })),
  },
  {
    name: 'look whether somebody works here',
    text: /^SELECT 1 FROM people WHERE workspace = \$1 AND employee_id = \$2 AND active$/,
    run: (transaction, p) => (transaction.get('people', p.key(1, 2))?.['active'] === true ? [{ '?column?': 1 }] : []),
  },
  {
    name: 'require employee',
    text: /^SELECT FROM people WHERE workspace = \$1 AND employee_id = \$2 AND active$/,
    run: (transaction, p) => (transaction.get('people', p.key(1, 2))?.['active'] === true ? [{}] : []),
  },
  {
    name: 'lock person',
    text: /^INSERT INTO reachability /,
    run: async (transaction, p) => {
      const free = { workspace: p.at(1), employee_id: p.at(2), reachable: false, stream_closed_at: null };
      const row = await change(transaction, 'reachability', p.key(1, 2), (before) => before ?? free);
      return [{ reachable: row['reachable'] }];
    },
  },
  {
    name: 'settle reachability',
    text: /^UPDATE reachability r SET reachable = NOT r\.reachable /,
    run: async (transaction, p, now) => {
      const row = transaction.get('reachability', p.key(3, 4));
      if (!row || row['reachable'] === isVouchedFor(transaction, row, p, now)) return [[], 0];
      const turned = await change(transaction, 'reachability', p.key(3, 4), () => ({
        ...row,
        reachable: row['reachable'] !== true,
      }));
      return [[{ reachable: turned['reachable'] }], 1];
    },
  },
  {
    name: 'renew lease',
    text: /^INSERT INTO leases /,
    run: async (transaction, p, now) => {
      const expiresAt = new Date(now + Number(p.at(4)) * 1_000);
      await change(transaction, 'leases', p.key(1, 2, 3), () => ({
        ...{ workspace: p.at(1), employee_id: p.at(2), holder: p.at(3), expires_at: expiresAt },
      }));
      return [{ expires_at: expiresAt }];
    },
  },
  {
    name: 'end lease',
    text: /^DELETE FROM leases WHERE workspace = \$1 AND employee_id = \$2 AND holder = \$3$/,
    run: async (transaction, p) => {
      await transaction.lock('leases', p.key(1, 2, 3));
      transaction.put('leases', p.key(1, 2, 3), undefined);
      return [[], 1];
    },
  },
  {
    name: 'find presence',
    text: /^SELECT state FROM presence /,
    run: (transaction, p) => {
      const row = transaction.get('presence', p.key(1, 2));
      return row ? [{ state: structuredClone(row['state']) }] : [];
    },
  },
  {
    name: 'find reachability',
    text: /^SELECT reachable FROM reachability /,
    run: (transaction, p) => {
      const row = transaction.get('reachability', p.key(1, 2));
      return row ? [{ reachable: row['reachable'] }] : [];
    },
  },
  {
    name: 'load people',
    text: /^SELECT employee_id AS "employeeId", name, contact_points AS "contactPoints" FROM people /,
    run: (transaction, p) =>
      p.list(2).flatMap((id) => {
        const row = transaction.get('people', keyOf(p.at(1), id));
        return row ? [{ employeeId: id, name: row['name'], contactPoints: row['contact_points'] }] : [];
      }),
  },
  {
    name: 'load handoffs',
    text: /^SELECT h\.handoff_id AS "handoffId", .* FROM handoffs h JOIN standings s /,
    run: (transaction, p) =>
      p.list(2).flatMap((id) => {
        const key = keyOf(p.at(1), id);
        const row = transaction.get('handoffs', key);
        return row ? [storedHandoff(transaction, row, key)] : [];
      }),
  },
];

/** Nothing of somebody is left in a table. */
function forgetIn(table: string): Statement {
  return {
    name: `forget employee in ${table}`,
    text: new RegExp(`^DELETE FROM ${table} WHERE workspace = \\$1 AND employee_id = \\$2$`),
    run: async (transaction, p) => {
      const theirs = ({ workspace, employee_id: id }: Row): boolean => workspace === p.at(1) && id === p.at(2);
      return forget(transaction, table, theirs);
    },
  };
}

async function forget(transaction: Transaction, table: string, which: (row: Row) => boolean): Promise<unknown[]> {
  const gone = transaction.entries(table).filter(([, row]) => which(row));
  for (const [key] of gone) {
    await transaction.lock(table, key);
    transaction.put(table, key, undefined);
  }
  return [[], gone.length];
}

/** An open stream would do too, and is not played here: a lease of an integration stands for every way of being reachable. */
function isVouchedFor(
  transaction: Transaction,
  { workspace, employee_id: id }: Row,
  _p: Parameters,
  now: number,
): boolean {
  return transaction
    .rows('leases')
    .some(
      (row) =>
        row['workspace'] === workspace && row['employee_id'] === id && (row['expires_at'] as Date).getTime() > now,
    );
}

function storedHandoff(transaction: Transaction, row: Row, key: string): object {
  const [contact, standing] = [transaction.get('contacts', key), transaction.get('standings', key)];
  const { reasonId } = standing?.['standing'] as { reasonId: string };
  const reason = transaction.get('reasons', keyOf(row['workspace'], reasonId));
  const site = transaction.get('sites', keyOf(row['workspace'], row['site_id']));
  return {
    ...{ handoffId: row['handoff_id'], senderId: row['sender_id'], channel: row['channel'], language: row['language'] },
    ...{ siteId: row['site_id'], siteName: site?.['name'] ?? null, timeZone: site?.['time_zone'] ?? null },
    ...{
      namedEmployeeId: row['named_employee_id'],
      upset: row['upset'],
      tier: row['tier'],
      holdSeconds: row['hold_seconds'],
      comes: row['comes'],
    },
    ...{ externalRef: row['external_ref'], requestedAt: row['requested_at'] },
    ...{ contactKind: contact?.['kind'], contactName: contact?.['name'], contactNumber: contact?.['number'] },
    ...{ contactNote: contact?.['note'], contactErasedAt: contact?.['erased_at'] },
    ...{
      standing: structuredClone(standing?.['standing']),
      involved: standing?.['involved'],
      lines: standing?.['lines'],
    },
    ...{ reasonKey: reason?.['key'] ?? null, reasonName: reason?.['name'] ?? null },
    shortAnswer: reason?.['short_answer'] ?? null,
  };
}

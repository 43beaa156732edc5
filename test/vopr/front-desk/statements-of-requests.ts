import type { Row, Transaction } from '../storage/tables';
import { keyOf, type Parameters, type Statement } from './statement';

/** What is written and read when a handoff is requested, or something is asked of one. */
export const OF_REQUESTS: readonly Statement[] = [
  {
    name: 'claim key',
    text: /^INSERT INTO idempotency_keys /,
    run: async (transaction, p) => {
      const key = p.key(1, 2, 3);
      // A claim that is under way is waited for.
      await transaction.lock('idempotency_keys', key);
      if (transaction.get('idempotency_keys', key)) return [];
      transaction.put('idempotency_keys', key, {
        ...{ workspace: p.at(1), principal: p.at(2), key: p.at(3), fingerprint: p.at(4) },
        ...{ subject: p.at(5), command_id: p.at(6) },
      });
      return [{ key: p.at(3) }];
    },
  },
  {
    name: 'find key',
    text: /^SELECT fingerprint, subject, command_id AS "commandId" FROM idempotency_keys /,
    run: (transaction, p) => {
      const row = transaction.get('idempotency_keys', p.key(1, 2, 3));
      return row ? [{ fingerprint: row['fingerprint'], subject: row['subject'], commandId: row['command_id'] }] : [];
    },
  },
  {
    name: 'find facts',
    text: /AS "directoryRead"/,
    run: (transaction, p, now) => {
      const people = transaction.rows('people').filter(({ workspace }) => workspace === p.at(1));
      const reasons = transaction.rows('reasons').filter(({ workspace }) => workspace === p.at(1));
      const person = (id: unknown): Row | undefined => people.find((each) => each['employee_id'] === id);
      const [sender, named] = [person(p.at(2)), person(p.at(3))];
      const fitting = reasons.filter((each) => each['reason_id'] === p.at(4) || each['key'] === p.at(5));
      const [reason] = fitting.sort((a, b) => Number(b['active']) - Number(a['active']));
      const site = transaction.get('sites', keyOf(p.at(1), p.at(6) ?? sender?.['site_id']));
      const position = transaction.get('inbox_position', keyOf('front-desk', p.at(7), p.at(8)));
      return [
        {
          sender: sender ? { name: sender['name'], siteId: sender['site_id'] } : null,
          named: named ? { name: named['name'], active: named['active'] } : null,
          reason: reason ? reasonFacts(reason) : null,
          site: site ? { name: site['name'], timeZone: site['time_zone'], active: site['active'] } : null,
          directoryRead: reasons.length > 0 && people.length > 0,
          directoryNumber: position?.['number'] ?? null,
          lastReceiverId: lastReceiver(transaction.rows('contacts'), p.at(1), p.at(9), {
            standingOf: (id) => transaction.get('standings', keyOf(p.at(1), id)),
            worksHere: (id) => person(id)?.['active'] === true,
          }),
          before: before(transaction, p, now),
        },
      ];
    },
  },
  {
    name: 'insert handoff',
    text: /^WITH asked AS \( INSERT INTO handoffs /,
    run: async (transaction, p) => {
      const key = p.key(1, 2);
      if (p.at(12) !== null) {
        await transaction.lock('external_refs', p.key(1, 12));
        const taken = transaction
          .rows('handoffs')
          .some((row) => row['external_ref'] === p.at(12) && row['workspace'] === p.at(1));
        if (taken) return [];
      }
      await transaction.lock('handoffs', key);
      transaction.insert('handoffs', key, {
        ...{ workspace: p.at(1), handoff_id: p.at(2), sender_id: p.at(3), reason_id: p.at(4), channel: p.at(5) },
        ...{ language: p.at(6), site_id: p.at(7), named_employee_id: p.at(8), upset: p.at(9), tier: p.at(10) },
        ...{ hold_seconds: p.at(11), external_ref: p.at(12), requested_at: p.time(13), comes: p.at(19) },
        sender_team_id: transaction.get('people', p.key(1, 3))?.['team_id'] ?? null,
      });
      const ids = { workspace: p.at(1), handoff_id: p.at(2) };
      transaction.insert('contacts', key, {
        ...ids,
        ...{ kind: p.at(14), name: p.at(15), number: p.at(16), note: p.at(17), erased_at: null },
      });
      transaction.insert('standings', key, {
        ...{ ...ids, standing: p.json(18), state: 'requested', sender_id: p.at(3), owner_id: p.at(3) },
        ...{ receiver_id: null, involved: [p.at(3)], lines: 1 },
      });
      transaction.insert('story', keyOf(key, 1), {
        ...{ ...ids, number: 1, at: p.time(13), what: 'handoff.requested', standing: p.json(18) },
      });
      return [{ handoff_id: p.at(2) }];
    },
  },
  {
    name: 'find handoff of a reference',
    text: /^SELECT handoff_id FROM handoffs WHERE workspace = \$1 AND external_ref = \$2/,
    run: (transaction, p) =>
      transaction
        .rows('handoffs')
        .filter((row) => row['workspace'] === p.at(1) && row['external_ref'] === p.at(2))
        .map((row) => ({ handoff_id: row['handoff_id'] })),
  },
  {
    name: 'lock handoff',
    text: /^SELECT FROM handoffs .* FOR NO KEY UPDATE$/,
    run: async (transaction, p) => {
      if (!transaction.get('handoffs', p.key(1, 2))) return [];
      await transaction.lock('handoffs', p.key(1, 2));
      return [{}];
    },
  },
  {
    name: 'read locked handoff',
    text: /^SELECT s\.handoff_id AS "handoffId", s\.sender_id AS "senderId", s\.involved, s\.standing, c\.number IS NOT NULL AS reachable/,
    run: (transaction, p) => {
      const [standing, contact] = [transaction.get('standings', p.key(1, 2)), transaction.get('contacts', p.key(1, 2))];
      if (!standing || !contact) return [];
      const { handoff_id: handoffId, sender_id: senderId, involved } = standing;
      return [{ handoffId, senderId, involved, standing: standing['standing'], reachable: contact['number'] !== null }];
    },
  },
  {
    name: 'find directory number',
    text: /^SELECT number FROM inbox_position WHERE consumer_group = 'front-desk' AND topic = \$1 AND partition = \$2$/,
    run: (transaction, p) => {
      const row = transaction.get('inbox_position', keyOf('front-desk', p.at(1), p.at(2)));
      return row ? [{ number: row['number'] }] : [];
    },
  },
  {
    name: 'find offer',
    text: /^SELECT offer_id AS "offerId", handoff_id AS "handoffId", receiver_id AS "receiverId" FROM offers /,
    run: (transaction, p) => {
      const row = transaction.get('offers', p.key(1, 2));
      return row && row['assist'] === false
        ? [{ offerId: row['offer_id'], handoffId: row['handoff_id'], receiverId: row['receiver_id'] }]
        : [];
    },
  },
  {
    name: 'find outcome',
    text: /^SELECT events, refusal, .* FROM command_outcomes /,
    run: (transaction, p, now) => {
      const row = transaction.get('command_outcomes', p.key(1, 2));
      if (!row) return [];
      const ageMs = now - (row['decided_at'] as Date).getTime();
      return [{ events: row['events'], refusal: row['refusal'], ageMs }];
    },
  },
];

const reasonFacts = (row: Row) => ({
  ...{ reasonId: row['reason_id'], active: row['active'], key: row['key'] },
  ...{ name: row['name'], shortAnswer: row['short_answer'] },
});

const HOUR_MS = 3_600_000;

/** $10 is the handoff that is continued; else it is the newest of this number ($9) that was requested in the last so many hours ($11). */
function before(transaction: Transaction, p: Parameters, now: number): object | null {
  const since = now - Number(p.at(11)) * HOUR_MS;
  const isRecent = (id: string): boolean =>
    (transaction.get('handoffs', keyOf(p.at(1), id))?.['requested_at'] as Date).getTime() > since;
  const ofNumber = transaction
    .rows('contacts')
    .filter((row) => row['workspace'] === p.at(1) && row['number'] === p.at(9) && p.at(9) !== null)
    .map((row) => row['handoff_id'] as string)
    .filter(isRecent);
  const handoffId = p.at(10) ?? ofNumber.sort().at(-1);
  const standing = transaction.get('standings', keyOf(p.at(1), handoffId))?.['standing'];
  return standing === undefined ? null : { handoffId, standing: structuredClone(standing) };
}

/** Who took the newest handoff of this number that came to a good end, and works here still. */
function lastReceiver(
  contacts: readonly Row[],
  workspace: unknown,
  number: unknown,
  { standingOf, worksHere }: { standingOf: (id: unknown) => Row | undefined; worksHere: (id: unknown) => boolean },
): unknown {
  const ids = contacts
    .filter((row) => row['workspace'] === workspace && row['number'] === number && number !== null)
    .map((row) => row['handoff_id'] as string);
  for (const id of ids.sort().reverse()) {
    const row = standingOf(id);
    const { ending } = row?.['standing'] as { ending?: { end?: string } };
    const isGood = ending?.end === 'completed' || ending?.end === 'promise-kept';
    if (isGood && worksHere(row?.['receiver_id'])) return row?.['receiver_id'];
  }
  return null;
}

import type { Transaction } from '../storage/tables';
import { change, keyOf, type Parameters, type Statement } from './statement';

/** What routing's events change: standings, stories, offers, desks, the feed, outcomes. */
export const OF_READING: readonly Statement[] = [
  {
    name: 'find standing',
    text: /^SELECT standing FROM standings /,
    run: (transaction, p) => {
      const row = transaction.get('standings', p.key(1, 2));
      return row ? [{ standing: structuredClone(row['standing']) }] : [];
    },
  },
  {
    name: 'record decision',
    text: /^WITH moved AS \( UPDATE standings /,
    run: async (transaction, p) => {
      const ids = { workspace: p.at(1), handoff_id: p.at(2) };
      if (transaction.get('standings', p.key(1, 2))) {
        const moved = await change(transaction, 'standings', p.key(1, 2), (row) => ({
          ...{ ...row, standing: p.json(3), state: p.at(4), owner_id: p.at(5), receiver_id: p.at(6) },
          ...{ involved: p.at(7), lines: (row?.['lines'] as number) + 1 },
        }));
        const line = { ...ids, number: moved['lines'], at: p.time(8), what: p.at(9), standing: p.json(3) };
        transaction.insert('story', keyOf(p.key(1, 2), moved['lines']), line);
      }
      await moveOffers(transaction, p);
      const event = { what: p.at(9), at: p.time(8), handoff_id: p.at(2), offer_id: p.at(11), about_id: null };
      for (const person of p.list(10)) await tellDesk(transaction, p.text(1), person, event);
      feed(transaction, p, { number: 14, id: 15, name: 9, subject: 2, time: 8, cause: 16, data: 17 });
      await noteOutcome(transaction, p, { cause: 16, name: 9 });
      return [];
    },
  },
  {
    name: 'record in feed',
    text: /^WITH line AS \( INSERT INTO feed /,
    run: async (transaction, p) => {
      feed(transaction, p, { number: 2, id: 3, name: 4, subject: 5, time: 6, cause: 7, data: 8 });
      await noteOutcome(transaction, p, { cause: 7, name: 4, refusal: 9 });
      return [];
    },
  },
  {
    name: 'record for desks',
    text: /^WITH desk AS \( INSERT INTO desks .* unnest\(\$2::text\[\]\)/,
    run: async (transaction, p) => {
      const event = { what: p.at(3), at: p.time(4), handoff_id: null, offer_id: null, about_id: p.at(5) };
      for (const person of p.list(2)) await tellDesk(transaction, p.text(1), person, event);
      feed(transaction, p, { number: 6, id: 7, name: 3, subject: 8, time: 4, cause: 9, data: 10 });
      await noteOutcome(transaction, p, { cause: 9, name: 3 });
      return [];
    },
  },
  {
    name: 'record presence',
    text: /^WITH seen AS \( INSERT INTO presence /,
    run: async (transaction, p) => {
      const row = { workspace: p.at(1), employee_id: p.at(2), state: p.json(3) };
      await change(transaction, 'presence', p.key(1, 2), () => row);
      const event = { what: p.at(4), at: p.time(5), handoff_id: null, offer_id: null, about_id: null };
      await tellDesk(transaction, p.text(1), p.text(2), event);
      feed(transaction, p, { number: 6, id: 7, name: 4, subject: 2, time: 5, cause: 8, data: 3 });
      await noteOutcome(transaction, p, { cause: 8, name: 4 });
      return [];
    },
  },
  {
    // Nobody asks a colleague here.
    name: 'lock assist',
    text: /^SELECT FROM assists .* FOR NO KEY UPDATE$/,
    run: () => [],
  },
  {
    name: 'find assist standing',
    text: /^SELECT standing FROM assist_standings /,
    run: (transaction, p) => {
      const row = transaction.get('assist_standings', p.key(1, 2));
      return row ? [{ standing: row['standing'] }] : [];
    },
  },
];

/** $11 is the offer that the event is about, $12 whom it is made to, $13 what becomes of which. */
async function moveOffers(transaction: Transaction, p: Parameters): Promise<void> {
  const what = p.text(13);
  for (const row of transaction.rows('offers')) {
    const isOurs = row['workspace'] === p.at(1) && row['handoff_id'] === p.at(2) && row['open'] === true;
    const closes = what === 'close-all' || (what === 'close' && row['offer_id'] === p.at(11));
    if (!isOurs || !closes) continue;
    await change(transaction, 'offers', keyOf(p.at(1), row['offer_id']), (offer) => ({ ...offer, open: false }));
  }
  if (what !== 'open' || transaction.get('offers', p.key(1, 11))) return;
  transaction.put('offers', p.key(1, 11), {
    ...{
      workspace: p.at(1),
      offer_id: p.at(11),
      handoff_id: p.at(2),
      receiver_id: p.at(12),
      open: true,
      shown_at: null,
      assist: false,
    },
  });
}

/** The next event of somebody's desk. */
async function tellDesk(transaction: Transaction, workspace: string, person: string, event: object): Promise<void> {
  const key = keyOf(workspace, person);
  const desk = await change(transaction, 'desks', key, (row) => ({
    ...{ workspace, employee_id: person, last_number: ((row?.['last_number'] as number | undefined) ?? 0) + 1 },
  }));
  const number = desk['last_number'];
  transaction.insert('desk_events', keyOf(key, number), {
    ...{ workspace, employee_id: person, number, assist_id: null, ...event },
  });
}

type Places = Record<'number' | 'id' | 'name' | 'subject' | 'time' | 'cause' | 'data', number>;

function feed(transaction: Transaction, p: Parameters, at: Places): void {
  transaction.insert('feed', p.key(1, at.number), {
    ...{ workspace: p.at(1), number: p.at(at.number), event_id: p.at(at.id), name: p.at(at.name) },
    ...{ subject: p.at(at.subject), time: p.time(at.time), caused_by: p.at(at.cause), data: p.json(at.data) },
  });
}

/** What became of the command that caused the event, if one did. */
async function noteOutcome(
  transaction: Transaction,
  p: Parameters,
  at: { readonly cause: number; readonly name: number; readonly refusal?: number },
): Promise<void> {
  if (p.at(at.cause) === null) return;
  const refusal = at.refusal === undefined ? null : p.json(at.refusal);
  await change(transaction, 'command_outcomes', p.key(1, at.cause), (row) => ({
    ...{ workspace: p.at(1), command_id: p.at(at.cause), decided_at: row?.['decided_at'] ?? new Date() },
    events: [...((row?.['events'] as string[] | undefined) ?? []), p.at(at.name)],
    refusal: row?.['refusal'] ?? refusal,
  }));
}

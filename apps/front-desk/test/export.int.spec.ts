import { RunningFrontDesk, type Anything } from './running-front-desk';
import type { EventData, EventName } from '@sambung/contracts';
import { KEPT_OF_PERSON } from '../src/persistence/kept-of-person';

const CONTACT = { name: 'Zulkarnaen Pramoedya', number: '+6281390001234', note: 'berhutang tujuh kursi rotan' };
const PLANTED = /Zulkarnaen|81390001234|8139-?000-?1234|kursi rotan|pbx-81390001234/i;
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

/** Tables of which no rows are one person's, or none but a copy, each with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  people: 'a copy of what the directory exports',
  ...{
    reasons: 'of the company',
    teams: 'of the company',
    sites: 'of the company',
    api_keys: 'of the company, and of devices, which the directory lists',
  },
  push_keys: 'nobody’s: of the installation',
  pushes: 'copies of offers on their way, gone in a day',
  contacts: 'of contacts: notes too, which whoever has the handoff may change, and nobody’s name stands beside them',
  ...{ handoffs: 'within the handoffs', story: 'within the handoffs', assists: 'within the assists' },
  idempotency_keys: 'names that programs gave to requests, gone in days',
  command_outcomes: 'gone in days: what came of it stands in the handoffs',
  ...{ feed: 'a copy for integrations, gone in weeks', feed_floor: 'nobody’s', instances: 'nobody’s' },
  desks: 'a number',
  ...{ outbox: 'a copy on its way, gone in days', parked: 'a copy that could not be read, for operators' },
  ...{ outbox_partition: 'nobody’s', outbox_relay: 'nobody’s', inbox_position: 'nobody’s', parked_retry: 'nobody’s' },
  migrations: 'nobody’s',
};

describe('what front-desk keeps of somebody', () => {
  let desk: RunningFrontDesk;
  let handoffId: string;
  let assistId: string;
  const exported = async (who: string): Promise<Anything> =>
    (await desk.call('GET', '/v1/desk/export', await desk.as(who))).body;

  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    desk.holdAnswers();
    ({ handoffId } = await desk.handoff({ contact: CONTACT, externalRef: 'pbx-81390001234' }));
    await desk.decide.offered(handoffId, 'sari');
    await desk.decide.assigned(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'assigned');
    const pbx = await desk.integration(['presence:write']);
    await desk.call('PUT', '/v1/employees/sari/engagements/pbx-81390001234', pbx, { channel: 'phone' });
    await askAndAnswer();
  });
  afterAll(() => desk.close());

  const say = (name: EventName, subject: string, data: object, causedBy?: string): Promise<void> =>
    desk.neighbours.say(name, {
      ...{ workspace: desk.workspace, subject, causedBy },
      data: { assistId: subject, ...data } as unknown as EventData<EventName>,
    });

  /** Sari asks Budi about the contact whom she serves. Both write what they should not have written. */
  async function askAndAnswer(): Promise<void> {
    const ask = { kind: 'colleague', employeeId: 'budi' } as const;
    const times = { openedAt: inSeconds(0), promiseAt: inSeconds(600), endsAt: inSeconds(900) };
    desk.neighbours.react(async ({ name, subject, id }) => {
      if (name === 'assist.requested')
        await say('assist.opened', subject, { askerId: 'sari', by: 'asker', handoffId, ask, ...times }, id);
      const ending = { end: 'answered', because: 'answered', byId: 'budi', approval: null, callId: null };
      if (name === 'assist.answer-reported')
        await say('assist.ended', subject, { askerId: 'sari', ...ending, endedAt: inSeconds(0) }, id);
    });
    const asked = await desk.call('POST', '/v1/assists', await desk.as('sari'), {
      ...{ ask, handoffId, note: 'Pak Zulkarnaen 0813-9000-1234 wants 10% off' },
    });
    assistId = asked.body.assist.assistId as string;
    await say('assist.accepted', assistId, {
      ...{ offerId: `${assistId}.1`, receiverId: 'budi', acceptedAt: inSeconds(0) },
      ...{ answerBy: inSeconds(600), endsAt: inSeconds(900) },
    });
    await desk.until(
      async () => (await desk.sql('select 1 from assist_standings where $1 = any(involved)', ['budi'])).length > 0,
    );
    const answer = await desk.call('POST', `/v1/assists/${assistId}/answer`, await desk.as('budi'), {
      note: 'Give Zulkarnaen 5%',
    });
    expect([answer.status, answer.body]).toMatchObject([200, {}]);
    await desk.until(
      async () => (await desk.sql('select 1 from assist_standings where not live')).length > 0,
      'the question is answered',
    );
  }

  it('is given to themself: what they handed over and took, were asked and wrote', async () => {
    expect(await exported('ani')).toMatchObject({
      ...{ service: 'front-desk', employeeId: 'ani' },
      handoffsSent: [{ handoffId, channel: 'phone', contactKind: 'customer', receiverId: 'sari', state: 'assigned' }],
      ...{ handoffsTaken: [], offers: [], assists: [] },
    });
    const sari = await exported('sari');
    expect(sari).toMatchObject({
      handoffsTaken: [
        { handoffId, senderId: 'ani', story: [{}, { what: 'handoff.offered' }, { what: 'handoff.assigned' }] },
      ],
      offers: [{ about: handoffId, open: false }],
      engagements: [{ channel: 'phone', endedAt: null }],
      assists: [{ assistId, note: 'Pak … … wants 10% off', answer: null, askerId: 'sari' }],
    });
    expect(sari.deskEvents.length).toBeGreaterThan(0);
    expect(await exported('budi')).toMatchObject({
      assists: [{ assistId, note: null, answer: 'Give … 5%', ending: { end: 'answered' } }],
    });
  });

  it.each(['ani', 'sari', 'budi'])('names and reaches no contact, whoever asks: %s', async (who) => {
    expect(JSON.stringify(await exported(who))).not.toMatch(PLANTED);
  });

  it('is given to nobody else: it is asked for as oneself, by no key, and by nobody without a record', async () => {
    const ask = async (headers: Record<string, string>): Promise<unknown[]> => {
      const { status, body } = await desk.call<{ code?: string }>('GET', '/v1/desk/export', headers);
      return [status, body.code];
    };
    expect(await ask(await desk.integration(['desk:write'], 'sari'))).toEqual([403, expect.any(String)]);
    expect(await ask(await desk.as('stranger', ['hr']))).toEqual([403, 'employee.missing']);
  });

  it('is whole over many pages', async () => {
    await desk.sql(
      `insert into desk_events (workspace, employee_id, number, what, at)
       select $1, 'budi', 1000000 + n, 'many', clock_timestamp() from generate_series(1, 1100) n`,
      [desk.workspace],
    );
    const { deskEvents } = await exported('budi');
    expect((deskEvents as Anything[]).filter(({ what }) => what === 'many')).toHaveLength(1_100);
  });

  it('knows every table: one that comes is exported, or says why not', async () => {
    const rows = await desk.sql<{ table: string }>(
      `select relname as table from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    const told = Object.values(KEPT_OF_PERSON).map(({ from }) => /^\w+/.exec(from)?.[0]);
    const known = new Set([...told, ...Object.keys(NOT_EXPORTED)]);
    expect(rows.map(({ table }) => table).filter((table) => !known.has(table))).toEqual([]);
  });
});

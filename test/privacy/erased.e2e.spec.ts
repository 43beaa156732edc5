/* In one piece although it is long: one person is written into everything that there is, erased once, and looked for everywhere. */
// Longer than most: one company whose every table is filled serves every case, from what is found of people to what is left.
import { randomUUID } from 'node:crypto';
import type { HandoverReport } from '@sambung/contracts';
import { eventually, until } from '@sambung/testing';
import { CALENDAR, POLICY, PUSH, ROTA_RULES } from '../access/routes';
import { foundCompany, type Company } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import { SERVICES, System } from '../system/system';
import { DATABASES, everyTable, rowsWith, sql } from './every-column';

/** As payroll, identity providers and colleagues write her; she married while she worked here. */
const HER = {
  ...{ name: 'Zulaikha Wiratmaja', email: 'zulaikha.wiratmaja@contoh.example', phone: '+6281377712345' },
  ...{ was: 'Zulaikha Hartadinata', hadEmail: 'z.hartadinata@contoh.example', number: 'NIKZW77431' },
};
const CONTACT = { name: 'Pramoedya Kusumanegara', number: '+6281390001234', note: 'berhutang tujuh kursi rotan' };
const WORDS = /zulaikha|wiratmaja|hartadinata|nikzw77431|pramoedya|kusumanegara|kursi rotan/i;
const NUMBERS = /81377712345|81390001234/;
const isSaid = (text: string): boolean => WORDS.test(text) || NUMBERS.test(text.replace(/[\s().-]/g, ''));

const YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();
const MONDAY = '2027-03-01';
/** In Jakarta. Midnight may come meanwhile: what is asked of the day of the run is asked of the next one, too. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(Date.now() + days * 86_400_000);
const [TODAY, TOMORROW] = [inDays(0), inDays(1)];

/** Tables that are empty while nothing is under way, each with the reason. Whoever adds a table fills it below, or says here why nothing stands in it. */
const EMPTY: Readonly<Record<string, string>> = {
  'sambung_directory.import_jobs': 'gone when the import has ended, in its transaction',
  'sambung_directory.import_files': 'gone when the import has ended, in its transaction',
  'sambung_directory.presence_erased': 'nobody was erased yet',
  'sambung_front_desk.desk_streams': 'ids of desks while they are open',
  'sambung_routing.outbox_relay': 'routing’s owners send, and no relay',
  'sambung_directory.api_key_uses': 'when keys were used, of no person',
  'sambung_directory.rota_demands': 'means of what comes to a department, of no person',
  'sambung_directory.parked': 'routing’s records name nobody',
  'sambung_directory.parked_retry': 'ids of operators’ requests',
  'sambung_front_desk.parked_retry': 'ids of operators’ requests',
  'sambung_routing.parked_retry': 'ids of operators’ requests',
  'sambung_front_desk.feed_floor': 'a number for each workspace whose feed was cut',
  'sambung_front_desk.fill_ins': 'ids and times of who was asked to join the floor',
  'sambung_front_desk.pushes':
    'ids of offers for which a phone rings, and of that phone’s subscription, with which they go',
  'sambung_routing.inbox_position': 'routing keeps its positions in its owner rows',
  'sambung_routing.suspended_employee': 'ids of people whose record could not be read',
  'sambung_routing.snapshot': 'written of long logs: the same state as the log, which is searched',
  'sambung_routing.snapshot_part': 'written of long logs: the same state as the log, which is searched',
};

/** How many work in a department is today's number, in every report: whoever leaves is not counted any more. */
const countedOf = ({ departments, reasons, answers }: HandoverReport): unknown =>
  JSON.parse(
    JSON.stringify({ departments, reasons, answers }, (key, value: unknown) =>
      key === 'people' || key === 'perPerson' ? undefined : value,
    ),
  );

describe('whoever is erased', () => {
  let system: System;
  let company: Company;
  let zulaikha: string;
  let admin: Awaited<ReturnType<System['client']>>;
  let handoffId: string;
  let totals: HandoverReport;
  let desk: LiveDesk | undefined;

  /** As somebody with any roles, with headers of the test's own. */
  const ask = async (who: string, method: string, path: string, body?: unknown, headers: object = {}) => {
    const roles = ['admin', 'hr', 'manager', 'front-office', 'back-office'];
    const token = await system.token(company.workspace, who, roles);
    const answer = await fetch(system.address(path), {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, 'if-match': '*', prefer: 'wait=30', ...headers },
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Record<string, string>;
  };
  const hr = (method: string, path: string, body?: unknown, headers?: object) =>
    ask('administrator', method, path, body, headers);
  const why = (said: string): object => ({ 'sambung-why': said });
  const report = (): Promise<HandoverReport> =>
    admin.send<HandoverReport>('GET', `/v1/reports/handovers?from=${TODAY}&to=${TOMORROW}&timeZone=Asia/Jakarta`);

  beforeAll(async () => {
    system = await System.start({ bus: 'postgres' });
    const capacity = { units: 2, weights: { phone: 1, counter: 1 } };
    company = await foundCompany(system, `maju-${randomUUID()}`, { senders: 3, receivers: 3, capacity });
    admin = await system.client(company.workspace, 'administrator', ['admin', 'hr', 'manager']);
    await becomesKnown();
    await isWrittenAbout();
    await isPlanned();
    await works();
    await isParked();
    totals = await report();
  });
  afterAll(async () => {
    await desk?.close();
    await system?.stop();
  });

  /** She comes, marries, and what is known of her changes. */
  async function becomesKnown(): Promise<void> {
    const [, colleague] = company.receivers;
    const said = { op: 'replace', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager' };
    await hr('PATCH', `/scim/v2/Users/${colleague!.employeeId}`, {
      Operations: [{ ...said, value: { value: HER.number } }],
    });
    const authorities = [{ what: 'refund', upTo: 500, until: null }];
    const points = { phone: HER.phone, email: HER.hadEmail, sip: 'sip:nikzw77431@contoh.example' };
    const { employeeId } = await hr('POST', '/v1/employees', {
      ...{ name: HER.was, externalId: HER.number, roles: ['sales-representative'], authorities, contactPoints: points },
      ...{ managerId: company.manager.employeeId, capacity: { units: 2, weights: { phone: 1 } } },
    });
    zulaikha = employeeId!;
    const now = { name: HER.name, contactPoints: { ...points, email: HER.email } };
    await hr('PATCH', `/v1/employees/${zulaikha}`, now, why('Ibu Zulaikha Wiratmaja menikah'));
    const emails = [{ value: HER.hadEmail, type: 'home' }];
    await hr('PATCH', `/scim/v2/Users/${zulaikha}`, { Operations: [{ op: 'add', path: 'emails', value: emails }] });
    const name = { id: 'Nama', en: 'Name' };
    await hr('POST', '/v1/duties', { key: 'quotes', name });
    await hr('PUT', '/v1/roles/sales-representative/profile', { skills: [] });
    await hr('POST', '/v1/sites', { key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' });
    await hr('POST', '/scim/v2/Groups', { displayName: 'Cabang', externalId: 'g1' });
    const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270310\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    await hr('POST', '/v1/holiday-calendars', { ...CALENDAR, key: 'national', ics });
  }

  /** Colleagues, files and programs write of her where it is not her record. */
  async function isWrittenAbout(): Promise<void> {
    const [one, other, third] = company.receivers.map(({ employeeId }) => employeeId);
    const skill = (id: string) => `/v1/employees/${id}/skills/patience/assessments`;
    await hr('POST', skill(zulaikha), { level: 3, ground: 'test', reference: 'Sertifikat a.n. Hartadinata' });
    await hr('POST', skill(other!), { level: 4, ground: 'manager', assessor: HER.was });
    await ask(zulaikha, 'POST', skill(one!), { level: 2, ground: 'manager', assessor: HER.name }).catch(
      () => undefined,
    );
    await hr('PATCH', `/v1/employees/${one!}`, { wrapUpSeconds: 5 }, why(`${HER.was} asked for it, 0813-7771-2345`));
    await hr('PATCH', `/v1/employees/${third!}`, { managerId: zulaikha });
    await hr('POST', `/v1/employees/${zulaikha}/delegate`, { what: 'discount', upTo: 5, until: YEAR });
    await ask(zulaikha, 'POST', `/v1/employees/${third!}/delegate`, { what: 'refund', upTo: 5, until: YEAR });
    await hr('PUT', `/v1/employees/${zulaikha}/absences`, { absences: [{ from: MONDAY, until: null, kind: 'leave' }] });
    const fields = { externalId: 'number', name: 'name', manager: 'manager', phone: 'phone', email: 'email' };
    const mapping = { version: 1, employees: { file: 'people.csv', fields } };
    const head = 'number,name,manager,phone,email\n';
    const files = [
      `${head}x1,Orang Baru,${HER.hadEmail},,\n`,
      `${head}x2,Orang Lain,,,x\nx2,Orang Lain,,0813-7771-2345x,${HER.email}\n`,
      `${head}${HER.number},${HER.name},,${HER.phone},${HER.email}\n`,
    ];
    for (const file of files)
      await admin.importCompany({ mapping, files: { 'people.csv': file } }).catch(() => undefined);
    await hr('POST', '/v1/api-keys', { name: 'PBX', scopes: ['presence:write'] });
  }

  async function isPlanned(): Promise<void> {
    const name = { id: 'Penjualan', en: 'Sales' };
    const { teamId } = await hr('POST', '/v1/teams', { key: 'sales', name, office: 'front', managerId: zulaikha });
    await hr('PATCH', `/v1/employees/${zulaikha}`, { teamId, absences: [] });
    await hr('PUT', `/v1/employees/${zulaikha}/rota-terms`, {
      ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5, shifts: null, unavailable: [] },
    });
    await ask(zulaikha, 'PUT', `/v1/employees/${zulaikha}/rota-wishes`, {
      wishes: [{ kind: 'weekday-off', weekday: 7 }],
    });
    await hr('PUT', `/v1/teams/${teamId!}/rota-rules`, ROTA_RULES);
    const asked = { teamId, from: MONDAY, days: 1, queues: [{ key: 'calls' }], seconds: 1 };
    const { rotaId } = await hr('POST', '/v1/rotas', asked);
    await until(async () => (await hr('GET', `/v1/rotas/${rotaId!}`))['status'] === 'draft', 'the rota is planned');
    await hr('PUT', `/v1/rotas/${rotaId!}/shifts/${zulaikha}/${MONDAY}`, { shift: 'day', from: '08:00', breaks: [] });
    await hr('POST', `/v1/rotas/${rotaId!}/publish`, {});
    const { policyId } = await hr('POST', '/v1/policies', {
      ...{ ...POLICY, key: 'dress', acknowledge: true, validFrom: TODAY, acceptConflicts: true },
    });
    await ask(zulaikha, 'POST', `/v1/policies/${policyId!}/acknowledge`, { version: 1 });
    await ask(zulaikha, 'POST', '/v1/shift-calendars/me', {});
    const { code } = await hr('POST', `/v1/employees/${zulaikha}/device-codes`, {});
    await hr('POST', '/v1/devices/sign-in', { code, pin: '482915', name: `HP ${HER.name}` });
    await hr('POST', `/v1/employees/${zulaikha}/device-codes`, {});
    await ask(zulaikha, 'PUT', '/v1/self-assessments/draft', { answers: {}, skills: { patience: 4 } });
  }

  /** A contact is handed to her; she asks a colleague about them; her telephone tells of a call of theirs. */
  async function works(): Promise<void> {
    const her = await system.client(company.workspace, zulaikha, ['front-office', 'back-office']);
    const sender = await company.as(company.senders[0]!);
    await until(async () => (await her.desk().catch(() => undefined)) && true, 'front-desk knows her');
    await ask(zulaikha, 'PUT', '/v1/desk/push', PUSH);
    await ask(zulaikha, 'GET', '/v1/desk/push');
    desk = new LiveDesk(her);
    await her.setPresence({ availability: 'Available' });
    await until(async () => (await her.desk()).presence.offerable || undefined, 'she is offerable');
    const asked = { reasonKey: 'buy', channel: 'phone', externalRef: 'call-0813-9000-1234', contact: CONTACT } as const;
    ({ handoffId } = await sender.requestHandoff(asked, { idempotencyKey: `wa:${CONTACT.number}` }));
    await until(async () => {
      const [offer] = (await sender.handoff(handoffId)).offers;
      if (offer) await her.accept(offer.offerId);
      return (await sender.handoff(handoffId)).owner?.employeeId === zulaikha || undefined;
    }, 'she has it');
    await her.connection(handoffId, 'connect');
    const note = `${CONTACT.name} (0813 9000 1234) asks for 10% off`;
    await her.askColleague({ ask: { kind: 'supervisor' }, handoffId, note });
    const pbx = (path: string, body?: object) => ask(zulaikha, body ? 'PUT' : 'DELETE', path, body);
    await pbx(`/v1/employees/${zulaikha}/engagements/pbx-081390001234`, { channel: 'phone' });
    await pbx(`/v1/employees/${zulaikha}/engagements/pbx-081390001234`);
    await her.complete(handoffId);
    await until(async () => (await sender.handoff(handoffId)).state === 'ended' || undefined, 'it has ended');
    await sql(
      system,
      'sambung_front_desk',
      `insert into leases values ($1, $2, 'api-key:x', now() + interval '1 hour')`,
      [company.workspace, zulaikha],
    );
    await desk.close();
  }

  /** A record of hers that a reader could not apply, as it is put aside: as it came. */
  async function isParked(): Promise<void> {
    const value = JSON.stringify({ employeeId: zulaikha, name: HER.name });
    for (const database of ['sambung_front_desk', 'sambung_routing'] as const)
      await sql(
        system,
        database,
        `insert into parked (consumer_group, topic, partition, number, bus_offset, workspace, subject, name, kind, key, headers, value, because, error, attempts, resolved_at, resolution)
         values ('g', 'sambung.directory.v1', 0, 0, '0', $1, $2, 'employee.changed', 'state', $2, '{}', $3, 'x', 'x', 1, now(), 'discarded')`,
        [company.workspace, zulaikha, value],
      );
  }

  it('has left traces in every table in which something can stand', async () => {
    const tables = await everyTable(system);
    const empty = [...tables].flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(empty.filter((table) => !(table in EMPTY))).toEqual([]);
    expect(DATABASES.filter((database) => ![...tables.keys()].some((table) => table.startsWith(database)))).toEqual([]);
  });

  it('was found before, in these tables', async () => {
    const found = new Set((await rowsWith(system, isSaid)).map(({ table }) => table));
    const [directory, desk] = ['sambung_directory', 'sambung_front_desk'];
    expect([...found].sort()).toEqual(
      [
        ...[
          'devices',
          'employees',
          'search_words',
          'name_words',
          'scim_users',
          'scim_emails',
          'skill_assessments',
          'outbox',
        ],
        ...['audit_values', 'audit_whys', 'imports', 'import_differences'],
      ]
        .map((table) => `${directory}.${table}`)
        .concat(
          ['people', 'contacts', 'assists', 'handoffs', 'idempotency_keys', 'engagements', 'parked'].map(
            (table) => `${desk}.${table}`,
          ),
          ['sambung_routing.employee', 'sambung_routing.parked', 'sambung_bus.bus.records'],
        )
        .sort(),
    );
  });

  it('is found nowhere any more, but in what was published of her before and goes by itself', async () => {
    await hr('POST', '/v1/contacts/erase', { number: CONTACT.number });
    await hr('DELETE', `/v1/employees/${zulaikha}`);
    const passing = new Set(['sambung_directory.outbox', 'sambung_bus.bus.records']);
    await eventually(async () =>
      expect((await rowsWith(system, isSaid)).filter(({ table }) => !passing.has(table))).toEqual([]),
    );
    const published = (await rowsWith(system, isSaid)).map(({ row }) => row);
    // Her own states, as the directory published them: no event of another carries her name, none anything of a contact.
    expect(new Set(published.map((row) => row['subject'] ?? row['key']))).toEqual(new Set([zulaikha]));
    expect(published.filter((row) => JSON.stringify(row).includes('erased'))).toEqual([]);
  });

  it('leaves the totals as they were', async () => {
    expect(countedOf(await report())).toEqual(countedOf(totals));
    expect(JSON.stringify(totals)).toContain('"handedOver":1');
  });

  it('is in no answer: not in the feed, the audit, a report, or a colleague’s export', async () => {
    const feed = await ask('administrator', 'GET', '/v1/events?after=0&limit=500').catch(() => ({}));
    const colleague = company.receivers[2]!.employeeId;
    const answers = await Promise.all([
      hr('GET', '/v1/audit?limit=1000'),
      hr('GET', '/v1/imports'),
      hr('GET', `/v1/employees/${colleague}/export`),
      ask(colleague, 'GET', `/v1/employees/${colleague}/export`),
      ask(company.senders[0]!.employeeId, 'GET', '/v1/desk/export'),
      ask(company.senders[0]!.employeeId, 'GET', `/v1/handoffs/${handoffId}`),
      ask(company.senders[0]!.employeeId, 'GET', `/v1/handoffs/${handoffId}/story`),
    ]);
    for (const answer of [feed, ...answers, await report()]) expect(isSaid(JSON.stringify(answer))).toBe(false);
  });

  it('with a contact in hand leaves them to others: the handoff waits for the next one, and its sender keeps the contact', async () => {
    const [leaver] = company.receivers;
    const [sender, client] = [await company.as(company.senders[1]!), await company.as(leaver!)];
    await desk?.close();
    desk = new LiveDesk(client);
    await client.setPresence({ availability: 'Available' });
    await until(async () => (await client.desk()).presence.offerable || undefined, 'they are offerable');
    const live = await sender.requestHandoff({ reasonKey: 'buy', channel: 'phone' });
    await until(async () => {
      const [offer] = (await sender.handoff(live.handoffId)).offers;
      if (offer) await client.accept(offer.offerId);
      return (await sender.handoff(live.handoffId)).owner?.employeeId === leaver!.employeeId || undefined;
    }, 'they have it');
    await hr('DELETE', `/v1/employees/${leaver!.employeeId}`);
    await until(async () => (await sender.handoff(live.handoffId)).state === 'queued' || undefined, 'it waits again');
    const after = await sender.handoff(live.handoffId);
    expect([after.owner?.employeeId, after.offers]).toEqual([company.senders[1]!.employeeId, []]);
    expect(JSON.stringify(after)).not.toContain(leaver!.name);
  });

  it('was never in a log', () => {
    for (const service of SERVICES)
      for (const { process } of system.of(service)) expect(isSaid(process.output)).toBe(false);
  });
});

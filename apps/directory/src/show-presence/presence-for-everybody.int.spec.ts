import { eventually, until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import { partitionOf, ROUTING_TOPIC, toHeaders, type Event, type ToldPresence } from '@sambung/contracts';
import { readStream, type StreamEvent } from '@sambung/client';
import type { EventBus } from '@sambung/event-bus';
import { EVENT_BUS } from '@sambung/exchange';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

type Said = Event<'presence.changed'>['data'];

describe('presence for everybody', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let colleague: Caller;
  let key: string;
  const ids: Record<string, string> = {};
  let number = 0;

  const routingSays = async (who: string, more: Partial<Said>, repeat = false): Promise<void> => {
    const now = new Date().toISOString();
    const employeeId = ids[who] ?? '';
    const data: Said = {
      employeeId,
      availability: 'Available',
      activity: 'Available',
      since: now,
      expiresAt: null,
      reachable: true,
      onShift: true,
      offerable: (more.availability ?? 'Available') === 'Available',
      load: 0,
      capacity: 3,
      wrapUpUntil: null,
      because: 'said',
      at: now,
      ...more,
    };
    const event: Event<'presence.changed'> = {
      ...{ id: randomUUID(), name: 'presence.changed', workspace, subject: employeeId, time: now, data },
    };
    if (!repeat) number += 1;
    await directory.service.app
      .get<EventBus>(EVENT_BUS)
      .send(ROUTING_TOPIC, partitionOf(workspace), [
        { number, key: employeeId, headers: toHeaders(event, number), value: JSON.stringify(data) },
      ]);
  };
  const presenceOf = async (who: string, as = colleague): Promise<ToldPresence> =>
    (await as.get(`/v1/employees/${ids[who] ?? ''}/presence`)).body as ToldPresence;
  const isTold = (who: string, availability: string, as = colleague): Promise<void> =>
    eventually(async () => expect((await presenceOf(who, as)).availability).toBe(availability));

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace, ['admin']);
    for (const name of ['Sari', 'Budi', 'Ani']) {
      const { body } = await hr.post('/v1/employees', { name, roles: ['cashier'] });
      ids[name] = body.employeeId as string;
    }
    colleague = await directory.as(workspace, ['front-office'], ids['Budi']);
    key = (await hr.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] })).body.key as string;
  });
  afterAll(() => directory.stop());

  it('is unknown of whom routing has said nothing, and not found of who does not exist', async () => {
    expect(await presenceOf('Sari')).toMatchObject({
      availability: 'PresenceUnknown',
      activity: 'PresenceUnknown',
      since: null,
    });
    expect((await colleague.get('/v1/employees/nobody/presence')).body.code).toBe('employee.not-found');
  });

  it('is what routing said last, to everybody; its own words only to whom they are for', async () => {
    await routingSays('Sari', { availability: 'Away', activity: 'Prayer', offerable: false });
    await isTold('Sari', 'Away');
    expect(await presenceOf('Sari')).toMatchObject({ activity: 'Away' });
    expect(await presenceOf('Sari', hr)).toMatchObject({ activity: 'Prayer' });
    const herself = await directory.as(workspace, ['front-office'], ids['Sari']);
    expect(await presenceOf('Sari', herself)).toMatchObject({ activity: 'Prayer' });
    expect(JSON.stringify((await colleague.get(`/v1/employees/presence?ids=${ids['Sari'] ?? ''}`)).body)).not.toContain(
      'Prayer',
    );
  });

  it('stays as it is when a record comes twice, and when an earlier one comes after a later one', async () => {
    await routingSays('Sari', { availability: 'Busy', activity: 'InACall' });
    await isTold('Sari', 'Busy');
    await routingSays('Sari', { availability: 'Offline' }, true);
    await routingSays('Sari', { availability: 'Available', at: new Date(Date.now() - 60_000).toISOString() });
    await routingSays('Budi', { availability: 'BeRightBack', activity: 'BeRightBack' });
    await isTold('Budi', 'BeRightBack');
    expect(await presenceOf('Sari')).toMatchObject({ availability: 'Busy', activity: 'InACall' });
  });

  it('is told of several at once, in the order they were asked for', async () => {
    const { body } = await colleague.get(
      `/v1/employees/presence?ids=${[ids['Ani'], 'nobody', ids['Budi'], ids['Ani']].join()}`,
    );
    expect(
      (body.presences as ToldPresence[]).map(({ employeeId, availability }) => [employeeId, availability]),
    ).toEqual([
      [ids['Ani'], 'PresenceUnknown'],
      [ids['Budi'], 'BeRightBack'],
    ]);
    expect((await colleague.get('/v1/employees/presence')).status).toBe(400);
  });

  it('is unknown, and nobody free, when routing is silent beyond the time it named', async () => {
    await routingSays('Ani', { expiresAt: new Date(Date.now() - 60_000).toISOString() });
    await routingSays('Budi', { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    await isTold('Budi', 'Available');
    expect((await presenceOf('Ani')).availability).toBe('PresenceUnknown');
    const free = (await colleague.get('/v1/employees?available=true')).body.employees as {
      name: string;
      availableUntil: string;
    }[];
    expect(free.map(({ name }) => name)).toEqual(['Budi']);
    expect(free[0]?.availableUntil).toBe((await presenceOf('Budi')).expiresAt);
    expect((await colleague.get(`/v1/employees/${ids['Ani'] ?? ''}`)).body).toMatchObject({
      available: false,
      availableUntil: null,
    });
  });

  it('ends, of somebody who is free, with the work that a published rota gives them, or before a holiday', async () => {
    await routingSays('Budi', { activity: 'Available', load: 1 });
    const freeUntil = async (): Promise<string | null> =>
      (await colleague.get(`/v1/employees/${ids['Budi'] ?? ''}`)).body.availableUntil as string | null;
    await eventually(async () => expect(await freeUntil()).toBeNull());
    const [yesterday, holiday] = [-1, 3].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    const ics = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${holiday!.replaceAll('-', '')}`];
    await hr.post('/v1/holiday-calendars', {
      ...{ key: 'libur', name: 'Libur', timeZone: 'Asia/Jakarta' },
      ics: [...ics, 'SUMMARY:Libur', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
    });
    expect(await freeUntil()).toBe(new Date(`${holiday!}T00:00:00+07:00`).toISOString());
    const name = { id: 'Toko', en: 'Shop' };
    const { teamId } = (await hr.post('/v1/teams', { key: 'shop', name, office: 'front' })).body as { teamId: string };
    const { dataSource } = directory.service;
    await dataSource.query(
      `insert into rotas (workspace, id, team_id, from_date, days, time_zone, status, asked, rules, seconds, created_by)
       values ($1, 'rota', $2, $3, 1, 'Etc/UTC', 'published', '{}', '{}', 1, 'nobody')`,
      [workspace, teamId, yesterday],
    );
    // It goes on for as long as nobody’s machine stands still.
    const ends = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);
    const spans = JSON.stringify([[Date.parse(yesterday!), ends.getTime()]]);
    await dataSource.query(`insert into rota_days values ($1, $2, $3, 'rota', 'Etc/UTC', $4)`, [
      ...[workspace, ids['Budi'], yesterday, spans],
    ]);
    const after = new Date(Date.parse(yesterday!) + 86_400_000).toISOString().slice(0, 10);
    for (const date of [0, 1].map((days) => new Date(Date.parse(after) + days * 86_400_000).toISOString().slice(0, 10)))
      await dataSource.query(`insert into rota_days values ($1, $2, $3, 'rota', 'Etc/UTC', '[]')`, [
        ...[workspace, ids['Budi'], date],
      ]);
    expect(await freeUntil()).toBe(ends.toISOString());
  });

  describe('as a stream', () => {
    const follow = (after?: string) => {
      const closing = new AbortController();
      const seen: StreamEvent<ToldPresence>[] = [];
      const headers = { authorization: `Bearer ${key}`, ...(after !== undefined && { 'last-event-id': after }) };
      const reading = (async () => {
        const url = `${directory.service.url}/v1/employees/presence/stream`;
        for await (const event of readStream<ToldPresence>(url, headers, closing.signal)) seen.push(event);
      })().catch(() => undefined);
      return { seen, stop: () => (closing.abort(), reading) };
    };

    it('begins with the last state of each, goes on with each change, and resumes where it was, exactly', async () => {
      const first = follow();
      await eventually(async () => expect(new Set(first.seen.map(({ data }) => data.employeeId)).size).toBe(3));
      await routingSays('Sari', { availability: 'DoNotDisturb', activity: 'Presenting' });
      await eventually(async () =>
        expect(first.seen.at(-1)?.data).toMatchObject({ employeeId: ids['Sari'], activity: 'Presenting' }),
      );
      await first.stop();
      const numbers = first.seen.map(({ id }) => Number(id));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));

      await routingSays('Budi', { availability: 'Away', activity: 'Lunch' });
      await routingSays('Budi', { availability: 'Busy', activity: 'InACall' });
      const second = follow(first.seen.at(-1)?.id);
      await eventually(async () =>
        expect(second.seen.at(-1)?.data).toMatchObject({ employeeId: ids['Budi'], activity: 'InACall' }),
      );
      expect(second.seen.every(({ data }) => data.employeeId === ids['Budi'])).toBe(true);
      await second.stop();
    });

    it('tells whoever comes with a number that was never given here to forget everything, and begins anew', async () => {
      const lost = follow('999999999');
      await eventually(async () => expect(lost.seen.length).toBeGreaterThanOrEqual(4));
      expect(lost.seen[0]?.event).toBe('reset');
      expect(new Set(lost.seen.slice(1).map(({ data }) => data.employeeId)).size).toBe(3);
      await lost.stop();
    });

    it('says when a state has ended and nothing came after it', async () => {
      const ending = follow();
      const said = (): string[] =>
        ending.seen
          .filter(({ id, data }) => id !== undefined && data.employeeId === ids['Ani'])
          .map(({ data }) => data.availability);
      await eventually(() => expect(said().length).toBeGreaterThan(0));
      // Again where the machine stood still until it had ended.
      await until(async () => {
        const before = said().length;
        // The patience is over a moment from now.
        await routingSays('Ani', { expiresAt: new Date(Date.now() - 15_000 + 1_500).toISOString() });
        await eventually(() => expect(said().length).toBeGreaterThan(before));
        return said().at(-1) === 'Available';
      }, 'the state is told before it has ended');
      await eventually(async () =>
        expect(ending.seen.at(-1)?.data).toMatchObject({ employeeId: ids['Ani'], availability: 'PresenceUnknown' }),
      );
      await ending.stop();
    });

    it('says in its place that somebody was erased, also to whoever comes back later, and nothing of them to whoever begins', async () => {
      ids['Dewi'] = (await hr.post('/v1/employees', { name: 'Dewi' })).body.employeeId as string;
      const dewi = ids['Dewi'];
      const first = follow();
      const isDewis = ({ data }: StreamEvent<ToldPresence>): boolean => data.employeeId === dewi;
      await routingSays('Dewi', {});
      await eventually(async () => expect(first.seen.some(isDewis)).toBe(true));
      const before = first.seen.at(-1)?.id;
      expect((await hr.delete(`/v1/employees/${dewi}`)).status).toBe(204);
      const erased = { event: 'erased', data: { employeeId: dewi } };
      await eventually(async () => expect(first.seen.at(-1)).toMatchObject(erased));
      expect(Number(first.seen.at(-1)?.id)).toBeGreaterThan(Number(before));
      await first.stop();

      expect((await colleague.get(`/v1/employees/${dewi}/presence`)).body.code).toBe('employee.not-found');
      const back = follow(before);
      await eventually(async () => expect(back.seen).toMatchObject([erased]));
      await back.stop();
      const knowing = follow(first.seen.at(-1)?.id);
      await routingSays('Budi', { availability: 'Away', activity: 'Away' });
      await eventually(async () => expect(knowing.seen.map(({ event }) => event)).toEqual(['presence']));
      await knowing.stop();
      const anew = follow();
      await eventually(async () => expect(new Set(anew.seen.map(({ data }) => data.employeeId)).size).toBe(3));
      expect(anew.seen.some(isDewis)).toBe(false);
      await anew.stop();
    });

    it('ends for whoever would be let in no more: a key that was revoked, an administrator who was deactivated', async () => {
      const admin = await directory.as(workspace, ['admin']);
      const { apiKeyId, key: lost } = (await admin.post('/v1/api-keys', { name: 'Lost', scopes: ['directory:read'] }))
        .body as { apiKeyId: string; key: string };
      const { employeeId } = (await hr.post('/v1/employees', { name: 'Wati' })).body as { employeeId: string };
      const leaver = await directory.as(workspace, ['admin'], employeeId);
      const open = (authorization: string): { ended: Promise<void>; state: () => string } => {
        let state = 'opening';
        const reading = async (): Promise<void> => {
          const url = `${directory.service.url}/v1/employees/presence/stream`;
          for await (const _ of readStream(url, { authorization }, new AbortController().signal)) state = 'told';
          state = 'ended';
        };
        return { ended: reading(), state: () => state };
      };
      const streams = [open(`Bearer ${lost}`), open(leaver.authorization), open(`Bearer ${key}`)] as const;
      await eventually(() => expect(streams.map(({ state }) => state())).toEqual(['told', 'told', 'told']));
      expect((await admin.delete(`/v1/api-keys/${apiKeyId}`)).status).toBeLessThan(300);
      expect((await hr.post(`/v1/employees/${employeeId}/deactivate`)).status).toBeLessThan(300);
      await eventually(() => expect(streams.map(({ state }) => state())).toEqual(['ended', 'ended', 'told']));
    });

    it('is for integrations and administrators', async () => {
      expect((await colleague.get('/v1/employees/presence/stream')).body.code).toBe('access.role-missing');
    });
  });
});

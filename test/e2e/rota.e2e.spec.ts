import { until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import type { RotaView } from '@sambung/contracts';
import { foundCompany, type Company } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import { System } from '../system/system';

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
/** One shift of four hours, at any time of day: whatever time it is, somebody can be at work. */
const RULES = {
  ...{ timeZone: 'Etc/UTC', breaks: [], apart: 0, rest: { after: 240, minutes: 30 }, restBetweenShifts: 0 },
  shifts: [{ key: 'four-hours', minutes: 240, earliest: '00:00', latest: '23:45', every: 15 }],
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 7, mostDaysInARow: 14, openOnHolidays: true, core: null },
};

describe('a published rota', () => {
  let system: System;
  let company: Company;
  beforeAll(async () => {
    system = await System.start({ bus: 'postgres', env: { LOG_LEVEL: 'info' } });
    const staff = { senders: 1, receivers: 1, capacity: { units: 1, weights: { phone: 1 } } };
    company = await foundCompany(system, `maju-${randomUUID()}`, staff);
  });
  afterAll(() => system?.stop());

  it('decides who is on shift in routing: nobody on a day off, and whoever is given a shift at once', async () => {
    const token = await system.token(company.workspace, 'administrator', ['admin', 'hr', 'manager']);
    const ask = async <Answer>(method: string, path: string, body: object, etag = '*'): Promise<Answer> => {
      const headers = {
        ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...{ 'if-match': etag, prefer: 'wait=60' },
      };
      const response = await fetch(system.address(path), { method, headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
      return JSON.parse(text) as Answer;
    };
    const [receiver] = company.receivers;
    const client = await company.as(receiver!);
    const desk = new LiveDesk(client);
    await client.setPresence({ availability: 'Available' });
    const isOnShift = (expected: boolean) =>
      until(
        async () => (await client.desk()).presence.onShift === expected || undefined,
        `they are ${expected ? 'on' : 'off'} shift`,
      );
    const team = { key: 'counter', name: { id: 'Loket', en: 'Counter' }, office: 'front' };
    const { teamId } = await ask<{ teamId: string }>('POST', '/v1/teams', team);
    await ask('PATCH', `/v1/employees/${receiver!.employeeId}`, { teamId });
    await isOnShift(true);

    const begins = Math.floor(Date.now() / QUARTER_MS) * QUARTER_MS - 4 * QUARTER_MS;
    const from = new Date(begins - DAY_MS).toISOString().slice(0, 10);
    await ask('PUT', `/v1/teams/${teamId}/rota-rules`, RULES, '"0"');
    const rota = await ask<RotaView>('POST', '/v1/rotas', {
      teamId,
      from,
      days: 4,
      queues: [{ key: 'calls' }],
      seconds: 5,
    });
    await ask('POST', `/v1/rotas/${rota.rotaId}/publish`, {});
    await isOnShift(false);

    const [date, time] = new Date(begins).toISOString().split('T');
    const shift = { shift: 'four-hours', from: time!.slice(0, 5), breaks: [] };
    await ask('PUT', `/v1/rotas/${rota.rotaId}/shifts/${receiver!.employeeId}/${date!}`, shift);
    await isOnShift(true);
    await desk.close();

    const own = await system.token(company.workspace, receiver!.employeeId, ['front-office']);
    const issued = await fetch(system.address('/v1/shift-calendars/me'), {
      ...{
        method: 'POST',
        headers: { authorization: `Bearer ${own}`, 'content-type': 'application/json' },
        body: '{}',
      },
    });
    const { url } = (await issued.json()) as { url: string };
    const calendar = await fetch(system.address(new URL(url, 'http://sambung').pathname));
    expect(await calendar.text()).toContain('SUMMARY:Kerja: four-hours');
    // The address opens the calendar: whoever reads logs must not be able to.
    const { process } = system.of('directory')[0]!;
    await until(async () => process.output.includes('/v1/shift-calendars/:secret.ics') || undefined, 'it is logged');
    expect(process.output).not.toContain(url.slice(-47, -4));
  });
});

import { type Figures, type Scenario, readContacts, replicate } from '../src';
import { replications, scenario } from './a-floor';

/** One replication of contacts that come at these seconds; each row is a time and a type. */
async function play(of: Scenario, rows: readonly (readonly [at: number, type: string])[]): Promise<Figures> {
  const recorded = readContacts(of, `time,type\n${rows.map((row) => `${row.join(',')}\n`).join('')}`);
  return replicate({ scenario: of, policy: 'longest-idle', number: 1, recorded });
}

const desk = (types: string, people = '{ key: sari, skills: { sales: 3, claims: 3 } }', more = ''): Scenario =>
  scenario(`
length: 4 h
arrivals: { csv: contacts.csv }
${more}
types:
${types}
people:
  - ${people}
`);
const SALES = '  - { key: sales, service: { constant: 4 min } }';

describe('what a scenario may say', () => {
  it('of waits: the 95th percentile is the wait that nineteen of twenty have not exceeded', async () => {
    const rows = Array.from({ length: 20 }, () => [0, 'sales'] as const);
    expect((await play(desk(SALES), rows)).all.p95_wait_s).toBe(18 * 240);
  });

  it.each(['priority: 95', 'tier: 3'])('of urgency: %s goes ahead of what came earlier', async (urgency) => {
    const types = `${SALES}\n  - { key: claims, service: { constant: 4 min }, ${urgency} }`;
    const { byType } = await play(desk(types), [
      [0, 'sales'],
      [10, 'sales'],
      [60, 'claims'],
    ]);
    expect(byType['claims']?.mean_wait_s).toBe(180);
  });

  it('of steps: after the hold of the first, whoever meets the next may be asked', async () => {
    const types =
      '  - { key: sales, service: { constant: 4 min }, steps: [{ skills: { sales: 5 }, hold: 30 s }, { skills: { sales: 1 } }] }';
    const people = '{ key: senior, skills: { sales: 5 } }\n  - { key: novice, skills: { sales: 1 } }';
    const { all } = await play(desk(types, people), [
      [0, 'sales'],
      [10, 'sales'],
    ]);
    expect(all.mean_wait_s).toBe(30 / 2);
  });

  it('of service levels: a type may have its own', async () => {
    const types = `${SALES}\n  - { key: claims, service: { constant: 4 min }, service_level: 5 min }`;
    const { byType } = await play(desk(types, undefined, 'service_level: 1 min'), [
      [0, 'claims'],
      [1, 'claims'],
      [2_000, 'sales'],
      [2_001, 'sales'],
    ]);
    expect([byType['claims']?.service_level, byType['sales']?.service_level]).toEqual([1, 0.5]);
  });

  it('of lengths: they may depend on who serves, and on the hour', async () => {
    const types = `  - key: sales
    service:
      otherwise: { constant: 4 min }
      cases: [{ people: novices, is: { constant: 8 min } }, { from: 1 h, until: 2 h, is: { constant: 6 min } }]`;
    /** Seniors until three, novices after. */
    const people =
      '{ key: seniors, skills: { sales: 3 }, shifts: [{ from: 0, until: 3 h }] }\n' +
      '  - { key: novices, skills: { sales: 3 }, shifts: [{ from: 3 h, until: 4 h }] }';
    // The second comes while the first is served: it waits for as long as that lasts.
    const lasts = async (at: number): Promise<number> =>
      (
        await play(desk(types, people), [
          [at, 'sales'],
          [at, 'sales'],
        ])
      ).all.mean_wait_s * 2;
    expect([await lasts(0), await lasts(3_600), await lasts(3 * 3_600)]).toEqual([4 * 60, 6 * 60, 8 * 60]);
  });

  it('of people: a group may settle less than the type says, and may be many', async () => {
    const types = '  - { key: sales, service: { constant: 4 min }, resolution: 1 }';
    const { all } = await play(desk(types, '{ key: novices, count: 2, skills: { sales: 3 }, resolution: 0 }'), [
      [0, 'sales'],
      [0, 'sales'],
    ]);
    expect([all.first_contact_resolution, all.mean_wait_s]).toEqual([0, 0]);
  });

  it('of days: a random factor makes one day busy and another quiet, for all types alike', async () => {
    const [played] = await replications(
      scenario(`
length: ${String(24 * 30)} h
replications: 1
day_factor: { empirical: [0, 2] }
types:
  - { key: sales, rate: 5 / h, service: { constant: 1 } }
  - { key: claims, rate: 5 / h, service: { constant: 1 } }
people: [{ key: sari, skills: { sales: 1, claims: 1 } }]
`),
    );
    const [sales = 0, claims = 0] = ['sales', 'claims'].map((key) => played?.byType[key]?.contacts);
    const busyDays = Math.round(sales / 240);
    expect(busyDays).toBeGreaterThan(5);
    expect(busyDays).toBeLessThan(25);
    for (const each of [sales, claims]) expect(Math.abs(each - 240 * busyDays)).toBeLessThan(240 / 2);
  });

  it('of real contacts: its columns may have other names, and the beginning may be given', () => {
    const arrivals = '{ csv: day.csv, time: moment, type: subject, start: "2026-03-02T08:00:00+07:00" }';
    const of = scenario(`
length: 4 h
arrivals: ${arrivals}
types:
${SALES}
people:
  - { key: sari, skills: { sales: 3 } }
`);
    const csv = 'subject,moment\nsales,2026-03-02T01:10:00Z\nsales,2026-03-02T00:59:00Z\n';
    expect(readContacts(of, csv)).toEqual([{ at: 600_000, type: 0 }]);
  });
});

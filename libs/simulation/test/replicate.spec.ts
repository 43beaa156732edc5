import { readContacts, replicate } from '../src';
import { replications, scenario } from './a-floor';

const HOUR = 3_600_000;
/** One desk; a contact every ten minutes, exactly, from the CSV. */
const desk = (more = '', type = '', people = '') =>
  scenario(`
length: 2 h
arrivals: { csv: contacts.csv }
${more}
types:
  - { key: sales, service: { constant: 4 min }${type} }
people:
  - { key: sari, skills: { sales: 3 }${people} }
`);
const play = async (of: ReturnType<typeof desk>, times: readonly number[]) => {
  const recorded = readContacts(of, `time,type\n${times.map((at) => `${String(at)},sales\n`).join('')}`);
  return (await replicate({ scenario: of, policy: 'longest-idle', number: 1, recorded })).all;
};

describe('a simulated desk', () => {
  it('serves one after the other, and the second waits for the first', async () => {
    const { contacts, mean_wait_s, wait_probability, occupancy, asa_s } = await play(desk(), [0, 60]);
    expect({ contacts, mean_wait_s, wait_probability, asa_s }).toEqual({
      contacts: 2,
      mean_wait_s: 90,
      wait_probability: 0.5,
      asa_s: 90,
    });
    expect(occupancy).toBeCloseTo(8 / 120, 10);
  });

  it('measures what comes after the warm-up and before the end, and follows it until it has left', async () => {
    const { contacts, mean_wait_s, occupancy } = await play(desk('warm_up: 1 min'), [0, 61, 7_259, 7_261]);
    expect(contacts).toBe(2);
    expect(mean_wait_s).toBeCloseTo(179 / 2, 10);
    expect(occupancy).toBeCloseTo((180 + 240 + 1) / 7_200, 10);
  });

  it('loses whoever runs out of patience, at that moment', async () => {
    const { abandonment, mean_wait_s, asa_s } = await play(desk('', ', patience: { constant: 1 min }'), [0, 30]);
    expect({ abandonment, mean_wait_s, asa_s }).toEqual({ abandonment: 0.5, mean_wait_s: 30, asa_s: 0 });
  });

  it('turns away whoever finds all places to wait taken, and nobody whom somebody can take', async () => {
    expect((await play(desk('waiting_places: 1'), [0, 1, 2])).blocking).toBeCloseTo(1 / 3, 10);
    expect((await play(desk('waiting_places: 0'), [0, 300])).blocking).toBe(0);
    expect((await play(desk('lines: 2'), [0, 1, 2])).blocking).toBeCloseTo(1 / 3, 10);
  });

  it('rests after each contact for as long as the wrap-up takes, which is work', async () => {
    const { mean_wait_s, occupancy } = await play(desk('', '', ', wrap_up: 1 min'), [0, 60]);
    expect(mean_wait_s).toBe(120);
    expect(occupancy).toBeCloseTo(10 / 120, 10);
  });

  it('is empty outside the shift and on breaks, and whoever is with a contact finishes first', async () => {
    const shift = ', shifts: [{ from: 10 min, until: 60 min }], breaks: [{ from: 20 min, until: 30 min }]';
    const { asa_s, occupancy } = await play(desk('', '', shift), [0, 18 * 60, 25 * 60]);
    expect(asa_s).toBe((600 + 0 + 300) / 3);
    expect(occupancy).toBeCloseTo(12 / 42, 10);
  });

  it('begins its shifts anew every cycle', async () => {
    const shift = ', shifts: [{ from: 10 min, until: 20 min }]';
    expect((await play(desk('cycle: 1 h', '', shift), [60 * 60])).asa_s).toBe(600);
  });

  it('counts who is never answered as waiting to the end', async () => {
    const { contacts, service_level, mean_wait_s } = await play(
      desk('', '', ', shifts: [{ from: 0, until: 10 min }]'),
      [0, 20 * 60],
    );
    expect({ contacts, service_level }).toEqual({ contacts: 2, service_level: 0.5 });
    expect(mean_wait_s).toBe((7_200 - 1_200) / 2);
  });

  it('asks the next when an offer is not answered in time', async () => {
    const { mean_wait_s } = await play(desk('answer: { constant: 5 s }'), [0]);
    expect(mean_wait_s).toBe(5);
    expect((await play(desk('answer: { constant: 25 s }'), [0])).service_level).toBe(0);
  });

  it('works as fast as person, type and level say', async () => {
    const fast = desk('', ', speed: { by_level: { 1: 0.5, 3: 2 } }', ', speed: 2, speeds: { sales: 2 }');
    expect((await play(fast, [0])).occupancy).toBeCloseTo(0.5 / 120, 10);
  });

  it('sees those again whose matter was not settled', async () => {
    const { contacts, first_contact_resolution } = await play(
      desk('', ', resolution: 0, returns: { probability: 1, after: { constant: 56 min } }'),
      [0],
    );
    expect({ contacts, first_contact_resolution }).toEqual({ contacts: 2, first_contact_resolution: 0 });
  });

  it('may serve two chats at once', async () => {
    const capacity = ', capacity: { units: 2, weights: { chat: 1 } }';
    expect((await play(desk('', ', channel: chat', capacity), [0, 1])).mean_wait_s).toBe(0);
  });
});

describe('a simulation', () => {
  const floor = scenario(`
length: 20 h
replications: 2
types:
  - { key: sales, rate: 60 / h, service: { lognormal: { mean: 4 min, cv: 1 } }, patience: { exponential: 3 min } }
  - { key: claims, rate: 30 / h, service: { exponential: 5 min }, priority: 80 }
people:
  - { key: both, count: 6, skills: { sales: 3, claims: 3 }, speed: { gamma: { mean: 1, cv: 0.2 } } }
  - { key: sales, count: 2, skills: { sales: 3 } }
`);

  it('gives the same figures again for the same seed, and others for another', async () => {
    const first = await replications(floor);
    expect(await replications(floor)).toEqual(first);
    expect(await replications({ ...floor, seed: 2 })).not.toEqual(first);
    expect(first[0]).not.toEqual(first[1]);
  });

  it('brings every policy the same customers', async () => {
    const [one, other] = await Promise.all(
      ['longest-idle', 'least-loaded'].map(async (policy) => (await replications(floor, policy))[0]?.byType),
    );
    expect(one?.['sales']?.contacts).toBe(other?.['sales']?.contacts);
    expect(one?.['claims']?.contacts).toBe(other?.['claims']?.contacts);
  });

  it('follows rates over the day and the busy and quiet days, and repeats them every cycle', async () => {
    const counts = async (more: string): Promise<number[]> => {
      const played = await replications(
        scenario(`
length: ${String(24 * 50)} h
cycle: 24 h
replications: 1
${more}
types: [{ key: sales, rate: [{ from: 8 h, rate: 40 / h }, { from: 12 h, rate: 0 / h }], service: { constant: 1 } }]
people: [{ key: sari, skills: { sales: 1 } }]
`),
      );
      return played.map(({ all }) => all.contacts);
    };
    const [even = 0] = await counts('');
    expect(Math.abs(even - 50 * 160)).toBeLessThan(4 * Math.sqrt(50 * 160));
    const [scaled = 0] = await counts('day_factor: { constant: 0.5 }');
    expect(Math.abs(scaled - 50 * 80)).toBeLessThan(4 * Math.sqrt(50 * 80));
  });

  it('refuses a policy that does not exist', () =>
    expect(replicate({ scenario: { ...floor, length: HOUR }, policy: 'dice', number: 1 })).rejects.toThrow('dice'));

  it('sends work to whom the staffing plan would, by the prices of everybody’s time', async () => {
    // Ani can do both, Budi only claims: who asks for claims while both are free is to get Budi, or sales would wait.
    const both = scenario(`
length: 100 h
replications: 1
types:
  - { key: sales, rate: 20 / h, service: { constant: 2 min } }
  - { key: claims, rate: 20 / h, service: { constant: 2 min } }
people:
  - { key: ani, skills: { sales: 3, claims: 5 } }
  - { key: budi, skills: { claims: 3 } }
`);
    const [idle] = await replications(both, 'longest-idle');
    const [priced] = await replications(both, 'priced-time');
    expect(priced?.all.mean_wait_s).toBeLessThan(0.95 * (idle?.all.mean_wait_s ?? 0));
  });
});

import { readScenario } from './read-scenario';
import { readContacts } from './recorded-contacts';

const GOOD = `
name: one desk
length: 10 h
types:
  - key: sales
    rate: 30 / h
    service: {exponential: 90 s}
people:
  - key: sari
    skills: {sales: 3}
`;
const changed = (from: string, to: string): (() => unknown) => {
  return () => readScenario(GOOD.replace(from, to), 'desk.yaml');
};

describe('reading a scenario', () => {
  it.each([
    ['of nothing', 'name: *nobody'],
    ['merged of nothing', 'name: a desk\n<<: *nobody'],
    [
      'of aliases, without end',
      `name: a desk\na: &a [x, x, x]\n${'bcdefghijk'.replace(
        /./g,
        (key, at: number) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefghij'[at] ?? ''}`)
            .join()}]\n`,
      )}`,
    ],
  ])('refuses an alias %s in words', (_, given) => {
    expect(changed('name: one desk', given)).toThrow(/desk.yaml cannot be simulated[^]*alias/i);
  });

  it('refuses a slip in a unit that would be played for ever', () => {
    expect(changed('30 / h', '500000 / s')).toThrow(/line 3, length: up to 1.8e\+10 contacts would come/);
  });

  it('takes lengths of time as people write them', () => {
    const { length, types } = readScenario(GOOD, 'desk.yaml');
    expect(length).toBe(36_000_000);
    expect(types[0]).toMatchObject({ rate: 30 / 3_600_000, service: { kind: 'exponential', mean: 90_000 } });
  });

  it('takes every distribution of the textbooks', () => {
    for (const given of [
      '{constant: 3}',
      '{lognormal: {mean: 4 min, cv: 1.2}}',
      '{gamma: {mean: 4 min, cv: .5}}',
      '{erlang: {mean: 4 min, phases: 3}}',
      '{hyperexponential: [{share: .9, mean: 60 s}, {share: .1, mean: 10 min}]}',
      '{empirical: [10 s, 30 s, 2 min]}',
      '{otherwise: {exponential: 2 min}, cases: [{people: sari, is: {exponential: 1 min}}, {from: 1 h, until: 2 h, is: {constant: 9}}]}',
    ]) {
      expect(changed('{exponential: 90 s}', given)).not.toThrow();
    }
  });

  it.each([
    ['rate: 30 / h', 'rate: 30', 'line 6, types[0].rate: expected a rate such as 504 / h'],
    ['rate: 30 / h', 'rte: 30 / h', 'line 6, types[0].rte: there is no such key here'],
    ['exponential: 90 s', 'exponential: ninety', 'line 7, types[0].service'],
    ['exponential: 90 s', 'expnential: 90 s', 'line 7, types[0].service: expected a distribution'],
    ['sales: 3', 'sales: 6', 'line 10, people[0].skills.sales: Too big'],
    ['sales: 3', 'claims: 3', 'line 5, types[0]: nobody has the skills and the channel (phone) that sales asks for'],
    ['key: sari', 'key: Sari', 'line 9, people[0].key: '],
    ['name: one desk', '', 'line 1, name: '],
    ['name: one desk', 'name: [', 'line '],
    ['rate: 30 / h', '', 'types[0]: needs a rate'],
    ['rate: 30 / h', 'rate: [{from: 2 h, rate: 1 / h}, {from: 1 h, rate: 1 / h}]', 'each period begins after'],
    ['skills: {sales: 3}', 'skills: {sales: 3}\n    speeds: {claims: 2}', 'there is no type claims'],
    ['skills: {sales: 3}', 'skills: {sales: 3}\n    shifts: [{from: 5 h, until: 4 h}]', 'ends after it begins'],
    ['skills: {sales: 3}', 'skills: {sales: 3}\n  - key: sari\n    skills: {}', 'there are two of the name sari'],
  ])('says where %j became %j, and how to mend it', (from, to, message) => expect(changed(from, to)).toThrow(message));
});

describe('real contacts', () => {
  const scenario = readScenario(
    GOOD.replace('    rate: 30 / h\n', '').concat('arrivals: {csv: day.csv}\n'),
    'desk.yaml',
  );

  it('come at their times, counted from the first of them', () =>
    expect(readContacts(scenario, 'time,type\n2026-03-02T08:00:30+07:00,sales\n2026-03-02T01:00:00Z,sales\n')).toEqual([
      { at: 0, type: 0 },
      { at: 30_000, type: 0 },
    ]));

  it('may be given in seconds since the beginning', () =>
    expect(readContacts(scenario, 'time,type\n12.5,sales\n')).toEqual([{ at: 12_500, type: 0 }]));

  it('that cannot be read are named by their line', () => {
    expect(() => readContacts(scenario, 'time,type\n1,sales\nnoon,sales\n')).toThrow('line 3, time: neither');
    expect(() => readContacts(scenario, 'time,type\n1,claims\n')).toThrow('line 2, type: there is no type claims');
    expect(() => readContacts(scenario, 'when,type\n1,sales\n')).toThrow(
      'line 1, time: there is no such column; the heading has when, type',
    );
    expect(() => readContacts(scenario, 'time,type\n')).toThrow('there is no contact in it');
  });
});

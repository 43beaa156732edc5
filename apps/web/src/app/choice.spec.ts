import type { Colleague, Matter, Reason } from '../api/views';
import { areAllOf, groupsOf, reasonsCalled, reasonsFor } from './choice';

const both = (text: string) => ({ id: text, en: text });
const reason = (key: string): Reason => ({
  ...{ reasonId: key, key, name: both(key), shortAnswer: null, alsoSaid: [], priority: 50, active: true, version: 1 },
});
const person = (name: string, available = true): Colleague =>
  ({
    employeeId: name,
    name,
    roles: [{ role: 'r', office: 'back', name: both('Accountant') }],
    site: null,
    team: null,
    contactPoints: {},
    available,
  }) as unknown as Colleague;
const duty = (key: string, people: Colleague[]): Matter =>
  ({ kind: 'duty', key, name: both(key), shortAnswer: null, people }) as unknown as Matter;
const say = {
  said: ({ en }: { en: string }) => en,
  titles: {
    reasons: 'What they want',
    people: 'People',
    notSure: 'Not sure?',
    duty: (name: string) => `Duty: ${name}`,
  },
};

describe('reasons by their names', () => {
  it('are found in either language, before anybody was asked', () => {
    const buy = { ...reason('buy'), name: { id: 'Ingin membeli', en: 'Wants to buy' } };
    expect(reasonsCalled('BELI', [reason('complain'), buy])).toEqual([buy]);
    expect(reasonsCalled('want', [buy])).toEqual([buy]);
    expect(reasonsCalled('tax', [buy])).toEqual([]);
  });
});

describe('the lines under the box', () => {
  it('are all reasons before anything is typed, and “unclear” in the end', () => {
    const found = { reasons: [reason('unclear'), reason('buy')], matters: [], people: [] };
    expect(groupsOf(found, say)).toMatchObject([
      { title: 'What they want', lines: [{ value: 'reason:buy' }] },
      { title: 'Not sure?', lines: [{ value: 'reason:unclear' }] },
    ]);
  });

  it('are one for “unclear”, whether its name was typed or words that mean it', () => {
    const [unclear, buy] = [reason('unclear'), reason('buy')];
    const meant = { ...unclear, kind: 'reason', people: [] } as unknown as Matter;
    const keys = (matters: Matter[]): string[] =>
      groupsOf({ reasons: reasonsFor('unc', [unclear, buy]), matters, people: [] }, say).flatMap(({ lines }) =>
        lines.map(({ value }) => value),
      );
    expect(keys([])).toEqual(['reason:unclear']);
    expect(keys([meant])).toEqual(['reason:unclear']);
  });

  it('show a person once, with the duty that they were found for, and whether they are free', () => {
    const ani = person('Ani', false);
    const found = { reasons: [], matters: [duty('tax', [ani])], people: [ani, person('Budi')] };
    expect(groupsOf(found, say)).toMatchObject([
      { title: 'Duty: tax', lines: [{ value: 'person:Ani', free: false, about: 'Accountant' }] },
      { title: 'People', lines: [{ value: 'person:Budi', free: true }] },
    ]);
  });

  it('of a name are that person first, and not every reason there is', () => {
    const all = [reason('buy'), reason('unclear')];
    const found = { reasons: reasonsFor('ani', all), matters: [], people: [person('Ani')] };
    expect(groupsOf(found, say).map(({ lines }) => lines[0]?.value)).toEqual(['person:Ani', 'reason:unclear']);
  });

  it('tell two of one name apart by their teams, and in one team by their numbers', () => {
    const budi = (employeeId: string, team: string, extension: string): Colleague => ({
      ...person('Budi'),
      ...{ employeeId, team: { teamId: team, key: team, name: both(team) }, contactPoints: { extension } },
    });
    const abouts = (...people: Colleague[]): (string | undefined)[] =>
      groupsOf({ reasons: [], matters: [], people }, say).flatMap(({ lines }) => lines.map(({ about }) => about));
    expect(abouts(budi('b1', 'Store', '12'), person('Ani'), budi('b2', 'Tax', '14'))).toEqual([
      ...['Accountant, Store', 'Accountant', 'Accountant, Tax'],
    ]);
    expect(abouts(budi('b1', 'Store', '12'), budi('b2', 'Store', '14'))).toEqual([
      ...['Accountant, Store, 12', 'Accountant, Store, 14'],
    ]);
  });

  it('say of a duty that it is that of one’s own team', () => {
    const mine = { ...person('Ani'), team: { teamId: 'finance' } } as Colleague;
    const found = { reasons: [], matters: [duty('tax', [mine]), duty('law', [person('Budi')])], people: [] };
    expect(groupsOf(found, { ...say, teamId: 'finance' }).map(({ own }) => own)).toEqual([true, false]);
  });
});

describe('a matter of one’s own team', () => {
  const of = (teamId: string | null) => ({ team: teamId === null ? null : { teamId } }) as Pick<Colleague, 'team'>;
  it('is one that only colleagues of it take care of', () => {
    expect(areAllOf('finance', [of('finance'), of('finance')])).toBe(true);
    expect(areAllOf('finance', [of('finance'), of('law')])).toBe(false);
    expect(areAllOf('finance', [of(null)])).toBe(false);
    expect(areAllOf('finance', [])).toBe(false);
    expect(areAllOf(undefined, [of(null)])).toBe(false);
  });
});

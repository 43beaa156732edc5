import { tellApart } from './tell-apart';

const person = (name: string, team?: string, number?: string) => ({ name, team, number });
const told = (...people: ReturnType<typeof person>[]): string[][] =>
  tellApart(people, ({ name }) => name, [({ team }) => team, ({ number }) => number]);

describe('two of one name', () => {
  it('are told apart by their teams, and others are called by their names alone', () =>
    expect(told(person('Budi', 'Toko', '12'), person('Sari', 'Toko'), person('Budi', 'Kantor', '14'))).toEqual([
      ['Toko'],
      [],
      ['Kantor'],
    ]));

  it('in one team are told apart by their numbers', () =>
    expect(told(person('Budi', 'Toko', '12'), person('Budi', 'Toko', '14'), person('Budi', 'Kantor', '15'))).toEqual([
      ['Toko', '12'],
      ['Toko', '14'],
      ['Kantor'],
    ]));

  it('are left alike where nothing is known of them', () =>
    expect(told(person('Budi'), person('Budi'))).toEqual([[], []]));
});

import { nameKey } from './name-key';
import { WhoIsMeant, type Nameable } from './who-is-meant';

describe('a name', () => {
  it.each([
    ['Bpk. Drs. Bambang  SUTRISNO, S.E., M.M.', 'bambang sutrisno'],
    ['Ibu Hj. Siti Nurhaliza S.Kom.', 'siti nurhaliza'],
    ['Dr.Ir. José D’Souza', 'jose dsouza'],
    ['M. Yusuf', 'm yusuf'],
    ['Pak', 'pak'],
    ['王小明', '王小明'],
    ['-', ''],
  ])('“%s” is, whatever is written around it, %s', (written, key) => expect(nameKey(written)).toBe(key));
});

describe('who is meant', () => {
  const somebody = (id: string, name: string, rank = 0, email: string | null = null): Nameable => ({
    ...{ id, name, rank, email },
  });
  const meant = (written: string, ...people: readonly Nameable[]) => {
    const who = new WhoIsMeant([written]);
    for (const each of people) who.consider(each);
    return who.meant().get(written);
  };

  it('by a name is whoever is called so, in the file before the company, who works here before who did', () => {
    expect(meant('bpk. agus SALIM', somebody('a', 'Agus Salim'), somebody('b', 'Agus'))).toEqual({ id: 'a' });
    expect(meant('Agus Salim', somebody('a', 'Agus Salim', 1), somebody('b', 'Agus Salim', 0))).toEqual({ id: 'b' });
    expect(meant('Agus Salim', somebody('a', 'Agus Salim', 1), somebody('b', 'Agus Salim', 2))).toEqual({ id: 'a' });
    expect(meant('Agus Salim', somebody('a', 'Agus'))).toBeUndefined();
    expect(meant('-', somebody('a', '-'))).toBeUndefined();
  });

  it('is not guessed among several, unless one is called exactly so', () => {
    const two = [somebody('a', 'Agus Salim'), somebody('b', 'Dr. Agus Salim')];
    expect(meant('Pak Agus Salim', ...two)).toEqual({ several: 2 });
    expect(meant('dr. agus salim', ...two)).toEqual({ id: 'b' });
    expect(meant('Agus Salim', ...two)).toEqual({ id: 'a' });
  });

  it('by an e-mail address is whoever has it', () => {
    const two = [somebody('a', 'Agus Salim', 0, 'agus@x.example'), somebody('b', 'Agus Salim', 0, 'salim@x.example')];
    expect(meant('Salim@X.example', ...two)).toEqual({ id: 'b' });
  });
});

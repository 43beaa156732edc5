import { MORNING, free } from '../../test/people';
import { People } from './people';
import { Person, weightOfWork } from './person';
import { Touched, presenceOf } from './touched';
import type { Work } from './workload';

const CHAT: Work = { kind: 'handoff', id: 'h', channel: 'chat' };

function somebody(): Person {
  const people = new People();
  const { employee } = free('sari');
  return new Person(people.thrifty({ ...employee, roles: [] }), MORNING, people.figures);
}

describe('who is noted', () => {
  it('is remembered as they were before the first change, though only their work changed in it', () => {
    const touched = new Touched();
    const person = somebody();
    const before = presenceOf(person);
    touched.noteWork(person, 'first');
    person.work.put(CHAT, weightOfWork(person, CHAT));
    touched.note(person, 'then');
    person.availability = 'Busy';
    const [noted] = touched.takeAll();
    expect(person.load).toBeGreaterThan(before.load);
    expect(noted).toMatchObject({ view: before, load: before.load, because: 'first' });
  });

  it('needs no whole view while nothing but their work has changed', () => {
    const touched = new Touched();
    touched.noteWork(somebody(), 'work');
    expect(touched.takeAll()).toMatchObject([{ view: undefined, because: 'work' }]);
  });

  it('is known anew by the next command, without anything of whom the one before had noted', () => {
    const touched = new Touched();
    const [sari, budi] = [somebody(), somebody()];
    touched.note(sari, 'before');
    touched.doubt(sari);
    touched.clear();
    expect(touched.takeAll()).toEqual([]);
    touched.noteWork(budi, 'now');
    touched.noteWork(sari, 'then');
    expect(touched.takeUnsettled().map(({ inDoubt }) => inDoubt)).toEqual([false, false]);
    expect(touched.takeUnsettled()).toEqual([]);
    touched.noteWork(sari, 'again');
    expect(touched.takeUnsettled()).toHaveLength(1);
    const all = touched.takeAll();
    expect(all).toMatchObject([
      { view: undefined, because: 'now' },
      { view: undefined, because: 'then' },
    ]);
    expect(all.map(({ person }) => person)).toEqual([budi, sari]);
  });

  it('may be many at once', () => {
    const touched = new Touched();
    const many = Array.from({ length: 200 }, somebody);
    for (const round of ['first', 'second']) {
      for (const each of many) touched.noteWork(each, round);
      const all = touched.takeAll();
      expect(new Set(all.map(({ person }) => person))).toEqual(new Set(many));
      expect(all.every(({ because }) => because === round)).toBe(true);
    }
  });
});

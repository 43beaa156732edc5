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
});

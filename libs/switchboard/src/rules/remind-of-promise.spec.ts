import { becomes, isErased, keepsPromise, requests, takesCallback } from '../../test/acts';
import { given, promised } from '../../test/given';
import { HOURS, MINUTES, absent, free } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const minutes =
  (count: number): Act =>
  (scene) =>
    scene.pass(count * MINUTES);
/** Lina, whose manager is Mega, whose manager is Dewi, is to call back in half an hour. */
const owed = (): Scene => aFloor().with(free('sari')).when(requests('h1'), takesCallback('adi', 'h1'));
const reminder = (toldId: string, level: number): { type: 'promise-overdue' } =>
  ({ type: 'promise-overdue', ownerId: 'lina', toldId, level }) as { type: 'promise-overdue' };

describe('a callback that is due', () => {
  it('reminds its owner at the time', () => given(owed()).when(minutes(30)).then(reminder('lina', 0)));

  it('goes to the next manager up every quarter of an hour', () =>
    given(owed(), minutes(30)).when(minutes(30)).then(reminder('mega', 1), reminder('dewi', 2)));

  it('is told at the top every hour after that, so that it is never forgotten quietly', () =>
    given(owed(), minutes(60))
      .when((scene) => scene.pass(2 * HOURS))
      .then(reminder('dewi', 2), reminder('dewi', 2)));

  it('is quiet once it is kept', () =>
    given(owed(), minutes(60), keepsPromise('lina', 'h1'))
      .when((scene) => scene.pass(24 * HOURS))
      .then());
});

describe('a callback whose owner has left', () => {
  it('goes to their deputy', () =>
    given(owed().with(free('dina')), becomes(absent('lina', { managerId: 'mega', deputyId: 'dina' }).employee))
      .when(becomes(absent('lina', { managerId: 'mega', deputyId: 'dina', active: false }).employee))
      .thenAmongOthers(promised('h1', 'dina', { because: 'reassigned', epoch: 2 })));

  it('goes to their manager where there is no deputy, also when they are erased', () =>
    given(owed())
      .when(isErased('lina'))
      .thenAmongOthers({ type: 'employee-erased' }, promised('h1', 'mega', { because: 'reassigned' }), {
        type: 'employee-forgotten',
        employeeId: 'lina',
      }));

  it('keeps its time', () =>
    given(owed())
      .when(isErased('lina'), minutes(30))
      .thenAmongOthers({ type: 'promise-overdue', ownerId: 'mega', toldId: 'mega', level: 0 }));

  it('stays with them until there is anybody at all to take it', () => {
    const nobody = ['dewi', 'mega', 'adi'].reduce(
      (scene, each) => scene.when(becomes(absent(each, { active: false }).employee)),
      owed(),
    );
    given(
      nobody,
      becomes(free('sari', { active: false }).employee),
      becomes(absent('lina', { active: false, managerId: 'mega' }).employee),
    )
      .when(becomes(absent('zaki').employee), minutes(30))
      .thenAmongOthers(promised('h1', 'zaki', { because: 'reassigned' }));
  });
});

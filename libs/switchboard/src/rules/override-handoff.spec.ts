import {
  accepts,
  comesToDesk,
  connects,
  declines,
  isDoneWith,
  isEngaged,
  names,
  passes,
  reassigns,
  requests,
  says,
  takesCallback,
} from '../../test/acts';
import { closed, given, never, offered, promised } from '../../test/given';
import { absent, free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const floor = (): Scene =>
  aFloor()
    .with(free('sari'), free('budi'), free('kasir', { role: 'cashier' }))
    .when(requests('h1'));

describe('a manager who names somebody', () => {
  it('has them asked at once, whatever the plan says; whoever was asked is released, and nothing counts against them', () =>
    given(floor())
      .when(names('mega', 'h1', 'kasir'))
      .then(
        closed('h1', 'sari', 'overridden'),
        { type: 'handoff-overridden', byId: 'mega', toId: 'kasir' },
        offered('h1', 'kasir', { stage: { kind: 'named', number: 2 }, why: ['override'] }),
      ));

  it('goes the way of every offer: who is named may decline, and the search goes on', () =>
    given(floor(), names('mega', 'h1', 'kasir'))
      .when(declines('kasir', 'h1'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('may name themself, and somebody who has declined', () => {
    given(floor(), comesToDesk('mega'))
      .when(names('mega', 'h1', 'mega'))
      .thenAmongOthers(offered('h1', 'mega'));
    given(floor(), declines('sari', 'h1'))
      .when(names('mega', 'h1', 'sari'))
      .thenAmongOthers(offered('h1', 'sari'));
  });

  it('may change their mind', () =>
    given(floor(), names('mega', 'h1', 'kasir'))
      .when(names('mega', 'h1', 'budi'))
      .thenAmongOthers(closed('h1', 'kasir', 'overridden'), offered('h1', 'budi')));

  it('asks them again in each round, before the others', () =>
    given(
      floor(),
      names('mega', 'h1', 'kasir'),
      declines('kasir', 'h1'),
      declines('sari', 'h1'),
      declines('budi', 'h1'),
    )
      .when(passes(60))
      .thenAmongOthers({ type: 'round-started' }, offered('h1', 'kasir')));

  it('is told what they named already', () =>
    given(floor())
      .when(names('mega', 'h1', 'sari'))
      .thenDone());

  it.each<[string, (scene: Scene) => unknown, string]>([
    ['has no capacity left', isEngaged('kasir', { channel: 'phone' }), 'kasir'],
    ['must not be disturbed', says('kasir', 'DoNotDisturb'), 'kasir'],
    ['is not there', () => undefined, 'lina'],
    ['sent it', () => undefined, 'adi'],
    ['does not exist', () => undefined, 'nobody'],
  ])('cannot name somebody who %s', (_, act, toId) =>
    given(floor(), act)
      .when(names('mega', 'h1', toId))
      .thenRefused('handoff.override-not-possible', ({ board }) =>
        expect(board.handoff('h1')?.offers).toMatchObject([{ receiverId: 'sari' }]),
      ),
  );

  it('cannot name somebody who does not speak the language of the contact', () =>
    given(floor(), requests('h2', { language: 'en' }))
      .when(names('mega', 'h2', 'kasir'))
      .thenRefused('handoff.override-not-possible'));

  it('may name somebody who is busy with something else than contacts', () =>
    given(floor(), says('kasir', 'Busy'))
      .when(names('mega', 'h1', 'kasir'))
      .thenAmongOthers(offered('h1', 'kasir')));

  it('cannot name somebody whose time has run out, whom the clock has only to tell so', () =>
    given(floor(), says('kasir', 'DoNotDisturb'), says('kasir', 'Available', 10), (scene) => (scene.now += 10_000))
      .when(names('mega', 'h1', 'kasir'))
      .thenRefused('handoff.override-not-possible'));

  it('comes too late once a callback is promised', () =>
    given(floor(), takesCallback('adi', 'h1'))
      .when(names('mega', 'h1', 'kasir'))
      .thenRefused('handoff.promised'));

  it('comes too late once somebody has accepted', () =>
    given(floor(), accepts('sari', 'h1'))
      .when(names('mega', 'h1', 'kasir'))
      .thenRefused('handoff.already-accepted'));

  it('loses nothing where the person named becomes busy before they answer', () =>
    given(floor(), names('mega', 'h1', 'kasir'))
      .when(isEngaged('kasir', { channel: 'phone' }), isDoneWith('kasir'))
      .thenAmongOthers(closed('h1', 'kasir', 'over-capacity'), never('handoff-ended'), offered('h1', 'sari')));
});

describe('giving a promise to somebody else', () => {
  const owed = (): Scene => aFloor().with(free('sari')).when(requests('h1'), takesCallback('adi', 'h1'));

  it('is for its owner, and the people above them; it keeps its time', () => {
    const due = owed().board.handoff('h1')?.dueAt ?? 0;
    given(owed())
      .when(reassigns('lina', 'h1', 'sari'))
      .then(promised('h1', 'sari', { because: 'reassigned', dueAt: due }));
    given(owed())
      .when(reassigns('dewi', 'h1', 'sari'))
      .then(promised('h1', 'sari', { epoch: 2 }));
  });

  it('is nobody else’s to do', () =>
    given(owed())
      .when(reassigns('adi', 'h1', 'sari'))
      .thenRefused('handoff.not-yours'));
  it('needs somebody who works here', () =>
    given(owed().with(absent('gone', { active: false })))
      .when(reassigns('lina', 'h1', 'gone'))
      .thenRefused('employee.unknown'));
  it('needs a promise', () =>
    given(floor(), accepts('sari', 'h1'), connects('adi', 'h1'))
      .when(reassigns('sari', 'h1', 'budi'))
      .thenRefused('handoff.not-promised'));
  it('to whoever has it is so already', () =>
    given(owed())
      .when(reassigns('lina', 'h1', 'lina'))
      .thenDone());
});

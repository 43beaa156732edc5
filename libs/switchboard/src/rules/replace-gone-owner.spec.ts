import {
  accepts,
  becomes,
  connects,
  corrects,
  isDoneWith,
  isEngaged,
  isErased,
  requests,
  takesCallback,
} from '../../test/acts';
import { closed, given, never, offered, promised, so } from '../../test/given';
import { ASK_SALES, MINUTES, free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const floor = (): Scene =>
  aFloor()
    .with(free('sari', { managerId: 'mega' }), free('budi'))
    .when(requests('h1'));
/** Sari has somebody on the line who wants a cashier after all. */
const handsOn = (): [Scene, ...Act[]] => [
  floor()
    .reason(reason('other', { ...ASK_SALES, steps: [{ criteria: { role: 'cashier' }, holdSeconds: 60 }] }))
    .with(free('kasir', { role: 'cashier' })),
  accepts('sari', 'h1'),
  connects('adi', 'h1'),
  corrects('sari', 'h1', 'other'),
];
const leaves = becomes(free('sari', { managerId: 'mega', active: false }).employee);

describe.each<[string, (scene: Scene) => unknown]>([
  ['leaves the company', leaves],
  ['is erased', isErased('sari')],
])('whoever %s', (_, goes) => {
  it('is not asked any more, and who they were being asked for goes to others', () =>
    given(floor())
      .when(goes)
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('gives what they had accepted back to be offered on', () =>
    given(floor(), accepts('sari', 'h1'))
      .when(goes)
      .thenAmongOthers({ type: 'handoff-not-picked-up', receiverId: 'sari' }, offered('h1', 'budi')));

  it('leaves a callback to their manager for the contact they were talking to', () =>
    given(floor(), accepts('sari', 'h1'), connects('adi', 'h1'))
      .when(goes)
      .thenAmongOthers(promised('h1', 'mega', { because: 'cut-off' })));

  it('leaves a contact whom they were handing on to the search that goes on', () =>
    given(...handsOn())
      .when(goes, accepts('kasir', 'h1'), connects('kasir', 'h1'))
      .thenAmongOthers({ type: 'handoff-connected', receiverId: 'kasir' }));
});

describe('whoever leaves the company', () => {
  it('while they serve somebody who walked in takes nothing along', () =>
    given(floor(), isEngaged('budi'), becomes(free('budi', { active: false }).employee))
      .when(isDoneWith('budi'))
      .then({ type: 'engagement-ended' }));

  it('having handed a contact on leaves them with who has accepted them', () =>
    given(...handsOn(), accepts('kasir', 'h1'))
      .when(leaves)
      .thenAmongOthers(never('handoff-not-picked-up', 'promise-made'), ({ board }) =>
        expect(board.ownerOf('h1')).toBe('kasir'),
      ));

  it('as the last of all owes what they have promised, and is forgotten all the same where they are erased', () =>
    given(
      aFloor().when(
        requests('h1'),
        takesCallback('adi', 'h1'),
        ...['adi', 'mega', 'dewi'].map((each) => isErased(each)),
      ),
    )
      .when(isErased('lina'))
      .then({ type: 'employee-erased' }, { type: 'employee-forgotten', employeeId: 'lina' }));

  describe('as the last of all, with a sender whom nobody knows', () => {
    const alone = (...acts: readonly Act[]): Scene =>
      aFloor()
        .with(free('sari'))
        .when(...acts, ...['adi', 'mega', 'dewi', 'lina'].map((each) => isErased(each)));
    const fromAfar = requests('h1', { senderId: 'afar' });

    it('leaves the contact they were talking to with the sender, soon', () =>
      given(alone(fromAfar, accepts('sari', 'h1'), connects('sari', 'h1')))
        .when(isErased('sari'))
        .thenAmongOthers((scene) =>
          expect(scene.said()).toContainEqual(
            expect.objectContaining(promised('h1', 'afar', { because: 'cut-off', dueAt: scene.now + 15 * MINUTES })),
          ),
        ));

    it('leaves no more than a callback to propose, whenever the sender likes', () => {
      const scene = alone(isErased('sari')).when(fromAfar);
      expect(scene.board.handoff('h1')?.proposed).toEqual({ ownerId: 'afar', dueAt: scene.now + 30 * MINUTES });
      given(scene)
        .when(takesCallback('afar', 'h1', { dueAt: scene.now + 1 }))
        .then(promised('h1', 'afar', { dueAt: scene.now + 1 }));
    });
  });
});

describe('an erased employee', () => {
  it('is forgotten, and may be employed anew as somebody new', () =>
    given(floor(), isErased('sari'))
      .when(isErased('sari'), becomes(free('sari').employee))
      .then(
        { type: 'employee-set' },
        so(({ board }) => {
          const sari = board.snapshot().people.find(({ profile }) => profile.employeeId === 'sari');
          expect(sari).toMatchObject({ reachable: false, availability: 'Offline' });
        }),
      ));
});

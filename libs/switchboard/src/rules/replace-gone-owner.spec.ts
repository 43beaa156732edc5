import { accepts, becomes, connects, corrects, isErased, requests } from '../../test/acts';
import { closed, given, offered, promised, so } from '../../test/given';
import { ASK_SALES, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const floor = (): Scene =>
  aFloor()
    .with(free('sari', { managerId: 'mega' }), free('budi'))
    .when(requests('h1'));
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
    given(
      floor()
        .reason(reason('other', { ...ASK_SALES, steps: [{ criteria: { role: 'cashier' }, holdSeconds: 60 }] }))
        .with(free('kasir', { role: 'cashier' })),
      accepts('sari', 'h1'),
      connects('adi', 'h1'),
      corrects('sari', 'h1', 'other'),
    )
      .when(goes, accepts('kasir', 'h1'), connects('kasir', 'h1'))
      .thenAmongOthers({ type: 'handoff-connected', receiverId: 'kasir' }));
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

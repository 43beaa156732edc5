import { accepts, isDoneWith, isEngaged, passes, requests } from '../../test/acts';
import { closed, given, never, offered } from '../../test/given';
import { free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const floor = (): Scene => aFloor().with(free('sari'));

describe('work that Sambung did not bring', () => {
  it('uses capacity: who serves a visitor is not offered a call', () =>
    given(floor(), isEngaged('sari')).when(requests('h1')).thenAmongOthers(never('handoff-offered')));

  it('withdraws the offer that no longer fits, and the handoff goes on', () =>
    given(floor().with(free('budi')), requests('h1'))
      .when(isEngaged('sari'))
      .then({ type: 'engagement-started' }, closed('h1', 'sari', 'over-capacity'), offered('h1', 'budi')));

  it('withdraws only as many offers as do not fit, the last first', () =>
    given(
      floor(),
      requests('h1', { channel: 'email' }),
      requests('h2', { channel: 'email' }),
      requests('h3', { channel: 'email' }),
    )
      .when(isEngaged('sari', { channel: 'chat' }))
      .thenAmongOthers(closed('h3', 'sari', 'over-capacity'), ({ board }) => {
        expect(board.handoff('h1')?.offers).toHaveLength(1);
        expect(board.handoff('h2')?.offers).toHaveLength(1);
      }));

  it('may exceed what somebody can hold: it is a fact, and takes nothing away that they have accepted', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1')).when(isEngaged('sari')).then({ type: 'engagement-started' }));

  it('takes all of somebody on a channel that they do not serve', () =>
    given(
      aFloor().with(free('sari', { capacity: { units: 4, weights: { phone: 4 } } })),
      isEngaged('sari', { channel: 'chat' }),
    )
      .when(requests('h1'))
      .thenAmongOthers(never('handoff-offered')));

  it('brings what has waited when it ends', () =>
    given(floor(), isEngaged('sari'), requests('h1'))
      .when(isDoneWith('sari'))
      .thenAmongOthers({ type: 'engagement-ended', because: 'said' }, offered('h1', 'sari')));

  it('ends by itself at its time, should nobody say so', () =>
    given(floor(), isEngaged('sari', { seconds: 300 }), requests('h1'))
      .when(passes(300))
      .thenAmongOthers({ type: 'engagement-ended', because: 'ran-out' }, offered('h1', 'sari')));

  it('may be prolonged', () =>
    given(floor(), isEngaged('sari', { seconds: 300 }), isEngaged('sari', { seconds: 600 }), requests('h1'))
      .when(passes(599))
      .thenAmongOthers(never('handoff-offered')));

  it('is counted once, and ended once', () => {
    given(floor(), isEngaged('sari')).when(isEngaged('sari')).thenDone();
    given(floor()).when(isDoneWith('sari')).thenDone();
  });

  it('is not begun when it is over already', () => {
    given(floor())
      .when(isEngaged('sari', { seconds: 0 }))
      .thenDone();
  });

  it('of a time that is over already changes nothing', () =>
    given(floor())
      .when(isEngaged('sari', { seconds: -1 }))
      .thenDone());
  it('of somebody unknown is refused', () => given(floor()).when(isEngaged('nobody')).thenRefused('employee.unknown'));
});

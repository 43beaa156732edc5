import { accepts, becomes, completes, corrects, declines, isEngaged, passes, requests } from '../../test/acts';
import { assigned, given, joined, never, offered } from '../../test/given';
import { ASK_SALES, absent, free, reason, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const chain = (hops: number, ...visitedIds: string[]) => ({ chain: { hops, visitedIds } });
/** Mega manages the sales team; both she and Lina can be had. */
const floor = (): Scene =>
  aFloor()
    .with(free('sari'), free('budi'), free('mega', { role: 'front-office-manager' }))
    .team(team('sales', 'mega'));
const asked = (scene: Scene): string[] =>
  scene.decided().flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));

describe('a contact who was passed on before, in another handoff', () => {
  it('is not offered first to whoever had them on the way', () =>
    given(floor())
      .when(requests('h1', chain(1, 'sari')))
      .thenAmongOthers(offered('h1', 'budi')));

  it('comes back to them when nobody else can take it', () =>
    given(
      floor().with(absent('mega', { role: 'front-office-manager' })),
      isEngaged('budi'),
      requests('h1', chain(1, 'sari')),
    )
      .when(passes(5 * 60))
      .thenAmongOthers({ type: 'round-started' }, offered('h1', 'sari')));

  it('goes to them all the same when the sender asks for them by name', () =>
    given(floor())
      .when(requests('h1', { ...chain(1, 'sari'), namedEmployeeId: 'sari' }))
      .thenAmongOthers(offered('h1', 'sari')));

  it('goes to a manager first from the second time on', () =>
    given(floor())
      .when(requests('h1', chain(2, 'sari', 'budi')))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'mega' }, offered('h1', 'mega')));

  it('counts what happens in this handoff on top', () =>
    given(floor().reason(reason('other', ASK_SALES)), requests('h1', { ...chain(1, 'citra') }), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'other'))
      .thenAmongOthers(offered('h1', 'mega')));

  it('is not handed on by a receiver beyond the limit of hops', () =>
    given(floor().reason(reason('other', ASK_SALES)), requests('h1', chain(5, 'citra')), accepts('mega', 'h1'))
      .when(corrects('mega', 'h1', 'other'))
      .thenRefused('handoff.too-many-hops'));

  it('is asked of the people above alone after the fifth time, and at the top a callback is proposed', () =>
    given(floor(), requests('h1', chain(5, 'citra')))
      .when(declines('mega', 'h1'), passes(30 * 60))
      .thenAmongOthers({ type: 'hold-passed', handoffId: 'h1' }, (scene) => {
        expect(new Set(asked(scene))).not.toContain('sari');
        expect(new Set(asked(scene))).not.toContain('budi');
      }));

  it('goes by its plan where there is nobody above', () =>
    given(floor().team(team('sales', null)), becomes(absent('lina').employee))
      .when(requests('h1', chain(5, 'citra')))
      .thenAmongOthers(joined('step', 1), offered('h1', 'sari')));

  it('is proposed a callback at once where nobody at all is there', () =>
    given(aFloor())
      .when(requests('h1', chain(1, 'citra')))
      .thenAmongOthers({ type: 'hold-passed', handoffId: 'h1' }, never('handoff-offered')));

  it('is in the snapshot with its hops, and goes on from there', () => {
    const scene = floor().when(requests('h1', chain(1, 'sari')), declines('budi', 'h1'));
    expect(scene.board.snapshot().handoffs[0]).toMatchObject({ asked: chain(1, 'sari'), tried: ['sari', 'budi'] });
  });
});

describe('two who pass a contact to and fro by new handoffs', () => {
  it('26 · meet a manager at the second bounce', () => {
    const scene = floor().with(free('adi', { role: 'clerk', teamId: 'finance' }));
    given(
      scene,
      requests('h1', { senderId: 'adi' }),
      accepts('sari', 'h1'),
      completes('sari', 'h1', 'not-helped'),
      passes(60),
      requests('h2', { senderId: 'sari', namedEmployeeId: 'adi', ...chain(1, 'adi') }),
      accepts('adi', 'h2'),
      completes('adi', 'h2', 'not-helped'),
    )
      .when(requests('h3', { senderId: 'adi', ...chain(2, 'adi', 'sari') }), accepts('mega', 'h3'))
      .thenAmongOthers(offered('h3', 'mega'), assigned('h3', 'mega'));
  });
});

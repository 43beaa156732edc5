import {
  accepts,
  becomes,
  completes,
  connects,
  corrects,
  declines,
  findsNobody,
  isEngaged,
  isDoneWith,
  passes,
  requests,
  takesCallback,
} from '../../test/acts';
import { assigned, closed, ended, given, joined, never, offered, queued } from '../../test/given';
import { ASK_SALES, MINUTES, absent, free, reason, team } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

/** `claim` asks clerks; `urgent` asks sales as `buy` does, before everything else. */
const floor = (): Scene =>
  aFloor()
    .reason(
      reason('claim', {
        steps: [{ criteria: { role: 'clerk' }, holdSeconds: 60 }],
        lastResort: { employeeId: 'lina' },
      }),
    )
    .reason(reason('urgent', ASK_SALES, { priority: 100 }))
    .with(free('sari'), free('citra', { role: 'clerk', wrapUpSeconds: 30 }));

describe('correcting the reason', () => {
  it('sends a waiting handoff to the right people in one step', () =>
    given(floor(), requests('h1'))
      .when(corrects('adi', 'h1', 'claim'))
      .then(
        closed('h1', 'sari', 'reason-corrected'),
        { type: 'reason-corrected', byId: 'adi', fromReasonId: 'buy', reasonId: 'claim' },
        joined('step', 1),
        offered('h1', 'citra'),
      ));

  it('loses no waiting time', () =>
    given(
      floor(),
      isEngaged('citra'),
      requests('h1'),
      passes(40),
      requests('h2', { reasonId: 'claim' }),
      passes(10),
      corrects('adi', 'h1', 'claim'),
    )
      .when(isDoneWith('citra'))
      .thenAmongOthers(offered('h1', 'citra')));

  it('gives it the priority of the right reason', () =>
    given(
      floor(),
      isEngaged('sari'),
      requests('h1'),
      passes(2),
      requests('h2', { reasonId: 'claim' }),
      corrects('adi', 'h2', 'urgent'),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets whoever accepted hand it on: they are free, not asked again in this round, and the sender still has the contact', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'claim'))
      .thenAmongOthers(offered('h1', 'citra'), ({ board }) => expect(board.ownerOf('h1')).toBe('adi')));

  it('does not go back to who handed it on, though the right reason asks the same people', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1'))
      .when(corrects('sari', 'h1', 'urgent'))
      .thenAmongOthers(queued('h1'), never('handoff-offered')));

  it('leaves a contact who is already talking with whoever they talk to, until the next receiver has them', () =>
    given(
      floor(),
      requests('h1', { reasonId: 'claim' }),
      accepts('citra', 'h1'),
      connects('citra', 'h1'),
      corrects('citra', 'h1', 'buy'),
      requests('h2', { reasonId: 'claim' }),
    )
      .when((scene) => expect(scene.board.ownerOf('h1')).toBe('citra'), accepts('sari', 'h1'), connects('citra', 'h1'))
      .thenAmongOthers(
        assigned('h1', 'sari', { epoch: 2 }),
        { type: 'handoff-connected', receiverId: 'sari' },
        { type: 'wrap-up-started', employeeId: 'citra' },
        (scene) => {
          // Nothing new while she held the contact, and nothing before her wrap-up is over.
          expect(scene.log.some((event) => event.type === 'handoff-offered' && event.handoffId === 'h2')).toBe(false);
          scene.pass(30_000);
          expect(scene.log.findLast((event) => event.type === 'handoff-offered')).toMatchObject(offered('h2', 'citra'));
        },
      ));

  it('lets who holds the contact report and end it as a sender does', () =>
    given(
      floor(),
      requests('h1', { reasonId: 'claim' }),
      accepts('citra', 'h1'),
      connects('citra', 'h1'),
      corrects('citra', 'h1', 'buy'),
      accepts('sari', 'h1'),
    )
      .when(findsNobody('citra', 'h1'), takesCallback('citra', 'h1'))
      .thenAmongOthers(
        { type: 'promise-made', because: 'sender-chose' },
        { type: 'wrap-up-started', employeeId: 'citra' },
      ));

  it('starts a new plan from its beginning, also after many steps of the wrong one', () =>
    given(floor(), requests('h1'), declines('sari', 'h1'), passes(2))
      .when(corrects('adi', 'h1', 'claim'))
      .thenAmongOthers(joined('step', 1), offered('h1', 'citra')));

  it('proposes a callback anew by the people of the right reason', () =>
    given(
      floor(),
      isEngaged('sari'),
      isEngaged('citra'),
      requests('h1'),
      (scene) => scene.pass(2 * MINUTES),
      corrects('adi', 'h1', 'claim'),
    )
      .when(passes(0))
      .thenAmongOthers({ type: 'hold-passed', handoffId: 'h1' }));

  it('is not passed to and fro: who has handed it on is not asked again in this round, and the second time a manager is asked first', () =>
    given(
      floor().with(free('mega', { role: 'front-office-manager' })),
      requests('h1'),
      accepts('sari', 'h1'),
      corrects('sari', 'h1', 'claim'),
      accepts('citra', 'h1'),
    )
      .when(corrects('citra', 'h1', 'buy'))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'mega' }, offered('h1', 'mega'), (scene) => {
        scene.when(declines('mega', 'h1'), passes(10));
        const asked = scene.decided().flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));
        expect(asked).toEqual(['mega']);
      }));

  it('goes on by the plan the second time, too, where there is no manager to ask', () =>
    given(
      floor().with(free('budi')).team(team('sales', null)),
      becomes(absent('lina').employee),
      requests('h1'),
      accepts('sari', 'h1'),
      corrects('sari', 'h1', 'claim'),
      accepts('citra', 'h1'),
    )
      .when(corrects('citra', 'h1', 'buy'))
      .thenAmongOthers(joined('step', 1), offered('h1', 'budi')));

  it('never comes back to whoever sent it, nor to whoever has the contact in hand, in any round', () =>
    given(
      floor().with(free('adi', { teamId: 'finance' })),
      requests('h1', { reasonId: 'claim' }),
      accepts('citra', 'h1'),
      connects('citra', 'h1'),
      becomes(free('citra', { capacity: { units: 40, weights: { phone: 4 } } }).employee),
      isEngaged('sari'),
    )
      .when(corrects('citra', 'h1', 'buy'), passes(3_600))
      .thenAmongOthers({ type: 'round-started' }, never('handoff-offered')));

  it('to the same reason changes nothing', () =>
    given(floor(), requests('h1'))
      .when(corrects('adi', 'h1', 'buy'))
      .thenDone());
  it('to an unknown one is refused', () =>
    given(floor(), requests('h1'))
      .when(corrects('adi', 'h1', 'nonsense'))
      .thenRefused('reason.unknown'));
  it('is not for people who have nothing to do with it', () =>
    given(floor(), requests('h1'))
      .when(corrects('citra', 'h1', 'claim'))
      .thenRefused('handoff.not-yours'));
  it('is for the receiver alone once they talk to the contact: nobody takes them away', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'))
      .when(corrects('adi', 'h1', 'claim'))
      .thenRefused('handoff.already-connected'));
  it('is not for who passed the contact on, once the next talks to them', () =>
    given(
      floor(),
      requests('h1', { reasonId: 'claim' }),
      accepts('citra', 'h1'),
      connects('citra', 'h1'),
      corrects('citra', 'h1', 'buy'),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
    )
      .when(corrects('citra', 'h1', 'urgent'))
      .thenRefused('handoff.already-connected'));
  it('comes too late for a callback', () =>
    given(floor(), requests('h1'), takesCallback('adi', 'h1'))
      .when(corrects('adi', 'h1', 'claim'))
      .thenRefused('handoff.promised'));

  it('ends as any other', () =>
    given(floor(), requests('h1'), accepts('sari', 'h1'), corrects('sari', 'h1', 'claim'), accepts('citra', 'h1'))
      .when(completes('citra', 'h1'))
      .thenAmongOthers(ended('h1', 'completed')));
});

describe('a contact who is handed on and on', () => {
  /** Ten sales representatives and two reasons, both of which ask for them. */
  const passedOn = (times: number): Scene => {
    const scene = aFloor()
      .reason(reason('other', ASK_SALES))
      .with(...Array.from({ length: 10 }, (_, index) => free(`s${String(index)}`)))
      .when(requests('h1'));
    for (let hop = 0; hop < times; hop++) scene.when(handOn(hop));
    return scene;
  };
  const asked = ({ board }: Scene): string => board.handoff('h1')?.offers[0]?.receiverId ?? '';
  const handOn =
    (hop: number): Act =>
    (scene) => {
      const byId = asked(scene);
      scene.when(accepts(byId, 'h1'), connects(byId, 'h1'), corrects(byId, 'h1', hop % 2 === 0 ? 'other' : 'buy'));
    };

  it('meets nobody twice on the way', () => {
    const scene = passedOn(5);
    const receivers = scene.log.flatMap((event) => (event.type === 'handoff-assigned' ? event.receiverId : []));
    expect(new Set(receivers).size).toBe(5);
  });

  it('is not handed on a sixth time by a receiver: somebody has to decide', () =>
    given(passedOn(5), (scene) => scene.when(accepts(asked(scene), 'h1'), connects('adi', 'h1')))
      .when((scene) => scene.when(corrects(scene.board.ownerOf('h1') ?? '', 'h1', 'buy')))
      .thenRefused('handoff.too-many-hops', ({ board }) => {
        expect(board.handoff('h1')?.state).toBe('connected');
      }));
});

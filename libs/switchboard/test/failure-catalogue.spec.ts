// Longer than most: one test for each line of the catalogue of what broke elsewhere, in its order, so that none can be missing unseen.
import type { WeeklyHours } from '@sambung/contracts';
import {
  accepts,
  becomes,
  cancels,
  completes,
  connects,
  corrects,
  declines,
  findsNobody,
  isDoneWith,
  isEngaged,
  keepsContact,
  leavesDesk,
  passes,
  requests,
  says,
  sees,
  takesCallback,
} from './acts';
import { assigned, closed, ended, given, never, offered, queued } from './given';
import { ASK_SALES, HOURS, MORNING, absent, free, reason } from './people';
import { type Scene, aFloor } from './scene';

const two = (): Scene => aFloor().with(free('sari'), free('budi'));
const liveOffers = ({ board }: Scene): number => board.queue().reduce((count, { offers }) => count + offers.length, 0);
const many = (count: number, act: (handoffId: string) => (scene: Scene) => unknown): ((scene: Scene) => unknown)[] =>
  Array.from({ length: count }, (_, index) => act(`h${String(index + 1)}`));

// One long file, as the catalogue is one list. Each title begins with the number of its line in the failure catalogue.
describe('what broke in other routers', () => {
  it('1 · a handoff has one owner, whoever acts at the same time', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari'), free('budi')), requests('h1'))
      .when(accepts('sari', 'h1'), accepts('budi', 'h1'), cancels('adi', 'h1', 'not-needed'), completes('sari', 'h1'))
      .then(
        assigned('h1', 'sari'),
        closed('h1', 'budi', 'accepted-by-another'),
        { type: 'command-refused', code: 'offer.gone' },
        ended('h1', 'cancelled'),
        { type: 'command-refused', code: 'handoff.ended' },
      ));

  it('2 · of two claims the second is refused', () =>
    given(two(), requests('h1'), accepts('sari', 'h1'))
      .when(accepts('budi', 'h1', { offerId: 'h1.1' }))
      .thenRefused('offer.gone'));

  it('3 · somebody who is no longer fit when they claim does not get it', () =>
    given(two(), requests('h1'), becomes(free('sari', { role: 'cashier' }).employee))
      .when(accepts('sari', 'h1'))
      .thenRefused('offer.gone'));

  it('4 · a burst exceeds nobody’s capacity', () =>
    given(two())
      .when(...many(20, (id) => requests(id, { channel: 'chat' })))
      .thenAmongOthers((scene) => expect(liveOffers(scene)).toBe(4)));

  it('5 · a burst is not offered to one person', () =>
    given(two())
      .when(requests('h1', { channel: 'chat' }), requests('h2', { channel: 'chat' }))
      .thenAmongOthers(offered('h1', 'sari'), offered('h2', 'budi')));

  it('6 · freed capacity takes the longest waiting first', () =>
    given(aFloor().with(free('sari')), isEngaged('sari'), requests('h1'), passes(5), requests('h2'))
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('7 · who was asked at the same time and did not get it is released', () =>
    given(aFloor({ askAtOnce: 2 }).with(free('sari'), free('budi')), requests('h1'), accepts('sari', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'budi')));

  it('8 · the contact leaving cancels the offer', () =>
    given(two(), requests('h1'))
      .when(cancels('adi', 'h1'))
      .thenAmongOthers(closed('h1', 'sari', 'contact-left'), (scene) => expect(liveOffers(scene)).toBe(0)));

  it('9 · a change of status while being asked neither loops nor leaves anything behind', () =>
    given(aFloor().with(free('sari')), requests('h1'))
      .when(
        ...Array.from(
          { length: 5 },
          () => (scene: Scene) => scene.when(says('sari', 'Away'), says('sari', 'Available')),
        ),
      )
      .thenAmongOthers((scene) => {
        expect(scene.decided().filter(({ type }) => type === 'handoff-offered')).toHaveLength(5);
        expect(liveOffers(scene)).toBe(1);
      }));

  it('10 · one candidate who cannot be used does not halt the queue', () =>
    given(
      aFloor().with(
        free('sari', { capacity: { units: 0, weights: {} } }),
        free('budi', { active: false }),
        free('citra'),
      ),
    )
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'citra')));

  it(
    '13 · a hundred and more unmatchable urgent ones do not hold up the rest',
    () =>
      given(
        aFloor()
          .reason(reason('urgent', ASK_SALES, { priority: 100 }))
          .with(free('sari')),
        ...many(120, (id) => requests(id, { reasonId: 'urgent', language: 'en' })),
      )
        .when(requests('ordinary'))
        .thenAmongOthers(offered('ordinary', 'sari')),
    60_000,
  );

  it('14 · mixed priorities neither stop dispatch nor turn it round', () => {
    const scene = aFloor()
      .reason(reason('urgent', ASK_SALES, { priority: 60 }))
      .with(free('sari'))
      .when(isEngaged('sari'));
    given(scene, requests('h1'), passes(1), requests('h2', { reasonId: 'urgent' }), passes(1), requests('h3'))
      .when(
        isDoneWith('sari'),
        accepts('sari', 'h2'),
        completes('sari', 'h2'),
        accepts('sari', 'h1'),
        completes('sari', 'h1'),
        accepts('sari', 'h3'),
      )
      .thenAmongOthers(assigned('h2', 'sari'), assigned('h1', 'sari'), assigned('h3', 'sari'));
  });

  it('15 · a completion counts once', () =>
    given(two(), requests('h1'), accepts('sari', 'h1'), completes('sari', 'h1'))
      .when(completes('sari', 'h1'), completes('sari', 'h1'))
      .thenAmongOthers(never('handoff-ended')));

  it('16 · wrap-up holds across queues and transfers', () =>
    given(
      aFloor()
        .with(free('sari', { wrapUpSeconds: 30 }), free('citra', { role: 'clerk' }))
        .reason(
          reason('claim', {
            steps: [{ criteria: { role: 'clerk' }, holdSeconds: 60 }],
            lastResort: { employeeId: 'lina' },
          }),
        ),
      requests('h1'),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
      corrects('sari', 'h1', 'claim'),
      accepts('citra', 'h1'),
      connects('citra', 'h1'),
    )
      .when(requests('h2'), passes(29))
      .thenAmongOthers(queued('h2', { why: expect.arrayContaining(['in-wrap-up']) }), never('handoff-offered')));

  it('17 · a transfer that fails leaves the contact with the sender, intact', () =>
    given(two(), requests('h1'), accepts('sari', 'h1'))
      .when(findsNobody('adi', 'h1'))
      .thenAmongOthers(offered('h1', 'budi'), ({ board }) =>
        expect(board.handoff('h1')).toMatchObject({ ownerId: 'adi', senderId: 'adi', requestedAt: expect.any(Number) }),
      ));

  it('18 · towards a full team it queues, and the sender can leave by a callback or keep the contact', () => {
    given(aFloor().with(free('sari')), isEngaged('sari'), requests('h1'))
      .when(takesCallback('adi', 'h1'))
      .thenAmongOthers({ type: 'promise-made', handoffId: 'h1' });
    given(aFloor().with(free('sari')), isEngaged('sari'), requests('h1'))
      .when(keepsContact('adi', 'h1'))
      .then(ended('h1', 'returned'));
  });

  it('19 · somebody going off line is asked no more, and what they had not begun is offered on', () =>
    given(two(), requests('h1'))
      .when(leavesDesk('sari'))
      .thenAmongOthers(closed('h1', 'sari', 'receiver-unavailable'), offered('h1', 'budi')));

  it('20 · missed offers hold no slot', () =>
    given(two(), requests('h1'), sees('sari', 'h1'), passes(20))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('21 · whoever is excluded, not permitted or absent is never chosen', () =>
    given(
      aFloor().with(
        absent('sari'),
        free('budi', { active: false }),
        free('citra', { role: 'cashier' }),
        free('dian', { availability: 'Away' }),
        free('eka'),
      ),
    )
      .when(
        requests('h1', { excludedIds: ['eka'] }),
        requests('h2', { namedEmployeeId: 'budi', excludedIds: ['eka'] }),
        requests('h3', { senderId: 'eka', namedEmployeeId: 'eka' }),
        passes(59),
      )
      .thenAmongOthers(never('handoff-offered')));

  it('22 · a night shift goes on over midnight and the edge of the week', () => {
    const night: WeeklyHours = {
      timeZone: 'Asia/Jakarta',
      weekly: [
        { day: 7, from: '22:00', to: '24:00' },
        { day: 1, from: '00:00', to: '06:00' },
      ],
    };
    const sundayAt23 = MORNING + 6 * 24 * HOURS + 13 * HOURS;
    const scene = aFloor().with(free('sari', { workingHours: night }));
    given(scene, ({ now }) => scene.pass(sundayAt23 + 59 * 60_000 + 50_000 - now), requests('h1'))
      .when(passes(15))
      .thenAmongOthers(never('offer-closed'), () => expect(liveOffers(scene)).toBe(1));
  });

  it('23 · work that was taken never comes back', () =>
    given(two(), requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'))
      .when(passes(3_600))
      .thenAmongOthers(never('handoff-offered', 'handoff-queued')));

  it('26 · forwarding ends: who has handed it on is not asked again, and a manager is', () =>
    given(
      aFloor()
        .with(free('sari'), free('citra', { role: 'clerk' }), free('mega', { role: 'manager' }))
        .reason(
          reason('claim', {
            steps: [{ criteria: { role: 'clerk' }, holdSeconds: 60 }],
            lastResort: { employeeId: 'lina' },
          }),
        ),
      requests('h1'),
      accepts('sari', 'h1'),
      corrects('sari', 'h1', 'claim'),
      accepts('citra', 'h1'),
    )
      .when(corrects('citra', 'h1', 'buy'), declines('mega', 'h1'), passes(10))
      .thenAmongOthers(offered('h1', 'mega'), (scene) => {
        const asked = scene.decided().flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []));
        expect(asked).toEqual(['mega']);
      }));

  it('27 · creating twice creates once', () =>
    given(two(), requests('h1'))
      .when(requests('h1'))
      .thenDone(({ board }) => expect(board.queue()).toHaveLength(1)));

  it('28 · a lone colleague who declined is asked again and does not strand the contact', () =>
    given(aFloor().with(free('sari')), requests('h1'), declines('sari', 'h1'))
      .when(passes(15))
      .thenAmongOthers(offered('h1', 'sari')));

  it('29 · an empty team never ends the conversation', () =>
    given(aFloor())
      .when(requests('h1'), (scene) => scene.pass(24 * HOURS))
      .thenAmongOthers({ type: 'hold-passed', handoffId: 'h1', ownerId: 'lina' }, never('handoff-ended'), (scene) => {
        scene.with(free('sari'));
        expect(scene.log).toContainEqual(expect.objectContaining(offered('h1', 'sari')));
      }));

  it('30 · what has ended is not brought back by an old duplicate', () =>
    given(two(), requests('h1', { commandId: 'first' }), cancels('adi', 'h1'))
      .when(requests('h1', { commandId: 'first' }), requests('h1'))
      .thenAmongOthers(never('handoff-requested')));
});

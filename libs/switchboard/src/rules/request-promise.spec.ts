import {
  accepts,
  canBeReached,
  completes,
  isEngaged,
  keepsPromise,
  passes,
  requests,
  takesCallback,
} from '../../test/acts';
import { closed, ended, given, never, offered, promised } from '../../test/given';
import { HOURS, MINUTES, free } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const waiting = (): Scene => aFloor().with(free('sari')).when(requests('h1'));

describe('taking a callback instead of waiting', () => {
  it('has an owner and a due time from that moment, and whoever was asked is released', () =>
    given(waiting())
      .when(takesCallback('adi', 'h1'))
      .then(
        closed('h1', 'sari', 'promised'),
        promised('h1', 'lina', { kind: 'callback', because: 'sender-chose', epoch: 1 }),
        ({ board, now }) => {
          expect(board.ownerOf('h1')).toBe('lina');
          expect(board.handoff('h1')?.dueAt).toBe(now + 30 * MINUTES);
        },
      ));

  it('may be for this very moment', () =>
    given(waiting())
      .when((scene) => scene.when(takesCallback('adi', 'h1', { dueAt: scene.now })))
      .thenAmongOthers((scene) => expect(scene.board.handoff('h1')?.dueAt).toBe(scene.now)));

  it('knows whether the contact can be reached, by then at the latest', () => {
    const reachable = (before: boolean, now: boolean): void =>
      given(aFloor(), requests('h1', { contact: { kind: 'customer', tier: 0, reachable: before } }))
        .when(takesCallback('adi', 'h1', { reachable: now }))
        .then(promised('h1', 'lina', { reachable: before || now }));
    reachable(true, false);
    reachable(false, true);
    reachable(false, false);
  });

  it('is what was proposed', () =>
    given(aFloor().with(free('sari')), isEngaged('sari'), requests('h1'), passes(600))
      .when(takesCallback('adi', 'h1'))
      .thenAmongOthers((scene) => {
        const proposed = scene.log.find((event) => event.type === 'hold-passed');
        expect(scene.decided()).toContainEqual(
          expect.objectContaining(promised('h1', 'lina', { dueAt: proposed?.dueAt })),
        );
      }));

  it('may be an appointment at a time', () =>
    given(waiting())
      .when((scene) => scene.when(takesCallback('adi', 'h1', { kind: 'appointment', dueAt: scene.now + 24 * HOURS })))
      .thenAmongOthers(promised('h1', 'lina', { kind: 'appointment' }), ({ board, now }) =>
        expect(board.handoff('h1')?.dueAt).toBe(now + 24 * HOURS),
      ));

  it('ends the search for good', () =>
    given(waiting(), takesCallback('adi', 'h1'))
      .when(passes(600))
      .thenAmongOthers(never('handoff-offered', 'round-started')));

  it('takes no capacity of its owner', () =>
    given(aFloor().with(free('lina')), requests('h1'), takesCallback('adi', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'lina')));

  it('is for the sender to take', () =>
    given(waiting()).when(takesCallback('sari', 'h1')).thenRefused('handoff.not-yours'));
  it('comes too late once it is accepted', () =>
    given(waiting(), accepts('sari', 'h1')).when(takesCallback('adi', 'h1')).thenRefused('handoff.already-accepted'));
  it('is taken once', () => given(waiting(), takesCallback('adi', 'h1')).when(takesCallback('adi', 'h1')).thenDone());
  it('is not answered “done” when something else was promised already: another time or an appointment is refused', () => {
    const at =
      (hours: number): Act =>
      (scene) =>
        scene.when(takesCallback('adi', 'h1', { dueAt: scene.now + hours * HOURS }));
    given(waiting(), at(1)).when(at(1)).thenDone();
    given(waiting(), at(1)).when(at(2)).thenRefused('promise.made-already');
    given(waiting(), at(1))
      .when((scene) => scene.when(takesCallback('adi', 'h1', { kind: 'appointment', dueAt: scene.now + HOURS })))
      .thenRefused('promise.made-already');
  });
  it('cannot be due in the past', () =>
    given(waiting())
      .when(takesCallback('adi', 'h1', { dueAt: 1 }))
      .thenRefused('promise.due-in-the-past'));

  it('says whether anybody knows how to reach the contact, and when that becomes known', () => {
    const unreachable = aFloor().when(requests('h1', { contact: { kind: 'customer', tier: 0, reachable: false } }));
    given(unreachable)
      .when(takesCallback('adi', 'h1', { reachable: false }))
      .then(promised('h1', 'lina', { reachable: false }));
    given(unreachable).when(canBeReached('h1')).then({ type: 'contact-became-reachable', handoffId: 'h1' });
    given(unreachable).when(canBeReached('h1')).thenDone();
  });
});

describe('keeping a callback', () => {
  it('is reported by its owner, and is its only good end', () =>
    given(waiting(), takesCallback('adi', 'h1'))
      .when(keepsPromise('lina', 'h1'))
      .then(ended('h1', 'promise-kept', { outcome: 'helped', byId: 'lina', because: 'promise-kept' })));

  it('is nobody else’s to report', () =>
    given(waiting(), takesCallback('adi', 'h1')).when(keepsPromise('adi', 'h1')).thenRefused('handoff.not-yours'));
  it('needs one that was made', () =>
    given(waiting()).when(keepsPromise('adi', 'h1')).thenRefused('handoff.not-promised'));
  it('is not completed by somebody who does not own it', () =>
    given(waiting(), takesCallback('adi', 'h1')).when(completes('sari', 'h1')).thenRefused('handoff.not-yours'));
});

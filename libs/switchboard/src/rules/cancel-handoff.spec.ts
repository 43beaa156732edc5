import {
  accepts,
  becomes,
  cancels,
  connects,
  corrects,
  declines,
  findsNobody,
  isCutOff,
  leavesDesk,
  passes,
  requests,
  takesCallback,
} from '../../test/acts';
import { closed, ended, given, offered } from '../../test/given';
import { ASK_SALES, free, reason } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const waiting = (): Scene =>
  aFloor()
    .with(free('sari', { wrapUpSeconds: 30 }))
    .when(requests('h1'));
const accepted = (): Scene => waiting().when(accepts('sari', 'h1'));

describe('cancelling a handoff', () => {
  it('when the contact has left releases whoever is being asked, at once', () =>
    given(waiting())
      .when(cancels('adi', 'h1'))
      .then(closed('h1', 'sari', 'contact-left'), ended('h1', 'cancelled', { because: 'contact-left' })));

  it('frees the person asked for the next', () =>
    given(waiting(), requests('h2'))
      .when(cancels('adi', 'h1', 'not-needed'))
      .thenAmongOthers(closed('h1', 'sari', 'cancelled'), offered('h2', 'sari')));

  it.each(['adi', 'sari'])('is possible after acceptance when the contact has left, by whoever sees it: %s', (byId) =>
    given(accepted())
      .when(cancels(byId, 'h1'))
      .then(ended('h1', 'cancelled', { byId })),
  );

  it('of a conversation is followed by wrap-up', () =>
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('sari', 'h1'))
      .then(ended('h1', 'cancelled'), { type: 'wrap-up-started', employeeId: 'sari' }));

  it('leaves no wrap-up to the sender, who has not talked to anybody for it', () =>
    given(waiting(), becomes(free('adi', { role: 'accountant', teamId: 'finance', wrapUpSeconds: 30 }).employee))
      .when(cancels('adi', 'h1'))
      .then(closed('h1', 'sari', 'contact-left'), ended('h1', 'cancelled')));

  it('as no longer needed is for the sender, until the contact is with the receiver', () => {
    given(accepted())
      .when(cancels('sari', 'h1', 'not-needed'))
      .thenRefused('handoff.not-yours');
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('adi', 'h1', 'not-needed'))
      .thenRefused('handoff.already-connected');
    given(accepted())
      .when(cancels('adi', 'h1', 'not-needed'))
      .then(ended('h1', 'cancelled', { because: 'not-needed' }));
  });

  it('is not for people who have nothing to do with it', () =>
    given(waiting()).when(cancels('budi', 'h1')).thenRefused('handoff.not-yours'));

  it('for an erasure asks nobody, whatever the handoff has come to', () => {
    given(waiting())
      .when(cancels('hr', 'h1', 'erased'))
      .thenAmongOthers(ended('h1', 'cancelled', { because: 'erased' }));
    given(accepted(), connects('adi', 'h1'))
      .when(cancels('hr', 'h1', 'erased'))
      .thenAmongOthers(ended('h1', 'cancelled'));
    given(waiting(), takesCallback('adi', 'h1'))
      .when(cancels('hr', 'h1', 'erased'))
      .then(ended('h1', 'cancelled'));
  });

  it('ends a callback of which its owner says that the contact no longer wants it', () =>
    given(waiting(), takesCallback('adi', 'h1'))
      .when(cancels('lina', 'h1'))
      .then(ended('h1', 'cancelled', { byId: 'lina' })));

  it('is nobody else’s to say of a callback', () =>
    given(waiting(), takesCallback('adi', 'h1')).when(cancels('budi', 'h1')).thenRefused('handoff.not-yours'));

  it('is refused once it has ended', () =>
    given(waiting(), cancels('adi', 'h1')).when(cancels('adi', 'h1')).thenRefused('handoff.ended'));
});

describe('the contact who leaves', () => {
  const handedOn = corrects('sari', 'h1', 'other');
  it.each<[string, readonly Act[]]>([
    ['before anybody was found', [leavesDesk('sari')]],
    ['while somebody is asked', []],
    ['after somebody declined', [declines('sari', 'h1')]],
    ['once it is accepted', [accepts('sari', 'h1')]],
    ['when nobody picked up', [accepts('sari', 'h1'), findsNobody('adi', 'h1')]],
    ['in the middle of a conversation', [accepts('sari', 'h1'), connects('adi', 'h1')]],
    ['while being handed on', [accepts('sari', 'h1'), connects('adi', 'h1'), handedOn]],
    ['when the time to wait is over', [leavesDesk('sari'), passes(120)]],
    ['with a callback promised', [takesCallback('adi', 'h1')]],
    ['after the line was cut', [accepts('sari', 'h1'), isCutOff('adi', 'h1')]],
  ])('%s leaves nothing behind: nobody is asked, nobody holds capacity, and nothing is due', (_, acts) =>
    given(waiting().reason(reason('other', ASK_SALES)), ...acts)
      .when(cancels('adi', 'h1'), passes(3_600))
      .thenAmongOthers(ended('h1', 'cancelled', { because: 'contact-left' }), ({ board }) => {
        expect(board.queue()).toEqual([]);
        expect(board.snapshot().people.flatMap(({ work }) => work)).toEqual([]);
        expect(board.nextDue()).toBeUndefined();
      }),
  );
});

import {
  accepts,
  asksFor,
  becomes,
  cancels,
  comesToDesk,
  completes,
  connects,
  corrects,
  declines,
  getsStuck,
  isEngaged,
  leavesDesk,
  passes,
  passesOn,
  requests,
  says,
  takesCallback,
  withdraws,
} from '../../test/acts';
import { closed, given, never } from '../../test/given';
import { ASK_SALES, absent, free, reason } from '../../test/people';
import { CLERK, TAX, about, ends, floor } from '../../test/questions';
import { type Act, aFloor } from '../../test/scene';

describe('nobody answers', () => {
  it('and who asked is told at once, with whom to call, where nobody is there', () =>
    given(floor(), leavesDesk('tono'), leavesDesk('umi'))
      .when(asksFor('a1', TAX, about))
      .thenAmongOthers(ends('unanswered', 'nobody-left', { callId: 'faisal' }), never('hold-passed')));

  it('and who asked is told as soon as everybody has declined', () =>
    given(floor(), asksFor('a1', TAX, about))
      .when(declines('tono', 'a1'), declines('umi', 'a1'))
      .thenAmongOthers(ends('unanswered', 'nobody-left', { callId: 'faisal' })));

  it('and is told that nobody here can, where everybody has said no', () =>
    given(floor(), comesToDesk('faisal'), says('faisal', 'Busy'), asksFor('a1', TAX, about))
      .when(declines('tono', 'a1'), declines('umi', 'a1'), declines('faisal', 'a1'))
      .thenAmongOthers(ends('unanswered', 'nobody-left', { callId: null })));

  it('and is told to call the next above who has not said no, and is there', () =>
    given(
      floor()
        .with(absent('hendra', CLERK), free('ratna', { ...CLERK, managerId: 'hendra' }))
        .when(becomes(absent('faisal', { ...CLERK, teamId: 'heads', managerId: 'ratna' }).employee)),
      comesToDesk('faisal'),
      leavesDesk('umi'),
      asksFor('a1', { kind: 'colleague', employeeId: 'tono' }, about),
    )
      .when(accepts('tono', 'a1'), passesOn('tono', 'a1'), accepts('faisal', 'a1'), passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'ratna' })));

  it('and is told to call a colleague who could help and was not asked, before a manager who is away', () =>
    given(floor(), isEngaged('umi'), asksFor('a1', TAX, about))
      .when(accepts('tono', 'a1'), passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'umi' })));

  it('and is told to call whoever answers for the question and is there, before a colleague who is free', () =>
    given(floor(), comesToDesk('faisal'), asksFor('a1', TAX, about), accepts('tono', 'a1'))
      .when(passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'faisal' })));

  it('and is told to call of those who are free whoever would be asked next, and nobody who has said no', () =>
    given(floor().with(free('agus', CLERK)), asksFor('a1', TAX, about))
      .when(declines('tono', 'a1'), declines('umi', 'a1'), accepts('agus', 'a1'), passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'faisal' })));

  it('and is told to call of those who are free whoever has been so longest', () =>
    given(floor().with(free('agus', CLERK)), asksFor('a1', TAX, about), accepts('tono', 'a1'))
      .when(passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'umi' })));

  it('and is told to call of those who are not free one who is there, always the same', () =>
    given(
      floor().with(free('zaki', CLERK), free('yono', CLERK)),
      leavesDesk('umi'),
      isEngaged('zaki'),
      isEngaged('yono'),
      asksFor('a1', TAX, about),
      accepts('tono', 'a1'),
    )
      .when(passes(120))
      .thenAmongOthers(ends('unanswered', 'not-answered', { callId: 'yono' })));

  it('where nobody may but who asks, nobody may', () =>
    given(
      floor(),
      becomes(free('sari', { managerId: 'mega', languages: { zh: 5 } }).employee),
      asksFor('a1', { kind: 'language', language: 'zh' }, about),
    )
      .when()
      .thenAmongOthers(({ log }) =>
        expect(log).toContainEqual(expect.objectContaining(ends('unanswered', 'nobody-may', { callId: null }))),
      ));

  it('and it is given up after twice the time that was promised', () =>
    given(floor(), isEngaged('tono'), isEngaged('umi'), asksFor('a1', TAX, about))
      .when(passes(119), never('assist-ended'), passes(1))
      .thenAmongOthers(ends('unanswered', 'not-taken', { callId: 'tono' })));

  it('although somebody accepted: they are reminded when the promise has passed, and then it ends', () =>
    given(floor(), asksFor('a1', TAX, about), accepts('tono', 'a1'))
      .when(passes(60), passes(60))
      .then({ type: 'assist-overdue', handoffId: 'a1', receiverId: 'tono' }, ends('unanswered', 'not-answered')));

  it('but whoever accepts at the last moment still has a moment to answer', () =>
    given(floor(), isEngaged('tono'), isEngaged('umi'), asksFor('a1', TAX, { ...about, promiseSeconds: 10 }))
      .when(
        passes(19),
        (scene) =>
          scene.do({
            type: 'end-engagement',
            commandId: 'free',
            receivedAt: scene.now,
            employeeId: 'umi',
            engagementId: 'walk-in',
          }),
        accepts('umi', 'a1'),
        passes(59),
        never('assist-ended'),
        passes(1),
      )
      .thenAmongOthers(ends('unanswered', 'not-answered')));

  it('and nobody is left to call where whoever asks stands above everybody', () =>
    given(aFloor().with(free('sari', { teamId: null })))
      .when(asksFor('a1', { kind: 'supervisor' }))
      .thenAmongOthers(ends('unanswered', 'nobody-left', { callId: null })));

  it('an error of the system ends it aloud as well', () =>
    given(floor(), asksFor('a1', TAX, about))
      .when(getsStuck('a1'))
      .then(closed('a1', 'tono', 'cancelled'), ends('unanswered', 'internal-error', { callId: 'umi' })));
});

describe('a question is over', () => {
  const isOver = (...acts: Act[]): void => {
    given(floor(), asksFor('a1', TAX, about))
      .when(...acts)
      .thenAmongOthers(ends('withdrawn', 'handoff-moved-on'), closed('a1', 'tono', 'cancelled'));
  };
  it('when whoever asked does not need it any more', () =>
    given(floor(), asksFor('a1', TAX, about))
      .when(withdraws('sari', 'a1'))
      .then(closed('a1', 'tono', 'cancelled'), ends('withdrawn', 'not-needed', { byId: 'sari' })));
  it('when the contact has left', () => {
    isOver(cancels('sari', 'h1'));
  });
  it('when the handoff is completed', () => {
    isOver(completes('sari', 'h1'));
  });
  it('when an error of the system returns the contact', () => {
    isOver(getsStuck('h1'));
  });
  it('when whoever asked has left the company, and the contact is called back by somebody else', () => {
    isOver(becomes(free('sari', { managerId: 'mega', active: false }).employee));
  });
  it('when the next has the contact to whom it was handed on, and not before', () =>
    given(
      floor()
        .reason(reason('claim', ASK_SALES))
        .with(free('rudi'))
        .when(asksFor('a1', TAX, about), corrects('sari', 'h1', 'claim'), accepts('rudi', 'h1'))
        .when((scene) => {
          expect(scene.board.handoff('a1')).toBeDefined();
        }),
    )
      .when(connects('rudi', 'h1'))
      .thenAmongOthers(ends('withdrawn', 'handoff-moved-on')));
  it('the sender’s, when a callback has been promised instead', () =>
    given(aFloor().with(free('tono', CLERK)), requests('h1'), asksFor('a1', TAX, { ...about, askerId: 'adi' }))
      .when(takesCallback('adi', 'h1'))
      .thenAmongOthers({ ...ends('withdrawn', 'handoff-moved-on'), askerId: 'adi' }));
});

// Longer than most: one life of a question from asking to its end, told in cases that a reader compares with each other.
import type { AssistAsk, Authority } from '@sambung/contracts';
import {
  accepts,
  answersQuestion,
  asksFor,
  becomes,
  cancels,
  comesToDesk,
  completes,
  connects,
  corrects,
  declines,
  getsStuck,
  isDoneWith,
  isEngaged,
  leavesDesk,
  passes,
  passesOn,
  requests,
  says,
  takesCallback,
  withdraws,
} from '../../test/acts';
import { type Expected, assigned, closed, given, never, offered, queued, so } from '../../test/given';
import { ASK_SALES, absent, free, reason, team } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';

const TAX: AssistAsk = { kind: 'team', teamId: 'tax' };
const REFUND: AssistAsk = { kind: 'approval', authority: 'refund', amount: 900_000 };
const refunds = (upTo: number | null, until: string | null = null): { authorities: Authority[] } => ({
  authorities: [{ what: 'refund', upTo, until }],
});
/** A clerk of the back office, who serves no channel at all. */
const CLERK = { role: 'accountant', teamId: 'tax', capacity: { units: 1, weights: {} } };

/** Sari has a customer on the phone; Tono and Umi are accountants of the tax team, which Faisal manages. Mega, above Sari, is away. */
const floor = (): Scene =>
  aFloor()
    .team(team('tax', 'faisal'))
    .with(free('sari', { managerId: 'mega' }), free('tono', CLERK), free('umi', CLERK))
    .with(absent('faisal', { ...CLERK, role: 'tax-manager', teamId: 'heads' }))
    .when(requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'));

const ends = (end: string, because: string, more: object = {}): Expected => ({
  type: 'assist-ended',
  handoffId: 'a1',
  askerId: 'sari',
  end,
  because,
  ...more,
});
const about = { aboutId: 'h1' };

describe('asking a department while the contact waits', () => {
  it('finds somebody of it who is there, whatever channels they serve', () =>
    given(floor())
      .when(asksFor('a1', TAX, about))
      .thenAmongOthers(offered('a1', 'tono', { assist: true, why: ['team', 'longest-idle'] })));

  it('leaves the contact with whoever has them', () =>
    given(floor())
      .when(asksFor('a1', TAX, about), accepts('tono', 'a1'))
      .thenAmongOthers(
        assigned('a1', 'tono', { assist: true }),
        so(({ board }) => {
          expect(board.ownerOf('h1')).toBe('sari');
        }),
      ));

  it('asks the next when somebody declines, and is answered by whoever accepts', () =>
    given(floor(), asksFor('a1', TAX, about))
      .when(declines('tono', 'a1'), accepts('umi', 'a1'), answersQuestion('umi', 'a1'))
      .thenAmongOthers(
        closed('a1', 'tono', 'declined'),
        ends('answered', 'answered', { byId: 'umi', approval: null, callId: null }),
      ));

  it('takes as much of a person as a chat does, so nobody is asked two things who can do one', () =>
    given(floor(), asksFor('a1', TAX), asksFor('a2', TAX))
      .when(asksFor('a3', TAX))
      .thenAmongOthers(queued('a3', { assist: true, why: ['at-capacity'] })));

  it('waits for somebody who is busy, and asks them as soon as they are free', () =>
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'), asksFor('a2', TAX), asksFor('a3', TAX))
      .when(answersQuestion('tono', 'a1'))
      .thenAmongOthers(offered('a3', 'tono')));

  it('goes up to the department’s manager when the time that was promised has passed', () =>
    given(floor().when(comesToDesk('faisal'), isEngaged('tono'), isEngaged('umi')), asksFor('a1', TAX, about))
      .when(
        passes(59),
        (scene) => {
          expect(scene.said()).not.toContainEqual(expect.objectContaining({ type: 'handoff-escalated' }));
        },
        passes(1),
      )
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'faisal', level: 1, because: 'nobody-free', assist: true }));

  it('tells the department’s manager who is away that a question has waited too long', () =>
    given(floor().when(isEngaged('tono'), isEngaged('umi')), asksFor('a1', TAX, about))
      .when(passes(60))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'faisal', because: 'told-only', assist: true }));

  const quick = (promiseSeconds: number): Act => asksFor('a1', TAX, { ...about, promiseSeconds });
  it('asks the department’s manager when that time has passed, beside whoever is being asked', () =>
    given(floor(), comesToDesk('faisal'), quick(15))
      .when(
        passes(14),
        (scene) => {
          expect(scene.said()).not.toContainEqual(offered('a1', 'faisal'));
        },
        passes(1),
      )
      .then(
        { type: 'handoff-escalated', toId: 'faisal', level: 1 },
        offered('a1', 'faisal'),
        so(({ board }) => {
          expect(board.handoff('a1')?.offers.map(({ receiverId }) => receiverId)).toEqual(['tono', 'faisal']);
        }),
      ));

  it('leaves the manager time to answer, however short the promise', () =>
    given(floor(), comesToDesk('faisal'), quick(10))
      .when(passes(29))
      .thenAmongOthers(
        offered('a1', 'faisal'),
        never('assist-ended'),
        so(({ board, now }) => {
          expect(board.handoff('a1')?.offers.map(({ receiverId }) => receiverId)).toContain('faisal');
          for (const { expiresAt } of board.handoff('a1')?.offers ?? []) expect(expiresAt).toBe(now + 1_000);
        }),
      ));

  it('is answered by whoever of the two accepts first, and the other is released', () =>
    given(floor(), comesToDesk('faisal'), quick(15), passes(15))
      .when(accepts('tono', 'a1'))
      .thenAmongOthers(assigned('a1', 'tono'), closed('a1', 'faisal', 'accepted-by-another')));

  it('asks the next above as soon as the first has declined, while somebody of the department is still asked', () =>
    given(
      floor()
        .with(free('ratna', { ...CLERK, teamId: 'heads' }))
        .when(becomes(free('faisal', { ...CLERK, teamId: 'heads', managerId: 'ratna' }).employee)),
      comesToDesk('faisal'),
      quick(15),
      passes(15),
    )
      .when(declines('faisal', 'a1'))
      .thenAmongOthers({ type: 'handoff-escalated', toId: 'ratna', level: 2 }, offered('a1', 'ratna')));

  it('asks a manager who has no room as soon as they have, while somebody of the department is still asked', () =>
    given(floor(), comesToDesk('faisal'), isEngaged('faisal'), quick(15), passes(15))
      .when(isDoneWith('faisal'))
      .thenAmongOthers(offered('a1', 'faisal')));

  it('does not end while somebody is still asked, although nobody is above', () =>
    given(floor().team(team('tax', null)), quick(15))
      .when(passes(16), never('assist-ended'), declines('tono', 'a1'), declines('umi', 'a1'))
      .thenAmongOthers(ends('unanswered', 'nobody-left')));

  it('nobody has missed it who was asked until its end', () =>
    given(floor(), comesToDesk('faisal'), quick(10), passes(10))
      .when(passes(20))
      .thenAmongOthers(closed('a1', 'faisal', 'cancelled'), ends('unanswered', 'not-taken')));

  it('is asked without a handoff about somebody who walked in', () =>
    given(floor()).when(asksFor('a1', TAX)).thenAmongOthers(offered('a1', 'tono')));

  it('is never asked of whoever asks', () =>
    given(floor().when(isEngaged('umi')))
      .when(asksFor('a1', TAX, { askerId: 'tono' }))
      .thenAmongOthers(queued('a1')));

  it('does not count as customers waiting when a manager is asked to join the floor', () =>
    given(floor().team({ ...team('tax', 'faisal'), fillIn: { waiting: 1 } }), comesToDesk('faisal'))
      .when(isEngaged('tono'), isEngaged('umi'), asksFor('a1', TAX))
      .thenAmongOthers(queued('a1'), never('fill-in-asked')));
});

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

describe('asking a colleague or a supervisor', () => {
  it('a colleague by name, and whoever stands in while they are away', () =>
    given(floor().with(absent('wati', { ...CLERK, deputyId: 'umi' })))
      .when(asksFor('a1', { kind: 'colleague', employeeId: 'wati' }, about))
      .thenAmongOthers(offered('a1', 'umi', { why: ['stands-in'] })));

  it('the colleague who is asked by name is asked because of that', () =>
    given(floor())
      .when(asksFor('a1', { kind: 'colleague', employeeId: 'umi' }, about))
      .thenAmongOthers(offered('a1', 'umi', { why: ['named'] })));

  it('the supervisor, even while they are busy', () =>
    given(floor(), comesToDesk('mega'), says('mega', 'Busy'))
      .when(asksFor('a1', { kind: 'supervisor' }, about))
      .thenAmongOthers(offered('a1', 'mega')));

  it('the supervisor’s deputy while the supervisor is away, and then whoever is above', () =>
    given(
      floor()
        .with(absent('mega', { role: 'front-office-manager', managerId: 'dewi', deputyId: 'umi' }))
        .when(comesToDesk('dewi')),
    )
      .when(asksFor('a1', { kind: 'supervisor' }, about), declines('umi', 'a1'))
      .thenAmongOthers(
        { type: 'handoff-escalated', managerId: 'mega', toId: 'umi', because: 'deputy-stands-in' },
        { type: 'handoff-escalated', managerId: 'dewi', toId: 'dewi', because: 'nobody-free' },
      ));
});

describe('asking for an approval', () => {
  it('goes to somebody whose authority reaches so far', () =>
    given(
      floor().with(free('vera', { ...CLERK, ...refunds(500_000) }), free('wati', { ...CLERK, ...refunds(1_000_000) })),
    )
      .when(asksFor('a1', REFUND, about))
      .thenAmongOthers(offered('a1', 'wati', { why: ['authority', 'longest-idle'] })));

  it('prefers who answers for the asker to a stranger', () =>
    given(floor().with(free('wati', { ...CLERK, ...refunds(null) }), free('mega', { ...CLERK, ...refunds(null) })))
      .when(asksFor('a1', REFUND, about))
      .thenAmongOthers(offered('a1', 'mega')));

  it('never goes up to somebody who may not approve it, and nobody is told who may not', () =>
    given(floor(), comesToDesk('mega'), comesToDesk('dewi'))
      .when(asksFor('a1', REFUND, about))
      .thenAmongOthers(
        never('handoff-offered', 'handoff-escalated'),
        ends('unanswered', 'nobody-may', { callId: null }),
      ));

  it('and is told to call whoever may approve it and is away, rather than a manager who may not', () =>
    given(floor().with(absent('wati', { ...CLERK, ...refunds(null) })), comesToDesk('mega'))
      .when(asksFor('a1', REFUND, about))
      .thenAmongOthers(ends('unanswered', 'nobody-left', { callId: 'wati' })));

  const asked = (): Scene =>
    floor()
      .with(free('wati', { ...CLERK, ...refunds(1_000_000) }))
      .when(asksFor('a1', REFUND, about), accepts('wati', 'a1'));

  it('is granted once, up to an amount, and stands in the log', () =>
    given(asked())
      .when(answersQuestion('wati', 'a1', { granted: true, amount: 800_000 }))
      .then(ends('answered', 'answered', { byId: 'wati', approval: { granted: true, amount: 800_000 } })));
  it('or is refused', () =>
    given(asked())
      .when(answersQuestion('wati', 'a1', { granted: false, amount: 0 }))
      .then(ends('answered', 'answered', { approval: { granted: false, amount: 0 } })));
  it('for no more than was asked', () =>
    given(asked())
      .when(answersQuestion('wati', 'a1', { granted: true, amount: 900_001 }))
      .thenRefused('assist.more-than-asked'));
  it('is said in so many words', () =>
    given(asked()).when(answersQuestion('wati', 'a1')).thenRefused('assist.approval-expected'));
  it('is nobody’s whose authority was taken back meanwhile; they may still refuse', () =>
    given(asked(), becomes(free('wati', { ...CLERK, ...refunds(100) }).employee))
      .when(answersQuestion('wati', 'a1', { granted: true, amount: 900_000 }))
      .thenRefused('assist.beyond-authority'));
  it('is not given to a question that asks for none', () =>
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'))
      .when(answersQuestion('tono', 'a1', { granted: true, amount: 5 }))
      .thenRefused('assist.no-approval-asked'));
});

describe('asking for somebody who speaks a language', () => {
  const mandarin = (level?: number): AssistAsk => ({ kind: 'language', language: 'zh', ...(level && { level }) });
  it('finds any colleague who does, of whatever office', () =>
    given(floor().with(free('lin', { ...CLERK, languages: { zh: 3 } })))
      .when(asksFor('a1', mandarin(), about))
      .thenAmongOthers(offered('a1', 'lin', { why: ['language', 'longest-idle'] })));
  it('nobody who speaks it less well than is asked for, also above', () =>
    given(floor().with(free('lin', { ...CLERK, languages: { zh: 3 } })), comesToDesk('mega'))
      .when(asksFor('a1', mandarin(5), about))
      .thenAmongOthers(never('handoff-offered'), ends('unanswered', 'nobody-may', { callId: null })));
  it('and is told to call one who has not let it pass', () =>
    given(
      floor().with(
        free('lin', { ...CLERK, languages: { zh: 3 } }),
        free('mei', { ...CLERK, languages: { zh: 4 } }),
        free('ning', { ...CLERK, languages: { zh: 3 } }),
      ),
    )
      .when(asksFor('a1', mandarin(), { ...about, promiseSeconds: 10 }), passes(30))
      .thenAmongOthers(ends('unanswered', 'not-taken', { callId: 'ning' })));
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

describe('twice, late, out of order', () => {
  it('asking twice asks once, also after it has ended', () => {
    given(floor(), asksFor('a1', TAX)).when(asksFor('a1', TAX)).thenDone();
    given(floor(), asksFor('a1', TAX), withdraws('sari', 'a1')).when(asksFor('a1', TAX)).thenDone();
  });
  it('only one of two who answer has answered, and the late one is told so', () =>
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'), answersQuestion('tono', 'a1'))
      .when(answersQuestion('tono', 'a1'))
      .thenRefused('assist.ended'));
  it('nobody answers who has not accepted it', () =>
    given(floor(), asksFor('a1', TAX)).when(answersQuestion('tono', 'a1')).thenRefused('assist.not-yours'));
  it('nobody withdraws it but who asked', () =>
    given(floor(), asksFor('a1', TAX)).when(withdraws('tono', 'a1')).thenRefused('assist.not-yours'));
  it('what can be asked of a handoff cannot be asked of it', () => {
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'))
      .when(completes('tono', 'a1'))
      .thenRefused('handoff.unknown');
    given(floor()).when(answersQuestion('sari', 'h1')).thenRefused('assist.unknown');
  });
  it('nobody asks for a contact whom they do not have', () =>
    given(floor())
      .when(asksFor('a1', TAX, { ...about, askerId: 'adi' }))
      .thenRefused('assist.not-your-contact'));
  it('nor for one who has left already', () =>
    given(floor(), completes('sari', 'h1'))
      .when(asksFor('a1', TAX, about))
      .thenRefused('handoff.ended'));
  it('whoever cannot help after all passes it on, and is not asked again', () =>
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'))
      .when(passesOn('tono', 'a1'))
      .thenAmongOthers(
        { type: 'handoff-not-picked-up', handoffId: 'a1', receiverId: 'tono', assist: true },
        offered('a1', 'umi'),
      ));
  it('whoever leaves the company with a question in hand leaves it to others', () =>
    given(floor(), asksFor('a1', TAX), accepts('tono', 'a1'))
      .when(becomes(free('tono', { ...CLERK, active: false }).employee))
      .thenAmongOthers(offered('a1', 'umi')));
});

import {
  accepts,
  answersQuestion,
  asksFor,
  becomes,
  comesToDesk,
  completes,
  passesOn,
  withdraws,
} from '../../test/acts';
import { closed, given, never, offered } from '../../test/given';
import { absent, free } from '../../test/people';
import { CLERK, REFUND, TAX, about, ends, floor, refunds } from '../../test/questions';
import type { Scene } from '../../test/scene';

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
  it('whoever is asked is told when the contact has left', () =>
    given(floor(), asksFor('a1', TAX))
      .when(withdraws('sari', 'a1', 'contact-left'))
      .then(closed('a1', 'tono', 'contact-left'), ends('withdrawn', 'contact-left')));
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

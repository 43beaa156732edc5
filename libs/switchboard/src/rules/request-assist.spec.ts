import type { AssistAsk } from '@sambung/contracts';
import {
  accepts,
  answersQuestion,
  asksFor,
  becomes,
  comesToDesk,
  declines,
  isDoneWith,
  isEngaged,
  passes,
  says,
} from '../../test/acts';
import { assigned, closed, given, never, offered, queued, so } from '../../test/given';
import { type Somebody, absent, free, team } from '../../test/people';
import { CLERK, REFUND, TAX, about, ends, floor } from '../../test/questions';
import type { Act } from '../../test/scene';

describe('asking a department while the contact waits', () => {
  it('finds somebody of it who is there, whatever channels they serve', () =>
    given(floor())
      .when(asksFor('a1', TAX, about))
      .thenAmongOthers(
        { type: 'assist-requested', askerId: 'sari', by: 'asker', aboutId: 'h1' },
        offered('a1', 'tono', { assist: true, why: ['team', 'longest-idle'] }),
      ));

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

describe('what is asked for an approval', () => {
  const planOf = (askerId: string, ...people: readonly Somebody[]): unknown => {
    const scene = floor()
      .with(...people)
      .mark();
    scene.when(asksFor('a1', REFUND, { askerId }));
    return scene.said().find((event) => event.type === 'assist-requested')?.plan.steps;
  };
  const heads = (count: number): Somebody[] =>
    Array.from({ length: count }, (_, at) =>
      free(`m${String(at)}`, { ...CLERK, teamId: null, managerId: `m${String(at + 1)}` }),
    );

  it('is asked of the five next above for half the time, and then of anybody', () =>
    expect(planOf('clerk', ...heads(6), free('clerk', { teamId: null, managerId: 'm0' }))).toEqual([
      { criteria: { anyOf: ['m0', 'm1', 'm2', 'm3', 'm4'].map((employeeId) => ({ employeeId })) }, holdSeconds: 30 },
      { criteria: {}, holdSeconds: 60 },
    ]));

  it('is asked of anybody at once where whoever stood above has left the company', () =>
    expect(
      planOf(
        'clerk',
        free('gone', { ...CLERK, teamId: null, active: false }),
        free('clerk', { teamId: null, managerId: 'gone' }),
      ),
    ).toEqual([{ criteria: {}, holdSeconds: 60 }]));
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
  it('at the level that is asked for, where that is more than what is enough for a contact', () => {
    const speakers = [free('lin', { ...CLERK, languages: { zh: 3 } }), free('mei', { ...CLERK, languages: { zh: 5 } })];
    const requires = (level: number) => ({ languages: [{ language: 'zh', level }] });
    given(floor().with(...speakers))
      .when(asksFor('a1', mandarin(5), about))
      .thenAmongOthers({ type: 'assist-requested', requires: requires(5) }, offered('a1', 'mei'));
    given(floor().with(...speakers))
      .when(asksFor('a1', mandarin(3), about))
      .thenAmongOthers(offered('a1', 'lin'), (scene) =>
        expect(scene.said().find(({ type }) => type === 'assist-requested')).not.toHaveProperty('requires'),
      );
  });
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

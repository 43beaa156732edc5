import { accepts, completes, connects, requests } from '../test/acts';
import { given, offered } from '../test/given';
import { MINUTES, absent, free, reason } from '../test/people';
import { aFloor } from '../test/scene';
import type { DispatchPolicy } from './dispatch-policy';
import { bestSkill, ownSkillsFirst } from './policies/best-skill';
import { leastLoaded } from './policies/least-loaded';
import { leastNeededElsewhere } from './policies/least-needed-elsewhere';
import { levelIn } from './policies/level-in';
import { ownLevel } from './policies/own-level';
import { POLICY_NAMES, USABLE_POLICY_NAMES } from './policies/policy-named';
import { queueAndIdlenessRatio } from './policies/queue-and-idleness-ratio';

const asking = (skill: string): Parameters<typeof reason>[1] => ({
  steps: [{ criteria: { skills: [{ skill, level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
});
const NUMERACY = asking('numeracy');

describe('who of several is asked first', () => {
  it('may be whoever has the most room', () =>
    given(
      aFloor({ policy: leastLoaded }).with(free('sari'), free('budi')),
      requests('h1', { channel: 'chat', namedEmployeeId: 'sari' }),
      accepts('sari', 'h1'),
    )
      .when(requests('h2', { channel: 'chat' }))
      .thenAmongOthers(offered('h2', 'budi', { why: ['role', 'least-loaded'] })));

  it('may be whoever is best at what is asked for', () =>
    given(
      aFloor({ policy: bestSkill })
        .reason(reason('count', NUMERACY))
        .with(free('sari', { skills: { numeracy: 2 } }), free('budi', { skills: { numeracy: 5 } })),
    )
      .when(requests('h1', { reasonId: 'count' }))
      .thenAmongOthers(offered('h1', 'budi', { why: ['skill', 'best-skill'] })));

  it('may be of the group of which more are free than is its share', () =>
    given(
      aFloor({ policy: queueAndIdlenessRatio })
        .reason(reason('count', NUMERACY))
        .with(
          free('sari', { skills: { numeracy: 2 } }),
          free('budi', { skills: { numeracy: 5 } }),
          absent('bona', { skills: { numeracy: 2 } }),
        ),
    )
      .when(requests('h1', { reasonId: 'count' }))
      .thenAmongOthers(offered('h1', 'budi')));

  it('may be whoever is least needed for what else is asked for', () =>
    given(
      aFloor({ policy: leastNeededElsewhere })
        .reason(reason('count', NUMERACY))
        .reason(reason('greet', asking('friendliness')))
        .reason(reason('mend', asking('patience')))
        .with(
          free('sari', { skills: { numeracy: 3, friendliness: 3 } }),
          free('budi', { skills: { numeracy: 3, patience: 3 } }),
          free('citra', { skills: { patience: 3 } }),
          free('dewi', { skills: { friendliness: 3 } }),
          free('eka', { skills: { friendliness: 3 } }),
        ),
      // What was asked for lately: two are left who greet, and two who mend.
      requests('h1', { reasonId: 'greet' }),
      requests('h2', { reasonId: 'mend' }),
    )
      .when(requests('h3', { reasonId: 'count' }))
      .thenAmongOthers(offered('h3', 'sari')));

  it('may be anything that can be told of a person', () => {
    const byName: DispatchPolicy = { name: 'by-name', rank: ({ employeeId }) => employeeId.charCodeAt(0) };
    given(aFloor({ policy: byName }).with(free('sari'), free('budi')))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'budi'));
  });
});

describe('what somebody who came free is asked for', () => {
  const busyWithTwoWaiting = (policy: DispatchPolicy, later: number): ReturnType<typeof aFloor> =>
    aFloor({ policy })
      .reason(reason('count', NUMERACY))
      .reason(reason('greet', asking('friendliness')))
      .with(free('sari', { skills: { numeracy: 5, friendliness: 2 } }))
      .when(requests('h1', { reasonId: 'count' }), accepts('sari', 'h1'), connects('sari', 'h1'))
      .when(requests('first', { reasonId: 'greet' }))
      .pass(later)
      .when(requests('second', { reasonId: 'count' }));

  it('is what has waited longest', () =>
    given(busyWithTwoWaiting(bestSkill, 2 * MINUTES))
      .when(completes('sari', 'h1'))
      .thenAmongOthers(offered('first', 'sari')));

  it('may be what they are best at, ahead of what has waited a little longer', () =>
    given(busyWithTwoWaiting(ownLevel, 2 * MINUTES))
      .when(completes('sari', 'h1'))
      .thenAmongOthers(offered('second', 'sari')));

  it('is never kept waiting beyond the bound by it', () =>
    given(busyWithTwoWaiting(ownLevel, 6 * MINUTES))
      .when(completes('sari', 'h1'))
      .thenAmongOthers(offered('first', 'sari')));

  it('cannot be put off for ever by a policy that asks for more than the bound', () =>
    given(busyWithTwoWaiting({ ...ownLevel, headStart: (fit) => levelIn(fit) * 1e9 }, 6 * MINUTES))
      .when(completes('sari', 'h1'))
      .thenAmongOthers(offered('first', 'sari')));

  it('has no bound under the textbook rule, which no workspace can choose', () => {
    given(busyWithTwoWaiting(ownSkillsFirst, 6 * MINUTES))
      .when(completes('sari', 'h1'))
      .thenAmongOthers(offered('second', 'sari'));
    expect(POLICY_NAMES).toContain(ownSkillsFirst.name);
    expect(USABLE_POLICY_NAMES).not.toContain(ownSkillsFirst.name);
  });
});

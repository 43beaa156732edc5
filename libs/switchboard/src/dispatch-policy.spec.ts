import { accepts, completes, connects, requests } from '../test/acts';
import { given, offered } from '../test/given';
import { MINUTES, absent, free, reason } from '../test/people';
import { aFloor } from '../test/scene';
import type { DispatchPolicy, Fit } from './dispatch-policy';
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

describe('rows of people', () => {
  /** All who are asked at once for one contact, in the order in which they are. */
  const rows = (policy: Omit<DispatchPolicy, 'name' | 'rank'>, more: Parameters<typeof requests>[1] = {}) => {
    const scene = aFloor({
      policy: { name: 'rows', rank: ({ idleSince }) => idleSince, row: levelIn, ...policy },
    })
      .reason(reason('count', { ...NUMERACY, steps: NUMERACY.steps.map((step) => ({ ...step, askAtOnce: 9 })) }))
      .with(
        free('best', { skills: { numeracy: 5 } }),
        free('sari', { skills: { numeracy: 2 } }),
        free('budi', { skills: { numeracy: 3 } }),
        free('citra', { skills: { numeracy: 2 } }),
        absent('dian', { skills: { numeracy: 2 } }),
      );
    scene.mark().when(requests('h1', { reasonId: 'count', ...more }));
    return scene
      .said()
      .flatMap((event) => (event.type === 'handoff-offered' ? [event.receiverId] : []))
      .join(' ');
  };
  const excludedIds = ['best'];

  it('are asked the lowest first, and in a row by rank, whoever of them is left out', () => {
    expect(rows({})).toBe('sari citra budi best');
    expect(rows({}, { excludedIds: ['sari'] })).toBe('citra budi best');
  });

  it('are sixty-four, whatever a policy says', () => {
    const row =
      (of: Readonly<Record<string, number>>) =>
      ({ employeeId }: Fit): number =>
        of[employeeId] ?? 64;
    expect(rows({ row: row({ sari: 100 }) })).toBe('best sari budi citra');
    expect(rows({ row: row({ best: 0.9, sari: -1, budi: 0 }) })).toBe('best sari budi citra');
  });

  it('are asked by what they weigh, also behind somebody who is left out', () => {
    const weigh: DispatchPolicy['weigh'] = ({ row }) => -row;
    expect(rows({ weigh })).toBe('best budi sari citra');
    expect(rows({ weigh }, { excludedIds })).toBe('budi sari citra');
  });

  it('that weigh the same are asked the lower first', () => {
    expect(rows({ weigh: () => 7 })).toBe('sari citra budi best');
    expect(rows({ weigh: () => 7 }, { excludedIds: ['sari'] })).toBe('citra budi best');
  });

  it('are weighed by how many are free in them and there are at all, beside all others', () => {
    const weighed = new Set<string>();
    const weigh: DispatchPolicy['weigh'] = ({ row, free: here, members }, all, allMembers) => {
      weighed.add([row, here, members, all, allMembers].join(' '));
      return row;
    };
    rows({ weigh }, { requires: { not: [{ employeeId: 'budi' }] } });
    expect([...weighed].sort()).toEqual(expect.arrayContaining(['2 2 3 3 4', '5 1 1 3 4']));
  });

  it('are asked in turn where it costs less to ask somebody of another, also behind somebody who is left out', () => {
    // A moment more of rest is worth more than a level.
    const cost: DispatchPolicy['cost'] = (row, rank) => 10 * rank + row;
    expect(rows({ cost })).toBe('best sari budi citra');
    expect(rows({ cost }, { excludedIds })).toBe('sari budi citra');
  });

  it('that cost the same are asked the lower first', () => {
    expect(rows({ cost: () => 7 })).toBe('sari citra budi best');
    expect(rows({ cost: () => 7 }, { excludedIds: ['sari'] })).toBe('citra budi best');
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

// Longer than most: every invariant stands in one table, each broken by hand, as no command can, and found. A guard that finds nothing lets routing go on with a board that is wrong.
import { accepts, asksFor, connects, isEngaged, passes, requests, says, takesCallback } from '../../test/acts';
import { free } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import type { Board } from '../board/board';
import type { Handoff } from '../board/handoff';
import type { Person } from '../board/person';

/** Whatever stands behind a switchboard. */
class Insides {
  readonly board: Board;

  constructor(readonly scene: Scene) {
    this.board = (scene.board as unknown as { readonly board: Board }).board;
  }

  person(id: string): Person {
    return this.board.people.get(id) as Person;
  }

  handoff(id: string): Handoff {
    return this.board.handoffs.get(id) as Handoff;
  }

  /** Who are asked at the stage that `h5` waits at. */
  get people(): Handoff['joined'][number]['people'] {
    return this.handoff('h5').joined[0]!.people;
  }
}

/**
 * Sari has accepted `h1`, and asks Adi about it (`a1`) and, somebody having walked in, another question (`a2`). `h2` is promised by Lina. `h3` is offered to
 * Budi and `h4` to Citra, so that `h5` waits; Eka, who is free, is excluded from it. `h6` is in Gita’s hands. Dian is away for five minutes.
 */
const insides = (): Insides =>
  new Insides(
    aFloor()
      .with(free('sari'), free('budi'), free('citra'), free('dian'), free('gita'))
      .when(
        says('dian', 'Away', 300),
        requests('h1', { namedEmployeeId: 'sari' }),
        accepts('sari', 'h1'),
        isEngaged('sari', { channel: 'chat' }),
        asksFor('a1', { kind: 'team', teamId: 'finance' }, { aboutId: 'h1' }),
        asksFor('a2', { kind: 'team', teamId: 'finance' }, { engagementId: 'walk-in' }),
        requests('h6', { namedEmployeeId: 'gita' }),
        accepts('gita', 'h6'),
        connects('gita', 'h6'),
        requests('h2', { namedEmployeeId: 'nobody' }),
        takesCallback('adi', 'h2'),
        requests('h3', { namedEmployeeId: 'budi' }),
        requests('h4', { namedEmployeeId: 'citra' }),
        requests('h5', { excludedIds: ['eka'] }),
      )
      .with(free('eka')),
  );

const PHONE = { channel: 'phone' } as const;
const ALL = 4_000_000;

type Break = readonly [what: string, harm: (of: Insides) => unknown, found: string];

const OF_PEOPLE: readonly Break[] = [
  [
    'somebody is asked for more than they can hold',
    (of) => of.person('budi').work.put({ kind: 'engagement', id: 'x', channel: 'counter' }, ALL),
    'budi is asked beyond their capacity',
  ],
  [
    'somebody has what another has accepted',
    (of) => of.person('budi').work.put({ kind: 'handoff', id: 'h1', ...PHONE }, ALL),
    'budi holds handoff h1, which is not theirs',
  ],
  [
    'somebody has what is not there any more',
    (of) => of.person('budi').work.put({ kind: 'handoff', id: 'gone', ...PHONE }, ALL),
    'budi holds handoff gone, which is not theirs',
  ],
  [
    'a sender still has what is promised',
    (of) => of.person('adi').work.put({ kind: 'handoff', id: 'h2', ...PHONE }, ALL),
    'adi holds handoff h2, which is not theirs',
  ],
  [
    'somebody is asked for what another is asked for',
    (of) => of.person('citra').work.put({ kind: 'offer', id: 'h3', ...PHONE }, ALL),
    'citra holds offer h3, which is not theirs',
  ],
  [
    'somebody has promised what another has promised',
    (of) => of.person('budi').work.put({ kind: 'promise', id: 'h2', ...PHONE }, 0),
    'budi holds promise h2, which is not theirs',
  ],
  [
    'somebody has promised what waits',
    (of) => of.person('budi').work.put({ kind: 'promise', id: 'h5', ...PHONE }, 0),
    'budi holds promise h5, which is not theirs',
  ],
  [
    'what somebody has in hand is reckoned wrongly',
    (of) => of.person('sari').work.taken++,
    'what sari has in hand weighs 6000000, not 6000001',
  ],
  [
    'what somebody is asked for is reckoned wrongly',
    (of) => of.person('budi').work.reserved--,
    'what budi is asked for weighs 4000000, not 3999999',
  ],
  [
    'somebody is kept free for what does not know it',
    (of) => (of.person('eka').keptFor = { handoffId: 'h5', way: 'phone' }),
    'eka is kept free for nothing',
  ],
  [
    'somebody is kept free for what is not there any more',
    (of) => (of.person('eka').keptFor = { handoffId: 'gone', way: 'phone' }),
    'eka is kept free for nothing',
  ],
  ['the clock has forgotten somebody', (of) => (of.person('dian').due = 7), 'and recorded as 7'],
];

const OF_HANDOFFS: readonly Break[] = [
  ['what lives has ended', (of) => of.board.ended.add('h1', of.board.now), 'h1 has ended and is live'],
  [
    'a question is about a contact whom another has by now',
    (of) => (of.handoff('h1').phase = of.handoff('h6').phase),
    'a1 is asked for somebody who no longer has the contact',
  ],
  [
    'a question is about a contact who is gone',
    (of) => Object.assign(of.handoff('a1').asked.assist!, { aboutId: 'gone' }),
    'a1 is asked for somebody who no longer has the contact',
  ],
  [
    'a question is about somebody who has walked out',
    (of) => of.person('sari').work.drop('engagement', 'walk-in'),
    'a2 is asked for somebody who no longer has the contact',
  ],
  [
    'a question is about somebody whom a stranger serves',
    (of) => Object.assign(of.handoff('a2').asked, { senderId: 'nobody' }),
    'a2 is asked for somebody who no longer has the contact',
  ],
  ['nobody has to act next', (of) => (of.handoff('h5').holderId = ''), 'h5 has no owner'],
  [
    'what is with somebody is still offered',
    (of) => (of.handoff('h3').phase = of.handoff('h6').phase),
    'h3 is connected and still offered',
  ],
  ['nobody is looked for', (of) => (of.handoff('h5').joined = []), 'h5 waits for nobody'],
  ['the search does not go on', (of) => (of.handoff('h5').nextAt = undefined), 'h5 has come to a dead end'],
  [
    'it is said that somebody is kept free, and they do not know',
    (of) => (of.handoff('h5').keptId = 'eka'),
    'nobody is kept free for h5',
  ],
  [
    'somebody is kept free whom nobody knows',
    (of) => (of.handoff('h5').keptId = 'nobody'),
    'nobody is kept free for h5',
  ],
  [
    'somebody is kept free who is away',
    (of) => {
      of.handoff('h5').keptId = 'dian';
      of.person('dian').keptFor = { handoffId: 'h5', way: 'phone' };
    },
    'nobody is kept free for h5',
  ],
  [
    'somebody is kept free for what is with another',
    (of) => {
      of.handoff('h1').keptId = 'eka';
      of.person('eka').keptFor = { handoffId: 'h1', way: 'phone' };
    },
    'nobody is kept free for h1',
  ],
  [
    'whoever accepted has room for more',
    (of) => of.person('sari').work.drop('handoff', 'h1'),
    'h1 takes no capacity of its receiver',
  ],
  [
    'a stranger has accepted',
    (of) => Object.assign(of.handoff('h1').phase, { receiverId: 'nobody' }),
    'h1 takes no capacity of its receiver',
  ],
  [
    'whoever promised does not know',
    (of) => of.person('lina').work.drop('promise', 'h2'),
    'h2 is promised by somebody who does not know',
  ],
  [
    'somebody is asked whom nobody knows',
    (of) => Object.assign(of.handoff('h3').offers[0]!, { receiverId: 'nobody' }),
    'h3 is offered to nobody, who is unknown',
  ],
  ['whoever is asked has room for more', (of) => of.person('budi').work.drop('offer', 'h3'), 'h3.1 reserves nothing'],
  [
    'somebody is asked who is away',
    (of) => (of.person('budi').standing = 'paused'),
    'h3.1 is made to budi, who cannot be asked',
  ],
  [
    'who has the contact in hand is asked to take them',
    (of) => (of.handoff('h3').holderId = 'budi'),
    'h3.1 is made to whoever sent it',
  ],
  [
    'who has passed the contact on has room for others while nobody else has them',
    (of) => (of.handoff('h5').holderId = 'eka'),
    'h5 takes no capacity of whoever has the contact in hand',
  ],
  [
    'who has passed the contact on has room for others once another has accepted',
    (of) => (of.handoff('h1').holderId = 'eka'),
    'h1 takes no capacity of whoever has the contact in hand',
  ],
  [
    'who sent it is asked to take it',
    (of) => Object.assign(of.handoff('h3').asked, { senderId: 'budi' }),
    'h3.1 is made to whoever sent it',
  ],
];

const OF_INDEXES: readonly Break[] = [
  ['somebody plays by an old rank', (of) => (of.person('eka').rank = 7), 'eka.rank is not '],
  ['somebody stands as they stood', (of) => (of.person('dian').standing = 'ready'), 'dian.standing is not paused'],
  [
    'the clock has somebody for whom nothing is due',
    (of) => of.board.people.due.add(of.person('budi')),
    'budi and the clock disagree',
  ],
  ['the clock has lost somebody', (of) => of.board.people.due.delete(of.person('dian')), 'dian and the clock disagree'],
  ['what waits does not know it', (of) => (of.handoff('h5').queued = false), 'h5.queued is not true'],
  ['what is accepted waits', (of) => (of.handoff('h1').queued = true), 'h1.queued is not false'],
  [
    'the clock has lost what waits',
    (of) => of.board.handoffs.due.delete(of.handoff('h5')),
    'h5 and the clock disagree',
  ],
  [
    'what was looked at counts as new',
    (of) => of.board.handoffs.fresh.add(of.handoff('h5')),
    'h5 is not in its place among the fresh',
  ],
  [
    'what is new is looked at by nobody',
    (of) => (of.handoff('h5').fresh = true),
    'h5 is not in its place among the fresh',
  ],
  [
    'what waits counts as held back',
    (of) => of.board.handoffs.held.add(of.handoff('h5')),
    'h5 is not among what is held back, or should not be',
  ],
  [
    'what is held back is not known to be',
    (of) => (of.handoff('h5').heldUntil = of.board.now + 1),
    'h5 is not among what is held back, or should not be',
  ],
  [
    'what was never held back is gathered with others',
    (of) => of.board.handoffs.gathered.add(of.handoff('h5')),
    'h5 is not in its place among what was held back',
  ],
  [
    'what was held back is gathered with nothing',
    (of) => Object.assign(of.handoff('h5'), { heldBefore: true, fresh: true }),
    'h5 is not in its place among what was held back',
  ],
  [
    'what waits stands in no queue',
    (of) => of.people.queue.delete(of.handoff('h5')),
    'h5 is not in its queue, or should not be',
  ],
  [
    'what somebody is asked for stands in a queue',
    (of) => of.handoff('h3').joined[0]!.people.queue.add(of.handoff('h3')),
    'h3 is not in its queue, or should not be',
  ],
  ['more are counted than there are', (of) => of.people.countPerson('off-shift', false, 1), 'counts 7 of 6 members'],
  [
    'whoever is away counts as there',
    (of) => {
      of.people.countPerson('unreachable', false, -1);
      of.people.countPerson('paused', false, 1);
    },
    'counts 7 of 6 present',
  ],
  [
    'somebody who is free is not asked',
    (of) => {
      for (const { row, place } of of.board.pools.seats.of(of.person('eka'))) row.free.rest(place);
    },
    'does not list who is free',
  ],
  [
    'somebody is asked beside who is free',
    (of) => {
      for (const { row, place } of of.board.pools.seats.of(of.person('budi'))) row.free.play(place, 1);
    },
    'does not list who is free',
  ],
  [
    'somebody is asked in the place of who is free',
    (of) => {
      for (const { row, place } of of.board.pools.seats.of(of.person('eka'))) row.free.rest(place);
      for (const { row, place } of of.board.pools.seats.of(of.person('budi'))) row.free.play(place, 1);
    },
    'does not list who is free',
  ],
  [
    'somebody has lost their seat',
    (of) => of.board.pools.seats.clear(of.person('eka')),
    'somebody does not know that they are in pool ',
  ],
  [
    'somebody has kept but one of their seats',
    (of) => {
      const { seats } = of.board.pools;
      const [kept, ...lost] = [...seats.of(of.person('budi'))];
      if (lost.length === 0) throw new Error('Budi has but one seat');
      seats.clear(of.person('budi'));
      seats.add(of.person('budi'), kept!.row, kept!.place);
    },
    'somebody does not know that they are in pool ',
  ],
  [
    'a match was missed',
    (of) => Object.assign(of.handoff('h5').asked, { excludedIds: undefined }),
    'h5 waits although eka could be asked',
  ],
];

describe('of a board that is wrong it is found out', () => {
  it.each([...OF_PEOPLE, ...OF_HANDOFFS])('that %s', (_, harm, found) => {
    const of = insides();
    expect(of.scene.board.violations()).toEqual([]);
    harm(of);
    expect(of.scene.board.violations()).toContainEqual(expect.stringContaining(found));
  });

  it.each(OF_INDEXES)('by a look at everything, that %s', (_, harm, found) => {
    const of = insides();
    expect(of.scene.board.violations({ deep: true })).toEqual([]);
    harm(of);
    expect(of.scene.board.violations({ deep: true })).toContainEqual(expect.stringContaining(found));
  });

  it('by a look at everything, that a match was missed at one of the stages that have joined', () => {
    const scene = aFloor().with(free('sari'));
    scene.when(requests('h1', { excludedIds: ['sari'] }), passes(61));
    const of = new Insides(scene);
    expect(of.handoff('h1').joined.length).toBeGreaterThan(1);
    Object.assign(of.handoff('h1').asked, { excludedIds: undefined });
    expect(scene.board.violations({ deep: true })).toContain('h1 waits although sari could be asked');
  });

  it('by a look at those whom a decision was about, and at nobody else', () => {
    const of = insides();
    for (const [, harm] of [...OF_PEOPLE.slice(0, 1), ...OF_HANDOFFS.slice(0, 1)]) harm(of);
    const among = (people: string[], handoffs: string[]): string[] =>
      of.scene.board.violations({ among: { people, handoffs } });
    expect(among(['budi', 'nobody'], ['h2', 'gone'])).toEqual(['budi is asked beyond their capacity']);
    expect(among(['sari'], ['h1'])).toEqual(['h1 has ended and is live']);
    expect(among([], [])).toEqual([]);
  });
});

describe('a contact waits for somebody who speaks their language, and could go on without', () => {
  const found = 'h1 waits for somebody who speaks ja, and could go on without';
  /** Sari and Budi sell, Adi does not. */
  const asked = (more: Parameters<typeof requests>[1] = {}): Insides =>
    new Insides(
      aFloor()
        .with(free('sari'), free('budi'))
        .when(requests('h1', { language: 'ja', ...more }), passes(600)),
    );
  const learnsJapanese = (of: Insides, id: string): string[] => {
    expect(of.scene.board.violations({ deep: true })).toEqual([]);
    of.person(id).profile = { ...of.person(id).profile, languages: [{ language: 'ja', level: 5 }] };
    return of.scene.board.violations({ deep: true });
  };

  it('where a colleague speaks it, whom nobody has asked to join', () =>
    expect(learnsJapanese(asked(), 'adi')).toContain(found));

  it('where whoever sent it does, whom nobody would ask to take it', () =>
    expect(learnsJapanese(asked({ senderId: 'sari' }), 'sari')).toContain(found));

  it('but not where somebody does who may take it, nor where the contact does not want them', () => {
    expect(learnsJapanese(asked(), 'sari')).not.toContain(found);
    expect(learnsJapanese(asked({ excludedIds: ['adi'] }), 'adi')).not.toContain(found);
  });

  it('but not as long as somebody has still to look', () => {
    const of = asked();
    of.handoff('h1').fresh = true;
    of.board.handoffs.fresh.add(of.handoff('h1'));
    expect(learnsJapanese(of, 'adi')).not.toContain(found);
  });

  it('but not while somebody is being asked', () => {
    const of = asked();
    of.scene.with(free('citra', { languages: { ja: 5 } }));
    expect(of.handoff('h1').offers).toHaveLength(1);
    expect(learnsJapanese(of, 'adi')).not.toContain(found);
    of.person('citra').profile = of.person('budi').profile;
    expect(of.scene.board.violations({ deep: true })).not.toContain(found);
  });
});

describe('nothing is found wrong', () => {
  it('with an index by who looks at no index', () => {
    const of = insides();
    of.person('eka').rank = 7;
    expect(of.scene.board.violations()).toEqual([]);
  });

  it('with what somebody is asked for, has or has promised, if its search would not go on', () => {
    const of = insides();
    for (const id of ['h1', 'h2', 'h3', 'h6']) of.handoff(id).nextAt = undefined;
    expect(of.scene.board.violations()).toEqual([]);
  });

  it('with whoever has passed a contact on and has let go of them: another has them, or has promised to call', () => {
    const of = insides();
    for (const id of ['h2', 'h6']) of.handoff(id).holderId = 'eka';
    expect(of.scene.board.violations()).toEqual([]);
  });

  it('with what nobody has looked at yet', () => {
    const of = insides();
    of.handoff('h5').fresh = true;
    of.board.handoffs.fresh.add(of.handoff('h5'));
    Object.assign(of.handoff('h5').asked, { excludedIds: undefined });
    of.handoff('h5').nextAt = undefined;
    expect(of.scene.board.violations({ deep: true })).toEqual([]);
  });

  it('with whoever may have come free, for whom nobody has looked yet', () => {
    const of = insides();
    of.board.pools.comers.add(of.person('eka'));
    Object.assign(of.handoff('h5').asked, { excludedIds: undefined });
    expect(of.scene.board.violations({ deep: true })).toEqual([]);
  });

  it('with what was held back and has waited on since', () => {
    const of = insides();
    of.handoff('h5').heldBefore = true;
    expect(of.scene.board.violations({ deep: true })).toEqual([]);
  });
});

import { cancels, passesDays, reckons, reckonsWith, requests } from '../../test/acts';
import { free, MINUTES, MORNING } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import { asked, CLAIMS, nextId, SALES, serves } from '../../test/taught';
import { pricedTime } from '../policies/priced-time';

describe('the price of people’s time', () => {
  const both = (): Scene =>
    aFloor({ policy: pricedTime })
      .reason(CLAIMS)
      .reason(SALES)
      .with(free('citra', { skills: { claims: 3, sales: 3 } }), free('sari', { skills: { claims: 3 } }));

  it('keeps for other work whoever can do what is worth more, though they have been idle longer', () => {
    expect(asked(both())).toEqual([['next', 'citra']]);
    expect(
      asked(
        both().when(
          reckonsWith([
            ['claims||', 1],
            ['sales||', 3],
          ]),
        ),
      ),
    ).toEqual([['next', 'sari']]);
  });

  it('asks whoever has been idle longest where all work is worth the same', () => {
    expect(
      asked(
        both().when(
          reckonsWith([
            ['claims||', 1],
            ['sales||', 1],
          ]),
        ),
      ),
    ).toEqual([['next', 'citra']]);
  });

  it('needs nobody’s rates for that: nothing is learned meanwhile', () => {
    const scene = both().when(
      serves('sari', 180),
      reckonsWith([
        ['claims||', 1],
        ['sales||', 3],
      ]),
    );
    expect(scene.board.snapshot()).toMatchObject({
      rates: { learns: false, reckoning: { people: [] } },
      ratesOfPeople: [],
    });
  });

  it('is to be worked out when it was not yet, and an hour later again', () => {
    const scene = both().when(requests('x', { reasonId: 'claims' }));
    expect(scene.board.staffingDue(60 * MINUTES, scene.now)).toMatchObject({
      kinds: [{ key: 'claims||' }, { key: 'sales||' }, { key: '|sales-representative|' }],
      groups: [{ count: 1 }, { count: 1 }],
    });
    scene.when(reckons);
    expect(scene.board.staffingDue(60 * MINUTES, scene.now + 59 * MINUTES)).toBeUndefined();
    expect(scene.board.staffingDue(60 * MINUTES, scene.now + 60 * MINUTES)).toBeDefined();
    expect(aFloor().board.staffingDue(60 * MINUTES, MORNING)).toBeUndefined();
  });
});

describe('what a plan of people’s time is made of', () => {
  /** They come, and leave again. */
  const comes = (count: number, reasonId: string): Act[] =>
    Array.from({ length: count }, nextId).flatMap((id) => [requests(id, { reasonId }), cancels('adi', id)]);
  const company = (): Scene =>
    aFloor({ policy: pricedTime })
      .reason(CLAIMS)
      .reason(SALES)
      .with(
        free('citra', { skills: { claims: 3, sales: 3 } }),
        free('sari', { skills: { claims: 3 } }),
        free('budi', { skills: { claims: 3 } }),
      );
  const staffing = (scene: Scene) => scene.board.staffingDue(60 * MINUTES, scene.now);

  it('is how many come for each kind of work, those of long ago for less', () => {
    const scene = company().when(...comes(3, 'claims'), ...comes(1, 'sales'));
    const arrivals = (): unknown => staffing(scene)?.kinds.map(({ key, arrivals: many }) => [key, many]);
    const isNear = (count: number): unknown => expect.closeTo(count, 4);
    const came = (claims: number, sales: number) =>
      expect.arrayContaining([
        ['claims||', isNear(claims)],
        ['sales||', isNear(sales)],
      ]) as unknown;
    expect(arrivals()).toEqual(came(3, 1));
    scene.when(passesDays(60));
    expect(arrivals()).toEqual(came(1.5, 0.5));
  });

  it('counts people who can do the same equally well together, and says which work each of them can do', () => {
    const plan = staffing(company().when(...comes(1, 'claims'), ...comes(1, 'sales')));
    const works = plan?.groups.map(({ count, paces }) => [count, paces.map(([kind]) => plan.kinds[kind]?.key)]);
    expect(works).toEqual(
      expect.arrayContaining([
        [1, ['claims||', 'sales||', '|sales-representative|']],
        [2, ['claims||', '|sales-representative|']],
      ]),
    );
  });

  it('takes people of the same level for as fast as each other, and never for infinitely slow', () => {
    const paces = staffing(company().when(...comes(1, 'claims')))?.groups.flatMap((group) =>
      group.paces.map(([, pace]) => pace),
    );
    expect(new Set(paces?.map((pace) => pace.toFixed(9))).size).toBe(1);
    expect(Math.min(...(paces ?? []))).toBeGreaterThan(0.0001);
  });
});

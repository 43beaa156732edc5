import { forgetsLearning, reckons, requests } from '../../test/acts';
import { MINUTES } from '../../test/people';
import type { Scene } from '../../test/scene';
import { asked, often, serves, taught } from '../../test/taught';

describe('the pace in place of the level', () => {
  /** Sari has been busier lately, which decides between equals. */
  const busier = (): Scene => taught().when(...often(15, () => serves('sari', 180)));

  it('asks whoever is believed to settle more in the same time, once that was worked out', () => {
    expect(asked(busier().when(reckons))).toEqual([['next', 'sari']]);
  });

  it('asks by declared levels before anything was worked out, and again when nothing is learned any more', () => {
    expect(asked(busier())).toEqual([['next', 'budi']]);
    expect(asked(busier().when(reckons, forgetsLearning))).toEqual([['next', 'budi']]);
  });
});

describe('the explanation of who is asked', () => {
  const why = (scene: Scene): readonly string[] | undefined =>
    scene.log.findLast((event) => event.type === 'handoff-offered')?.why;

  it('names learned rates where somebody else would be asked by declared levels, and no figure of anybody', () => {
    const scene = taught()
      .when(...often(15, () => serves('sari', 180)), reckons)
      .pass(10 * 60 * MINUTES);
    scene.when(requests('next', { reasonId: 'claims' }));
    expect(scene.board.handoff('next')?.offers[0]?.receiverId).toBe('sari');
    expect(why(scene)).toContain('learned-rates');
  });

  it('does not name them where they changed nothing', () => {
    const scene = taught()
      .when(serves('sari', 180), serves('budi', 360), reckons)
      .pass(10 * 60 * MINUTES);
    scene.when(requests('next', { reasonId: 'claims' }));
    expect(scene.board.handoff('next')?.offers[0]?.receiverId).toBe('sari');
    expect(why(scene)).not.toContain('learned-rates');
  });
});

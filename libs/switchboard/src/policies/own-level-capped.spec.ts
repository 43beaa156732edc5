import { accepts, cancels, completes, connects, declines, requests, says } from '../../test/acts';
import { given, offered } from '../../test/given';
import { MINUTES, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import type { DispatchPolicy } from '../dispatch-policy';
import { ownLevel } from './own-level';
import { ownLevelCapped } from './own-level-capped';
import { DEFAULT_POLICY } from './policy-named';

const NUMERACY: Parameters<typeof reason>[1] = {
  steps: [{ criteria: { skills: [{ skill: 'numeracy', level: 1 }] }, holdSeconds: 3_600 }],
  lastResort: { employeeId: 'lina' },
};

describe('how evenly the work is spread', () => {
  const expertAndNovice = (policy: DispatchPolicy): Scene =>
    aFloor({ policy })
      .reason(reason('count', NUMERACY))
      .with(free('expert', { skills: { numeracy: 5 } }), free('novice', { skills: { numeracy: 1 } }));
  /** The expert takes one and is with it for so long. */
  const oneTaken = (scene: Scene, minutes: number): Scene =>
    scene
      .when(requests('h1', { reasonId: 'count' }), accepts('expert', 'h1'), connects('expert', 'h1'))
      .pass(minutes * MINUTES)
      .when(completes('expert', 'h1'));

  it('is capped by default: four levels are worth 24 points of occupancy, so that who has been busier by more is not asked first', () =>
    given(oneTaken(expertAndNovice(DEFAULT_POLICY), 45))
      .when(requests('h2', { reasonId: 'count' }))
      .thenAmongOthers(offered('h2', 'novice', { why: ['skill', 'own-level-capped'] })));

  it('leaves the work to the best as long as they have not been that much busier', () =>
    given(oneTaken(expertAndNovice(DEFAULT_POLICY), 25))
      .when(requests('h2', { reasonId: 'count' }))
      .thenAmongOthers(offered('h2', 'expert')));

  it('forgets what is long ago: who has rested since is the best again', () =>
    given(oneTaken(expertAndNovice(DEFAULT_POLICY), 45).pass(90 * MINUTES))
      .when(requests('h2', { reasonId: 'count' }))
      .thenAmongOthers(offered('h2', 'expert')));

  it('has no cap where a workspace chooses so', () =>
    given(oneTaken(expertAndNovice(ownLevel), 45))
      .when(requests('h2', { reasonId: 'count' }))
      .thenAmongOthers(offered('h2', 'expert')));

  it('does not count a break as rest', () => {
    const scene = oneTaken(expertAndNovice(DEFAULT_POLICY), 45).when(says('expert', 'BeRightBack'));
    given(scene.pass(90 * MINUTES).when(says('expert', 'Available')))
      .when(requests('h2', { reasonId: 'count' }))
      .thenAmongOthers(offered('h2', 'novice'));
  });

  it('asks an equal next after somebody who declined, and not the same again', () =>
    given(
      aFloor({ policy: ownLevelCapped }).with(free('sari'), free('budi')),
      requests('h1'),
      declines('sari', 'h1'),
      accepts('budi', 'h1'),
      connects('budi', 'h1'),
      completes('budi', 'h1'),
    )
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'budi')));

  it('asks whoever was let go for no fault of theirs as if they had not been asked', () =>
    given(aFloor({ policy: ownLevelCapped }).with(free('sari'), free('budi')), requests('h1'), cancels('adi', 'h1'))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('gives the second chat to a colleague who has none', () =>
    given(aFloor({ policy: ownLevelCapped }).with(free('sari'), free('budi')), requests('h1', { channel: 'chat' }))
      .when(requests('h2', { channel: 'chat' }))
      .thenAmongOthers(offered('h2', 'budi')));
});

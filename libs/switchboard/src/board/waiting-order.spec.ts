import { accepts, completes, isDoneWith, isEngaged, passes, requests } from '../../test/acts';
import { given, offered } from '../../test/given';
import { ASK_SALES, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';

const URGENT = { steps: ASK_SALES.steps, lastResort: ASK_SALES.lastResort };
const busy = (): Scene =>
  aFloor()
    .reason(reason('urgent', URGENT, { priority: 100 }))
    .reason(reason('idle', URGENT, { priority: 0 }))
    .with(free('sari'))
    .when(isEngaged('sari'));

describe('the order of the waiting', () => {
  it('is that of the requests among equals', () =>
    given(busy(), requests('h2'), passes(1), requests('h1'))
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets the urgent pass', () =>
    given(busy(), requests('h1'), passes(60), requests('h2', { reasonId: 'urgent' }))
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets the higher tier pass, by what the company knows of them', () =>
    given(
      busy(),
      requests('h1'),
      passes(60),
      requests('h2', { contact: { kind: 'customer', tier: 2, reachable: true } }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets nobody starve: thirteen minutes of waiting are more than any urgency', () =>
    given(
      busy(),
      requests('h1', { reasonId: 'idle' }),
      passes(13 * 60 + 1),
      requests('h2', { reasonId: 'urgent', contact: { kind: 'customer', tier: 3, reachable: true } }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('is in no doubt at the same moment', () =>
    given(busy(), requests('hb'), requests('ha')).when(isDoneWith('sari')).thenAmongOthers(offered('ha', 'sari')));

  it('lets nobody wait behind somebody unmatchable, however urgent', () =>
    given(
      busy(),
      requests('h1', { reasonId: 'urgent', language: 'en' }),
      requests('h2', { reasonId: 'urgent', channel: 'counter', siteId: 'medan' }),
      requests('h3', { reasonId: 'urgent', senderId: 'sari' }),
      passes(60),
      requests('h4', { reasonId: 'idle' }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h4', 'sari')));

  it('takes freed capacity for the longest waiting first, again and again', () => {
    const scene = busy().when(requests('h1'), passes(1), requests('h2'), passes(1), requests('h3'));
    given(scene)
      .when(
        isDoneWith('sari'),
        accepts('sari', 'h1'),
        completes('sari', 'h1'),
        accepts('sari', 'h2'),
        completes('sari', 'h2'),
      )
      .thenAmongOthers(() => {
        const order = scene.said().flatMap((event) => (event.type === 'handoff-offered' ? [event.handoffId] : []));
        expect(order).toEqual(['h1', 'h2', 'h3']);
      });
  });
});

import { accepts, asksFor, connects, passes, requests, takesCallback } from '../../test/acts';
import { free, reason, ASK_SALES } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('the queue as a manager sees it', () => {
  it('shows those who wait first, in their order, and then those who are being helped', () => {
    const { board } = aFloor()
      .reason(reason('urgent', ASK_SALES, { priority: 100 }))
      .with(free('sari'))
      .when(requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'))
      .when(requests('h2'), passes(1), requests('h3'), passes(1), requests('h4', { reasonId: 'urgent' }));
    expect(board.queue().map(({ handoffId, state }) => [handoffId, state])).toEqual([
      ['h4', 'waiting'],
      ['h2', 'waiting'],
      ['h3', 'waiting'],
      ['h1', 'connected'],
    ]);
    expect(board.queue().map(({ place }) => place)).toEqual([1, 2, 3, null]);
  });

  it('shows no place and no wait of whoever is being asked for, and the language that somebody speaks', () => {
    const { board } = aFloor()
      .with(free('sari', { languages: { id: 5, en: 4 } }))
      .when(requests('h1', { language: 'en' }), requests('h2'));
    expect(board.handoff('h1')).toMatchObject({ language: 'en', place: null, expectedWait: null, dueAt: null });
    expect(board.handoff('h2')).toMatchObject({ language: null, place: 1 });
    expect(board.handoff('h2')).not.toHaveProperty('assist');
  });

  it('shows when a callback is due', () => {
    const scene = aFloor().with(free('lina')).when(requests('h1'));
    expect(scene.board.handoff('h1')?.dueAt).toBeNull();
    scene.when(takesCallback('adi', 'h1'));
    expect(scene.board.handoff('h1')?.dueAt).toBeGreaterThan(scene.now);
  });

  it('shows of a colleague’s question what is asked, about whom, until when it is promised, and when it is given up', () => {
    const scene = aFloor()
      .with(free('sari'))
      .when(requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'))
      .when(asksFor('a1', { kind: 'team', teamId: 'finance' }, { aboutId: 'h1' }))
      .when(asksFor('a2', { kind: 'team', teamId: 'finance' }));
    const promiseAt = scene.now + 60_000;
    expect(scene.board.handoff('a1')?.assist).toEqual({
      ask: { kind: 'team', teamId: 'finance' },
      aboutId: 'h1',
      engagementId: null,
      promiseAt,
      endsAt: promiseAt + 60_000,
    });
    expect(scene.board.handoff('a2')?.assist).toMatchObject({ aboutId: null });
  });
});

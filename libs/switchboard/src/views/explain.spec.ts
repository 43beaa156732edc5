import { accepts, completes, connects, declines, isEngaged, passes, requests, says } from '../../test/acts';
import { absent, free } from '../../test/people';
import { aFloor } from '../../test/scene';

describe('the explanation of a handoff', () => {
  it('tells the whole story, and of each decision who was considered and why others were not asked', () => {
    const { board } = aFloor()
      .with(
        free('sari'),
        free('budi'),
        free('citra'),
        free('dian'),
        absent('eko'),
        free('fitri', { workingHours: { timeZone: 'Asia/Jakarta', weekly: [] } }),
        free('gita', { role: 'cashier' }),
      )
      .when(says('budi', 'Away'), isEngaged('citra'), requests('h1'), declines('sari', 'h1'));
    const story = board.explain('h1')?.story ?? [];
    expect(story.map(({ type }) => type)).toEqual([
      'handoff-requested',
      'stage-joined',
      'handoff-offered',
      'offer-closed',
      'handoff-offered',
    ]);
    // Of eleven: dewi, mega, lina, adi and gita do not fit.
    expect(story[4]).toMatchObject({
      receiverId: 'dian',
      considered: [
        {
          stage: { kind: 'step', number: 1 },
          free: 1,
          tried: 1,
          atCapacity: 1,
          inWrapUp: 0,
          paused: 1,
          offShift: 1,
          unreachable: 1,
          unfit: 5,
        },
      ],
    });
  });

  it('counts whoever declined as asked, and not by how they stand: in wrap-up, or busy', () => {
    const { board } = aFloor()
      .with(free('sari', { wrapUpSeconds: 60 }), free('budi'), free('citra'))
      .when(
        ...[requests('h0', { channel: 'chat' }), accepts('sari', 'h0'), connects('sari', 'h0'), isEngaged('citra')],
        ...[requests('h1', { channel: 'chat' }), declines('budi', 'h1'), isEngaged('budi')],
        ...[completes('sari', 'h0'), declines('sari', 'h1')],
      );
    const { story } = board.explain('h1') ?? { story: [] };
    expect(story.findLast(({ type }) => type === 'handoff-queued')).toMatchObject({
      considered: expect.arrayContaining([
        {
          stage: { kind: 'step', number: 1 },
          ...{ free: 0, tried: 2, atCapacity: 1, inWrapUp: 0, paused: 0, offShift: 0, unreachable: 0, unfit: 4 },
        },
      ]) as unknown,
    });
  });

  it('counts a manager who is asked to step in by whether she has room, whatever her hours', () => {
    const { board } = aFloor()
      .with(free('mega', { role: 'front-office-manager', workingHours: { timeZone: 'Asia/Jakarta', weekly: [] } }))
      .when(isEngaged('mega'), requests('h1'));
    const { story } = board.explain('h1') ?? { story: [] };
    expect(story.findLast(({ type }) => type === 'handoff-queued')).toMatchObject({
      considered: expect.arrayContaining([
        {
          stage: { kind: 'escalation', number: 1 },
          ...{ free: 0, tried: 0, atCapacity: 1, inWrapUp: 0, paused: 0, offShift: 0, unreachable: 0, unfit: 3 },
        },
      ]) as unknown,
    });
  });

  it('keeps of many looks that found nobody the last, and says how many decisions are only in the log', () => {
    const { board } = aFloor().with(free('sari')).when(isEngaged('sari'), requests('h1'), passes(3_600));
    const { story, earlier } = board.explain('h1') ?? { story: [], earlier: 0 };
    expect(story[0]).toMatchObject({ type: 'handoff-requested' });
    expect(story.filter(({ type }) => type === 'handoff-queued')).toHaveLength(1);
    expect(story.length).toBeLessThanOrEqual(16);
    expect(earlier).toBeGreaterThan(0);
  });

  it('shows whose it is', () => {
    const { board } = aFloor().with(free('sari')).when(requests('h1'), accepts('sari', 'h1'));
    expect(board.explain('h1')?.handoff).toMatchObject({
      state: 'assigned',
      ownerId: 'sari',
      receiverId: 'sari',
      stage: { kind: 'step', number: 1 },
    });
  });

  it('of an ended handoff is in the log', () => {
    const { board } = aFloor().with(free('sari')).when(requests('h1'), accepts('sari', 'h1'), completes('sari', 'h1'));
    expect(board.explain('h1')).toBeUndefined();
    expect(board.ownerOf('h1')).toBeUndefined();
  });
});

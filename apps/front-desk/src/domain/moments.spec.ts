import { momentsOf } from './moments';
import { justRequested, type Standing } from './standing';

const searching = justRequested('ani', 'unclear');
const offer = {
  ...{ offerId: 'h.1', receiverId: 'sari', stage: 'step-1', why: [] },
  ...{ offeredAt: '2026-11-21T05:00:01.000Z', expiresAt: '2026-11-21T05:00:21.000Z' },
} as unknown as Extract<Standing, { phase: 'searching' }>['offers'][number];
const { tried, askedAbove, proposal, assignedAt, senderId, reasonId } = searching;
const background = { tried, askedAbove, proposal, assignedAt, senderId, reasonId };
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 5, 0, second));

describe('the moments of a handoff', () => {
  it('are when each thing came first, however often it came again', () => {
    const offered: Standing = { ...background, phase: 'searching', offers: [offer], waiting: null };
    const connected: Standing = { ...background, phase: 'connected', receiverId: 'sari', connectedAt: 'then' };
    const assigned: Standing = {
      ...{ ...background, phase: 'assigned', receiverId: 'sari', cutOffAt: 'later', unconfirmed: false },
    };
    const story = [searching, offered, searching, offered, assigned, connected].map((standing, second) => ({
      at: at(second),
      standing,
    }));
    expect(momentsOf(story)).toEqual({
      offeredAt: at(1).toISOString(),
      acceptedAt: at(4).toISOString(),
      connectedAt: at(5).toISOString(),
      endedAt: null,
    });
  });
});

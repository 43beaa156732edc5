import { PATIENCE_MS, toldPresence, type Presence } from './told-presence';

const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const at = (ms: number): string => new Date(NOW + ms).toISOString();
const presence = (more: Partial<Presence> = {}): Presence => ({
  employeeId: 'sari',
  availability: 'Available',
  activity: 'Available',
  since: at(-60_000),
  expiresAt: null,
  reachable: true,
  onShift: true,
  offerable: true,
  load: 0,
  capacity: 3,
  wrapUpUntil: null,
  because: 'said',
  at: at(-60_000),
  ...more,
});
const told = (more?: Partial<Presence>, seesAll = false) => {
  const { availability, activity } = toldPresence('sari', presence(more), NOW, seesAll);
  return [availability, activity];
};

describe('what everybody may know of what somebody is doing', () => {
  it('is what they said', () => {
    expect(told()).toEqual(['Available', 'Available']);
    expect(told({ availability: 'DoNotDisturb', activity: 'Presenting' })).toEqual(['DoNotDisturb', 'Presenting']);
  });

  it.each(['Lunch', 'Prayer', 'MissedOffers', 'FillIn'])(
    'is not that it is %s: that is for those who see all',
    (activity) => {
      expect(told({ availability: 'Away', activity })).toEqual(['Away', 'Away']);
      expect(told({ availability: 'Away', activity }, true)).toEqual(['Away', activity]);
    },
  );

  it.each([
    ['whose shift is over is not at work', { onShift: false }, ['Offline', 'OffWork']],
    ['whom nothing would reach is offline', { reachable: false }, ['Offline', 'Offline']],
    ['who holds as much as they can is busy', { load: 3 }, ['Busy', 'Busy']],
    ['who is wrapping up is busy', { wrapUpUntil: at(1) }, ['Busy', 'Busy']],
    ['who has wrapped up is available', { wrapUpUntil: at(-1) }, ['Available', 'Available']],
  ])('of somebody available: %s', (_, more, expected) => {
    expect(told(more)).toEqual(expected);
  });

  it('is PresenceUnknown of whom nothing was ever said', () =>
    expect(toldPresence('sari', undefined, NOW, true)).toEqual({
      employeeId: 'sari',
      availability: 'PresenceUnknown',
      activity: 'PresenceUnknown',
      since: null,
      expiresAt: null,
    }));

  it('is PresenceUnknown once routing has been silent for longer than it was to hold, and not in the moment before', () => {
    expect(told({ expiresAt: at(1) })).toEqual(['Available', 'Available']);
    expect(told({ expiresAt: at(-PATIENCE_MS + 1) })).toEqual(['Available', 'Available']);
    expect(told({ expiresAt: at(-PATIENCE_MS) })).toEqual(['PresenceUnknown', 'PresenceUnknown']);
  });
});

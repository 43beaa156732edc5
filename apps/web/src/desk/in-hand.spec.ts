import type { Desk } from '../api/views';
import { inHandOf } from './in-hand';

const mine = (...states: string[]) => states.map((state) => ({ state })) as Desk['conversations'];
const cameBy = [{ externalId: 'desk' }] as Desk['engagements'];
const presence = (wrapUpUntil: string | null = null) => ({ wrapUpUntil }) as Desk['presence'];
const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const SOON = '2026-11-23T05:00:30.000Z';

describe('what I have in hand', () => {
  it('is nobody, and then whoever is with me before whoever is still to come', () => {
    const nobody = { conversations: [], engagements: [], presence: presence() };
    expect(inHandOf(nobody, NOW)).toBeUndefined();
    expect(inHandOf({ ...nobody, engagements: cameBy }, NOW)).toBe('engaged');
    expect(inHandOf({ ...nobody, conversations: mine('assigned'), engagements: cameBy }, NOW)).toBe('accepted');
    expect(inHandOf({ ...nobody, conversations: mine('assigned', 'connected') }, NOW)).toBe('connected');
  });

  it('is the notes about the last one as long as there is time for them, and whoever is here before that', () => {
    const after = { conversations: [], engagements: [], presence: presence(SOON) };
    expect(inHandOf(after, NOW)).toBe('wrapUp');
    expect(inHandOf({ ...after, engagements: cameBy }, NOW)).toBe('engaged');
    expect(inHandOf(after, Date.parse(SOON))).toBeUndefined();
  });
});

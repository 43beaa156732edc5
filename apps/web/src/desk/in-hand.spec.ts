import type { Desk } from '../api/views';
import { inHandOf } from './in-hand';

const mine = (...states: string[]) => states.map((state) => ({ state })) as Desk['conversations'];
const cameBy = [{ externalId: 'desk' }] as Desk['engagements'];

describe('what I have in hand', () => {
  it('is nobody, and then whoever is with me before whoever is still to come', () => {
    expect(inHandOf({ conversations: [], engagements: [] })).toBeUndefined();
    expect(inHandOf({ conversations: [], engagements: cameBy })).toBe('engaged');
    expect(inHandOf({ conversations: mine('assigned'), engagements: cameBy })).toBe('accepted');
    expect(inHandOf({ conversations: mine('assigned', 'connected'), engagements: [] })).toBe('connected');
  });
});

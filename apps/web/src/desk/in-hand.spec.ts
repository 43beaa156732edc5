import type { Desk } from '../api/views';
import { inHandOf, passingOn } from './in-hand';

const mine = (...states: string[]) => states.map((state) => ({ state })) as Desk['conversations'];
const cameBy = [{ externalId: 'desk' }] as Desk['engagements'];
const presence = (wrapUpUntil: string | null = null) => ({ employeeId: 'sari', wrapUpUntil }) as Desk['presence'];
const sent = (sender: string, holder: string, state: string) =>
  ({ state, sender: { employeeId: sender }, holder: { employeeId: holder } }) as Desk['sent'][number];
const NOW = Date.parse('2026-11-23T05:00:00.000Z');
const SOON = '2026-11-23T05:00:30.000Z';

describe('what I have in hand', () => {
  it('is nobody, and then whoever is with me before whoever is still to come', () => {
    const nobody = { conversations: [], sent: [], engagements: [], presence: presence() };
    expect(inHandOf(nobody, NOW)).toBeUndefined();
    expect(inHandOf({ ...nobody, engagements: cameBy }, NOW)).toBe('engaged');
    expect(inHandOf({ ...nobody, conversations: mine('assigned'), engagements: cameBy }, NOW)).toBe('accepted');
    expect(inHandOf({ ...nobody, conversations: mine('assigned', 'connected') }, NOW)).toBe('connected');
  });

  it('is whom I pass on until the next has them, and not whom I sent or whom somebody else passed on', () => {
    const mine = ['requested', 'queued', 'offered', 'assigned'].map((state) => sent('ani', 'sari', state));
    const others = [sent('ani', 'sari', 'connected'), sent('sari', 'sari', 'offered'), sent('sari', 'budi', 'offered')];
    const desk = { conversations: [], sent: [...mine, ...others], engagements: [], presence: presence(SOON) };
    expect(passingOn(desk)).toEqual(mine);
    expect(inHandOf(desk, NOW)).toBe('passing');
    expect(inHandOf({ ...desk, sent: others }, NOW)).toBe('wrapUp');
  });

  it('is the notes about the last one as long as there is time for them, and whoever is here before that', () => {
    const after = { conversations: [], sent: [], engagements: [], presence: presence(SOON) };
    expect(inHandOf(after, NOW)).toBe('wrapUp');
    expect(inHandOf({ ...after, engagements: cameBy }, NOW)).toBe('engaged');
    expect(inHandOf(after, Date.parse(SOON))).toBeUndefined();
  });
});

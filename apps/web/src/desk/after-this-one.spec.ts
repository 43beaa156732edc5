import type { Desk } from '../api/views';
import { keepNext, recallNext, whatNow } from './after-this-one';

const desk = (activity: string, inHand: number) =>
  ({ presence: { activity }, conversations: Array(inHand).fill({}), sent: [], engagements: [] }) as unknown as Desk;

describe('a break after this one', () => {
  it('begins when nobody is in my hands any more', () => {
    expect([whatNow(desk('AfterThisOne', 1), true), whatNow(desk('AfterThisOne', 0), true)]).toEqual(['wait', 'begin']);
  });

  it('waits for whoever walked in, too', () => {
    expect(whatNow({ ...desk('AfterThisOne', 0), engagements: [{}] as Desk['engagements'] }, true)).toBe('wait');
  });

  it('is off as soon as I say something else', () => {
    expect(whatNow(desk('Available', 0), true)).toBe('forget');
  });

  it('is not off by what was read of the desk before it was said', () => {
    expect(whatNow(desk('Available', 1), false)).toBe('wait');
  });

  it('outlives a reload, and is nobody else’s who signs in at this machine', () => {
    keepNext('sari', { availability: 'BeRightBack', durationMinutes: 15 });
    expect(recallNext('sari')?.next).toEqual({ availability: 'BeRightBack', durationMinutes: 15 });
    expect(recallNext('budi')).toBeUndefined();
    keepNext('sari', null);
    expect(recallNext('sari')).toBeUndefined();
  });
});

import type { Desk } from '../api/views';
import { isOver, keepSpared, putSparedAway } from './spared';

const SPARED = { employeeId: 'sari', name: 'Sari', at: '2026-11-23T05:00:00.000Z' };
const deskOf = (employeeId: string, since: string, conversations: object[] = []): Desk =>
  ({ presence: { employeeId, since }, conversations }) as unknown as Desk;
const kept = (): unknown => JSON.parse(sessionStorage.getItem('sambung.not-paused.maya') ?? '[]');
const event = (at: string): string =>
  JSON.stringify({ number: 9, what: 'pause.spared', at, about: { employeeId: 'sari', name: 'Sari' } });

describe('that somebody who let offers pass is asked all the same', () => {
  it('is said to them until they say what they do, or take somebody', () => {
    expect(isOver(SPARED, deskOf('sari', '2026-11-23T04:00:00.000Z'))).toBe(false);
    expect(isOver(SPARED, deskOf('sari', '2026-11-23T05:00:01.000Z'))).toBe(true);
    expect(isOver(SPARED, deskOf('sari', '2026-11-23T04:00:00.000Z', [{}]))).toBe(true);
  });

  it('is said to their manager until they put it away, whatever they do themselves', () => {
    expect(isOver(SPARED, deskOf('maya', '2026-11-23T05:00:01.000Z', [{}]))).toBe(false);
  });

  it('is kept once for each, of the last time, through a reload', () => {
    keepSpared('maya', event('2026-11-23T05:00:00.000Z'));
    keepSpared('maya', event('2026-11-23T05:01:00.000Z'));
    expect(kept()).toEqual([{ ...SPARED, at: '2026-11-23T05:01:00.000Z' }]);
    putSparedAway('maya', 'sari');
    expect(kept()).toEqual([]);
  });
});

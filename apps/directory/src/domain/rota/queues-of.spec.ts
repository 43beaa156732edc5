import type { QueueBody } from '@sambung/contracts';
import { Horizon } from '@sambung/rota';
import { queuesOf } from './queues-of';

const week = new Horizon('2026-11-23', 2, 'Asia/Jakarta');
const queue = (more: Partial<QueueBody>): QueueBody => ({
  ...{ key: 'calls', skills: [], languages: [], needs: [], history: [] },
  target: { share: 0.8, withinSeconds: 20, patienceSeconds: null, mostOccupancy: 1 },
  ...more,
});
const at = (body: QueueBody, slot: number, closed: string[] = []): number | undefined =>
  queuesOf([body], week, new Set(closed))[0]?.people[slot];

describe('how many people a queue needs', () => {
  const needs = [
    { from: '08:00', to: '17:00', people: 2 },
    { weekday: 2, from: '08:00', to: '12:00', people: 3 },
    { date: '2026-11-24', from: '09:00', to: '10:00', people: 5 },
    { from: '22:00', to: '06:00', people: 1 },
  ];

  it('is what is said, the most particular first, and over midnight too', () => {
    const body = queue({ needs });
    expect([32, 67, 68, 96 + 32, 96 + 36, 96 + 40, 96 + 48].map((slot) => at(body, slot))).toEqual([
      2, 2, 0, 3, 5, 3, 2,
    ]);
    expect([88, 95, 0, 23, 24].map((slot) => at(body, slot))).toEqual([1, 1, 1, 1, 0]);
  });

  it('is nobody on a day that is closed', () => expect(at(queue({ needs }), 40, ['2026-11-23'])).toBe(0));

  it('is worked out from what comes: 25 calls of three minutes in a quarter need eight', () => {
    expect(at(queue({ needs: [{ from: '08:00', to: '09:00', contacts: 25, handleSeconds: 180 }] }), 32)).toBe(8);
  });

  it('is worked out from what came on the same weekday before', () => {
    const history = [20, 30].map((contacts, week_) => ({
      ...{ date: week_ === 0 ? '2026-11-09' : '2026-11-16', quarter: 32, contacts, handleSeconds: 180 },
    }));
    expect([at(queue({ history }), 32), at(queue({ history }), 33), at(queue({ history }), 96 + 32)]).toEqual([
      8, 0, 0,
    ]);
  });
});

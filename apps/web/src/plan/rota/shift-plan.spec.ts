import type { Rota, RotaShift } from '../../api/views';
import { beginnings, bodyOf, breakTimes, movedBy, onTheWall, shiftLike, withBreakMoved } from './shift-plan';

const RULES = {
  shifts: [
    { key: 'day', minutes: 540, earliest: '07:00', latest: '08:00', every: 30 },
    { key: 'short', minutes: 240, earliest: '09:00', latest: '09:00', every: 15 },
  ],
  breaks: [{ key: 'lunch', minutes: 60, paid: false, fromShiftMinutes: 300, earliest: 180, latest: 255 }],
} as unknown as Rota['rules'];
const SHIFT: RotaShift = {
  ...{ employeeId: 'e1', date: '2027-03-01', shift: 'day' },
  ...{ from: '2027-03-01T00:00:00.000Z', to: '2027-03-01T09:00:00.000Z' },
  breaks: [{ key: 'lunch', from: '2027-03-01T04:00:00.000Z', to: '2027-03-01T05:00:00.000Z' }],
};
const shift = onTheWall(SHIFT, 'Asia/Jakarta');

describe('a shift that is changed', () => {
  it('is told as the clock on the wall shows it', () => {
    expect(bodyOf(shift)).toEqual({ shift: 'day', from: '07:00', breaks: [{ key: 'lunch', from: '11:00' }] });
  });

  it('takes its breaks with it, and lets one be moved alone', () => {
    expect(bodyOf(movedBy(shift, 60))).toEqual({
      shift: 'day',
      from: '08:00',
      breaks: [{ key: 'lunch', from: '12:00' }],
    });
    expect(bodyOf(withBreakMoved(shift, 0, -15)).breaks).toEqual([{ key: 'lunch', from: '10:45' }]);
  });

  it('begins, and has its breaks, at times that the rules know', () => {
    expect(beginnings(RULES, 'day')).toEqual([420, 450, 480]);
    expect(beginnings(RULES, 'nothing')).toEqual([]);
    expect(breakTimes(RULES, 'lunch', 420)).toEqual([600, 615, 630, 645, 660, 675]);
  });

  it('of somebody who was off has its breaks where a colleague has them, else in the middle of their time', () => {
    expect(shiftLike(RULES, 'day', 480, shift).breaks).toEqual([{ key: 'lunch', from: 720, to: 780 }]);
    expect(shiftLike(RULES, 'day', 480, undefined).breaks).toEqual([{ key: 'lunch', from: 705, to: 765 }]);
    expect(shiftLike(RULES, 'short', 540, shift)).toEqual({ kind: 'short', from: 540, to: 780, breaks: [] });
  });
});

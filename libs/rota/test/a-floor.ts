import { Horizon, INDONESIAN_RULES, type Person, type Queue, type RotaRules, type Setting } from '../src';

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface FloorShape {
  readonly seed: number;
  readonly people: number;
  readonly days: number;
  /** Of the people, those who can serve the second queue too; 0: there is one queue. */
  readonly bilingual: number;
  /** Of the people, those who work five hours. */
  readonly partTime: number;
}

export interface GeneratedFloor {
  readonly people: readonly Person[];
  readonly queues: readonly Queue[];
  readonly setting: Setting;
}

export const FLOOR_RULES: RotaRules = {
  ...INDONESIAN_RULES,
  shifts: [
    { key: 'day', minutes: 540, earliest: '07:00', latest: '10:00', every: 15 },
    { key: 'short', minutes: 300, earliest: '07:00', latest: '14:00', every: 30 },
  ],
};

/** A floor that is open from seven to nineteen, 48 quarters of an hour, with a peak in the morning and one in the afternoon, as call centres have them. */
export function generateFloor(shape: FloorShape): GeneratedFloor {
  const roll = dice(shape.seed);
  const horizon = new Horizon('2026-11-23', shape.days, 'Asia/Jakarta');
  const people = Array.from({ length: shape.people }, (_, at) => personAt(at, shape, roll));
  const rise = { morning: 0.7 + 0.5 * roll(), afternoon: 0.5 + 0.5 * roll() };
  const need = (day: number, slot: number): number => {
    const hour = slot / 4;
    const bell = (centre: number, width: number): number => Math.exp(-(((hour - centre) / width) ** 2));
    const shapeOf = 0.45 + rise.morning * bell(10, 1.6) + rise.afternoon * bell(15, 1.8);
    // At five days of seven not everybody is there each day.
    const there = shape.people * (shape.days === 1 ? 1 : 5 / 7) * (day > 4 ? 0.8 : 1.05);
    return shapeOf * 0.52 * there * (0.93 + 0.14 * roll());
  };
  const all = horizon.days.flatMap((day, at) =>
    Array.from({ length: day.slots }, (_, slot) => (slot >= 28 && slot < 76 ? need(at, slot) : 0)),
  );
  const second = 0.75 * shape.bilingual;
  const queues = [{ key: 'indonesian', people: all.map((each) => Math.round(each * (1 - second))) }];
  if (second > 0) queues.push({ key: 'english', people: all.map((each) => Math.round(each * second)) });
  return { people, queues, setting: { rules: FLOOR_RULES, horizon, holidays: new Set() } };
}

function personAt(at: number, { bilingual, partTime }: FloorShape, roll: () => number): Person {
  const isPartTime = roll() < partTime;
  const covers = roll() < bilingual ? 3 : 1;
  return {
    ...{ id: `p${String(at).padStart(3, '0')}`, covers, unavailable: [], unsocial: 0, elsewhere: [] },
    kinds: [isPartTime ? 'short' : 'day'],
    away: new Set(roll() < 0.05 ? ['2026-11-25'] : []),
    ...{ mostMinutesPerWeek: isPartTime ? 1_500 : 2_400, mostDaysPerWeek: 5 },
    wishes: [
      ...(roll() < 0.5 ? [{ kind: 'weekday-off', weekday: 1 + Math.floor(roll() * 7) } as const] : []),
      ...(roll() < 0.5 ? [{ kind: 'break', time: { weekday: null, from: 705, to: 780 }, minutes: 15 } as const] : []),
    ],
  };
}

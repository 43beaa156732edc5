import { coverLines, type Queue } from '../cover/demand';
import type { Prices } from '../cover/prices';
import { priceOf, type Cost } from '../cover/price-of';
import { CoverProgram, type Staffing } from '../model/cover-program';
import { crewsOf } from '../model/crew';
import { shiftTypes, type ShiftType } from '../model/shift-types';
import type { Setting } from '../rules/judge-shift';
import type { Person, Shift } from '../rules/person';
import { assignDays } from './assign-days';
import { assignShifts, type BareShift } from './assign-shifts';
import { settleBreaks } from './settle-breaks';
import { staffDayByDay } from './staff-day-by-day';
import { Solver, type SearchProgress } from './solver';

/** What a rota is made for. */
export interface Floor {
  readonly people: readonly Person[];
  readonly queues: readonly Queue[];
  readonly setting: Setting;
  readonly prices: Prices;
}

export interface PlanProgress extends Partial<SearchProgress> {
  readonly phase: 'cover' | 'people' | 'breaks';
}

export interface PlanLimits {
  /** Of the whole; whatever is best by then is the answer. */
  readonly seconds: number;
  /** (cost − bound) ÷ cost at which it is good enough. */
  readonly gap: number;
  readonly onProgress?: (progress: PlanProgress) => void;
}

export interface PlannedRota {
  readonly shifts: readonly Shift[];
  readonly cost: Cost;
  /** No rota that keeps the rules costs less. */
  readonly bound: number;
}

/** Parts of the time; what one leaves over goes to the next. */
const RELAXED_PART = 0.5;
const DAYS_PART = 0.3;
const COVER_PART = 0.6;
const PEOPLE_PART = 0.15;
const LEAST_SECONDS = 0.5;

/**
 * Plans a rota in three steps: how many work which shifts with which breaks (what costs and what is covered is settled here, see {@link CoverProgram}), who works on which
 * days and which of the shifts, and when each has their breaks. The second step changes the cost only where nobody may have a shift, the third where whole people are
 * not as divisible as the first took their breaks to be; so the bound of the first is one for the whole, and the gap to it is that of the finished rota.
 * It blocks its thread for up to the time that it is given.
 */
export async function planRota(floor: Floor, { seconds, gap, onProgress }: PlanLimits): Promise<PlannedRota> {
  const { people, queues, setting, prices } = floor;
  const ends = performance.now() + seconds * 1_000;
  const left = (part: number): number => Math.max(LEAST_SECONDS, ((ends - performance.now()) / 1_000) * part);
  const solver = await Solver.load();
  const types = shiftTypes(setting.rules, setting.horizon);
  const crews = crewsOf(people, types, setting);
  const lines = coverLines(
    queues,
    people.map(({ covers }) => covers),
  );

  const model = new CoverProgram(types, crews, lines, setting, prices);
  onProgress?.({ phase: 'cover' });
  const report = (progress: SearchProgress): void => onProgress?.({ phase: 'cover', ...progress });
  const relaxed = solver.relaxation(model.program, left(RELAXED_PART));
  report({ cost: Infinity, bound: relaxed?.cost ?? 0 });
  const first =
    relaxed && setting.horizon.days.length > 1
      ? staffDayByDay(solver, model.totals(relaxed.values), { ...floor, types, crews, lines }, left(DAYS_PART))
      : [];
  const cover = solver.solve(model.program, { seconds: left(COVER_PART), gap, onProgress: report }, model.write(first));
  const bound = Math.max(cover?.bound ?? 0, relaxed?.cost ?? 0);
  const staffing = cover ? model.read(cover.values) : first;

  onProgress?.({ phase: 'people', bound });
  const bare = crews.flatMap((crew, at) => {
    const ours: Staffing[] = staffing.filter((each) => each.crew === at);
    const working = assignDays(solver, crew, ours, types, setting, left(PEOPLE_PART));
    return assignShifts(crew, working, ours, types, setting);
  });

  onProgress?.({ phase: 'breaks', bound });
  const shifts = settleDayByDay(solver, bare, { ...floor, types, lines }, left);
  return { shifts, cost: priceOf(shifts, people, lines, setting, prices), bound };
}

function settleDayByDay(
  solver: Solver,
  bare: readonly BareShift[],
  floor: Floor & { readonly types: readonly ShiftType[]; readonly lines: ReturnType<typeof coverLines> },
  left: (part: number) => number,
): Shift[] {
  const people = new Map(floor.people.map((person) => [person.id, person]));
  const days = floor.setting.horizon.days.length;
  const dayOf = ({ type }: BareShift): number => floor.types[type]?.day ?? 0;
  let settled: Shift[] = [];
  for (let day = 0; day < days; day++) {
    const today = bare.filter((shift) => dayOf(shift) === day);
    if (today.length === 0) continue;
    const later = bare.filter((shift) => dayOf(shift) > day).map((shift) => ({ ...shift, breaks: [] }));
    const others = [...settled, ...later];
    settled = [...settled, ...settleBreaks(solver, today, others, { ...floor, people }, left(1 / (days - day)))];
  }
  return settled;
}

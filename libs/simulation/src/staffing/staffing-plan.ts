import type { Staffing } from '@sambung/switchboard';
import loadHighs from 'highs';

/** What a kind of work is worth, by its key. */
export type Worths = readonly (readonly [kind: string, worth: number])[];

const HOUR = 3_600;

/**
 * Dual prices of the static staffing plan (J. M. Harrison and A. Zeevi, A method for staffing large call centers based on stochastic fluid models, 2005): share everybody’s
 * time out so that all kinds of work could grow by the same factor t as far as possible. The dual price of a kind is the value of one more that is settled; with z the price of
 * somebody’s time, whom the plan uses for a kind costs exactly what the work is worth: z = pace · worth. Kinds that nobody comes for are left out. Takes as long as HiGHS takes: not on the way of anything.
 * @throws Error when there is nothing to plan, or HiGHS finds no plan
 */
export async function worthsOf(staffing: Staffing): Promise<Worths> {
  const planned = plannable(staffing);
  if (planned.length === 0) throw new Error('There is no work that anybody could do.');
  const highs = await loadHighs();
  const solution = highs.solve(linearProgram(staffing, planned));
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS found no staffing plan: ${solution.Status}.`);
  const duals = new Map(
    solution.Rows.flatMap((row) => ('Dual' in row ? [[row.Name, Math.abs(row.Dual)] as const] : [])),
  );
  return planned.flatMap((index) => {
    const kind = staffing.kinds[index];
    return kind ? [[kind.key, duals.get(`t${String(index)}`) ?? 0] as const] : [];
  });
}

/** Indexes of the kinds that somebody comes for and somebody can do: of all others the plan could only say that it cannot be done. */
function plannable({ kinds, groups }: Staffing): number[] {
  const doable = new Set(groups.flatMap(({ paces }) => paces.map(([kind]) => kind)));
  const most = Math.max(...kinds.map(({ arrivals }) => arrivals), 0);
  return kinds.flatMap(({ arrivals }, index) => (doable.has(index) && arrivals > most * 1e-4 ? [index] : []));
}

/** In CPLEX LP format, paces an hour: `t…` rows are kinds of work, `w…` rows groups of people, `x…` the part of a group’s time for a kind. */
function linearProgram({ kinds, groups }: Staffing, planned: readonly number[]): string {
  const part = (group: number, kind: number): string => `x${String(group)}_${String(kind)}`;
  const all = planned.reduce((sum, kind) => sum + (kinds[kind]?.arrivals ?? 0), 0);
  const terms = new Map(planned.map((kind) => [kind, [] as string[]]));
  const ofGroups = groups.flatMap(({ count, paces }, group) => {
    const parts = paces.flatMap(([kind, pace]) => {
      terms.get(kind)?.push(`+ ${String(pace * HOUR)} ${part(group, kind)}`);
      return terms.has(kind) ? [part(group, kind)] : [];
    });
    return parts.length === 0 ? [] : [`w${String(group)}: ${parts.join(' + ')} <= ${String(count)}`];
  });
  const ofKinds = planned.map((kind) => {
    const share = (100 * (kinds[kind]?.arrivals ?? 0)) / all;
    return `t${String(kind)}: ${(terms.get(kind) ?? []).join(' ')} - ${String(share)} growth >= 0`;
  });
  return ['Maximize', 'obj: growth', 'Subject To', ...ofKinds, ...ofGroups, 'End'].join('\n');
}

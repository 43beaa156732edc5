import type { RotaShift, RotaSummary, RotaView } from '@sambung/contracts';
import {
  coverLines,
  coversOf,
  judge,
  presenceOf,
  priceOf,
  shortAt,
  thereAt,
  whyMissing,
  type CoverLine,
  type Floor,
  type Shift,
} from '@sambung/rota';
import { slotted } from '../plan-rota/rota-floor';
import type { StoredRota } from '../persistence/rota/rotas';
import { warningsOf } from './rota-warnings';

export function summaryOf({ id, teamId, from, days, timeZone, status, version, createdAt }: StoredRota): RotaSummary {
  return { rotaId: id, teamId, from, days, timeZone, status, version, createdAt: createdAt.toISOString() };
}

/** A rota as its managers see it: its price and cover are worked out from its shifts as they stand, whoever changed them last. */
export function viewOf(
  rota: StoredRota,
  shifts: readonly RotaShift[],
  floor: Floor,
  names: ReadonlyMap<string, string>,
): RotaView {
  const planned = shifts.map((shift) => slotted(shift, floor.setting.horizon));
  const lines = linesOf(floor);
  const cost = priceOf(planned, floor.people, lines, floor.setting, floor.prices);
  const { progress, failure, bound, plannedCost, rules } = rota;
  const gap = plannedCost > 0 ? Math.max(0, (plannedCost - bound) / plannedCost) : 0;
  const why = whyMissing(planned, floor.people, lines, floor.setting);
  const cover = coverOf(planned, lines, floor, why.bySlot);
  const mayBeCovered = plannedCost - bound >= floor.prices.missing;
  return {
    ...summaryOf(rota),
    ...{ progress, failure, cost: cost.total, bound, missing: cost.missing, wishes: { ...cost.wishes } },
    missingBecause: why.rules.map(({ slots, ...rule }) => ({ ...rule, quarters: slots })),
    ...{ gap, cover, warnings: warningsOf({ cover, gap, timeZone: rota.timeZone, mayBeCovered }) },
    shifts: [...shifts],
    ...{ rules, people: peopleOf(floor, names) },
    violations: judge(planned, floor.people, floor.setting),
  };
}

/** By name, as a manager looks for them. */
function peopleOf({ people, setting }: Floor, names: ReadonlyMap<string, string>): RotaView['people'] {
  const dates = setting.horizon.days.map(({ date }) => date);
  return people
    .map(({ id, away }) => ({
      ...{ employeeId: id, name: names.get(id) ?? id },
      away: dates.filter((date) => away.has(date)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function coverOf(
  planned: readonly Shift[],
  lines: readonly CoverLine[],
  { queues, people, setting }: Floor,
  why: ReturnType<typeof whyMissing>['bySlot'],
) {
  const { horizon } = setting;
  const presence = presenceOf(planned, coversOf(people), horizon.slots);
  const anybody = (1 << queues.length) - 1;
  return Array.from({ length: horizon.slots }, (_, slot) => slot).flatMap((slot) => {
    const { needed, missing } = shortAt(slot, lines, presence);
    if (needed === 0) return [];
    const at = new Date(horizon.momentOf(slot)).toISOString();
    const because = [...(why.get(slot) ?? [])];
    return [{ at, needed, there: thereAt(slot, anybody, presence), missing, because }];
  });
}

const linesOf = ({ queues, people }: Floor): CoverLine[] =>
  coverLines(
    queues,
    people.map(({ covers }) => covers),
  );
